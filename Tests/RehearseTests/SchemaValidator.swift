import Foundation
import Rehearsal

/// A validator of JSON Schema that others wrote, run over YAML files: PyPI's check-jsonschema, which `make test` installs.
enum SchemaValidator {
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    static let program = Program.root.appendingPathComponent(".build-python/bin/check-jsonschema")

    /// The schemas as the program writes them, in a folder of their own.
    static func schemas(for program: Program) throws -> URL {
        let folder = program.home.appendingPathComponent("schemas")
        let result = try program.run(["schema", "--out", folder.path])
        guard result.status == 0 else { throw Missing(description: result.errors) }
        return folder
    }

    /// Those of the files that a schema refuses, with the first reason; a file that cannot be read as YAML is a fault of the test.
    static func refused(_ files: [String], by schema: URL) throws -> [String: String] {
        let json = try run(["--schemafile", schema.path, "--output-format", "json"] + files).output
        guard let report = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else { return [:] }
        var refused: [String: String] = [:]
        for error in report["errors"] as? [[String: Any]] ?? [] {
            guard let file = error["filename"] as? String, refused[file] == nil else { continue }
            refused[file] = "\(error["path"] ?? ""): \(error["message"] ?? "")"
        }
        for error in report["parse_errors"] as? [[String: Any]] ?? [] { throw Missing(description: "\(error)") }
        return refused
    }

    static func run(_ arguments: [String]) throws -> Program.Result {
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw Missing(description: "\(program.path) is not there: type `make .build-python/installed`")
        }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        return try Program.finish(process)
    }
}

/// What the check says of a library's files.
struct CheckReport {
    /// The rules broken in each file, by its path, as errors only.
    private(set) var broken: [String: Set<String>] = [:]

    init(of library: URL, by program: Program) throws {
        for line in try program.run(["check", ".", "--json"], in: library).output.split(separator: "\n") {
            guard let found = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                found["severity"] as? String == "error", let path = found["path"] as? String, let rule = found["rule"] as? String
            else { continue }
            broken[library.appendingPathComponent(path).standardizedFileURL.path, default: []].insert(rule)
        }
    }
}
