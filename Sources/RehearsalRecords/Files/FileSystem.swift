private import Glibc

/// Why a file could not be read or written, in the system's words.
package struct FileFault: Error, Sendable {
    package let path: String
    package let code: Int32

    package init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }

    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    package var reason: String { String(cString: strerror(code)) }
}

/// The bytes of a file, at most `limit` and one: a longer file is cut there, so that its size shows without reading it all.
package func readFile(_ path: String, limit: Int = 1 << 26) throws(FileFault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFault(path: path, code: errno) }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0 else { throw FileFault(path: path, code: errno) }
    guard information.st_mode & S_IFMT != S_IFDIR else { throw FileFault(path: path, code: EISDIR) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, max(0, Int(information.st_size))) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
        let count = read(file, &chunk, min(chunk.count, limit + 1 - bytes.count))
        if count == 0 { break }
        if count < 0 {
            if errno == EINTR { continue }
            throw FileFault(path: path, code: errno)
        }
        bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
}

/// The names in a folder, sorted; none where there is no such folder.
package func names(inFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
}

package func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
}

package func isFile(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
}

/// Makes a folder and those above it, for its owner only.
package func makeFolder(_ path: String) throws(FileFault) {
    if isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFault(path: path, code: errno) }
}

/// The last part of a path.
package func fileName(_ path: some StringProtocol) -> String { String(path.split(separator: "/").last ?? "") }

/// The folder in which a path stands; `.` for a bare name.
package func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The path with links and `..` resolved; nil where nothing is there.
package func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}
