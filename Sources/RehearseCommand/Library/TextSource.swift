import Glibc
package import RehearsalRecords

/// Where the files of a library are read from.
package enum TextSource: Sendable {
    case disk
    /// Texts in memory by their whole paths; nothing of them is ever on the disk.
    case memory([String: [UInt8]])

    package func isFile(_ path: String) -> Bool {
        switch self {
        case .disk: RehearsalRecords.isFile(path)
        case .memory(let texts): texts[path] != nil
        }
    }

    package func isFolder(_ path: String) -> Bool {
        switch self {
        case .disk: RehearsalRecords.isFolder(path)
        case .memory(let texts): texts.keys.contains { $0.hasPrefix(path + "/") }
        }
    }

    /// The names in a folder, sorted; none where there is no such folder. O(texts) in memory.
    package func names(inFolder path: String) -> [String] {
        switch self {
        case .disk: return RehearsalRecords.names(inFolder: path)
        case .memory(let texts):
            let inside = texts.keys.filter { $0.hasPrefix(path + "/") }
            return Set(inside.map { String($0.dropFirst(path.count + 1).prefix { $0 != "/" }) }).sorted()
        }
    }

    /// The bytes of a file, at most `limit` and one, as `readFile` gives them.
    package func bytes(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
        switch self {
        case .disk: return try readFile(path, limit: limit)
        case .memory(let texts):
            guard let bytes = texts[path] else { throw FileFault(path: path, code: ENOENT) }
            return Array(bytes.prefix(limit + 1))
        }
    }
}
