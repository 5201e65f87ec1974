package import Foundation

/// A program that others wrote, run to its end: what it says is compared with what we say.
package struct OtherProgram {
    package struct Result {
        package let status: Int32
        package let output: Data
        package let errors: String
        package var text: String { String(decoding: output, as: UTF8.self) }
    }

    package struct Missing: Error, CustomStringConvertible {
        package let description: String
    }

    package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    let program: URL
    var before: [String] = []

    /// `openssl` of Debian.
    package static let openSSL = OtherProgram(program: URL(fileURLWithPath: "/usr/bin/openssl"))

    /// `sh`, for what a page tells people to type.
    package static let shell = OtherProgram(program: URL(fileURLWithPath: "/bin/sh"), before: ["-c"])

    /// A script beside the tests, run by the Python that `make test` sets up.
    package static func python(_ script: String) -> OtherProgram {
        OtherProgram(program: root.appendingPathComponent(".build-python/bin/python"), before: [root.path + "/Tests/" + script])
    }

    /// Runs the program with these arguments; its input and output are files, so that nothing fills up while the other waits.
    package func run(_ arguments: [String], input: Data = Data(), in folder: URL = root) throws -> Result {
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw Missing(description: "\(program.path) is not there: type `make test-packages .build-python/installed`")
        }
        return try Self.inFolder { scratch in
            func file(_ name: String, _ data: Data = Data()) throws -> URL {
                let url = scratch.appendingPathComponent(name)
                try data.write(to: url)
                return url
            }
            let (given, output, errors) = (try file("in", input), try file("out"), try file("err"))
            let process = Process()
            process.executableURL = program
            process.arguments = before + arguments
            process.currentDirectoryURL = folder
            process.standardInput = try FileHandle(forReadingFrom: given)
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
            process.waitUntilExit()
            return Result(
                status: process.terminationStatus, output: try Data(contentsOf: output),
                errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }
    }

    /// Gives a folder that is gone afterwards.
    package static func inFolder<T>(_ body: (URL) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-other-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
