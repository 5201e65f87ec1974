import Foundation

/// The built program, run as a person's shell would run it, in folders of its own.
final class Program {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// `rehearse` beside the test bundle.
    static let executable: URL = {
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let folder =
            bundle?.deletingLastPathComponent() ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return folder.appendingPathComponent("rehearse")
    }()

    let home: URL
    var environment: [String: String]

    init() throws {
        home = FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        environment = [
            "HOME": home.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "COLUMNS": "80",
            "XDG_DATA_HOME": home.path + "/data", "XDG_STATE_HOME": home.path + "/state", "XDG_CACHE_HOME": home.path + "/cache",
        ]
    }

    deinit { try? FileManager.default.removeItem(at: home) }

    func run(_ arguments: [String], input: String = "", in folder: URL = Program.root) throws -> Result {
        let process = Process()
        process.executableURL = Program.executable
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder
        return try Program.finish(process, input: input)
    }

    /// Runs a process to its end, taking all it writes.
    static func finish(_ process: Process, input: String = "") throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-io-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files rather than pipes: nothing can fill up while the other end waits.
        func file(_ name: String, _ text: String = "") throws -> URL {
            let url = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: url)
            return url
        }
        let (given, output, errors) = (try file("in", input), try file("out"), try file("err"))
        process.standardInput = try FileHandle(forReadingFrom: given)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    func file(_ name: String, _ text: String) throws -> String {
        let url = home.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return url.path
    }
}

/// A text compared with the one that is kept; where `REHEARSE_ACCEPT=1` is set, the new one is kept instead.
func expectGolden(_ text: String, _ url: URL) throws -> String? {
    if ProcessInfo.processInfo.environment["REHEARSE_ACCEPT"] == "1" {
        try Data(text.utf8).write(to: url)
        return nil
    }
    let kept = String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
    if kept == text { return nil }
    let old = kept.components(separatedBy: "\n")
    let new = text.components(separatedBy: "\n")
    let place = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    func line(_ lines: [String]) -> String { lines.indices.contains(place) ? lines[place] : "(end)" }
    return "\(url.lastPathComponent):\(place + 1):\n  kept: \(line(old))\n  now:  \(line(new))"
}
