private import Glibc

/// Writes a file whole or not at all: what stood there before stays until the new text is on the disk.
///
/// A link is followed, a file's permissions are kept, and a new one gets those that the user's mask allows.
package func saveFile(_ path: String, _ bytes: [UInt8]) throws(FileFault) {
    let path = absolute(path) ?? path
    let draft = "\(path).\(getpid())"
    var information = stat()
    let mode = stat(path, &information) == 0 ? information.st_mode & 0o777 : nil
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileFault(path: path, code: errno) }
    var code: Int32 = 0
    if let mode, fchmod(file, mode) != 0 { code = errno }
    if code == 0 { code = written(bytes, to: file) }
    if code == 0, fsync(file) != 0 { code = errno }
    close(file)
    if code == 0, rename(draft, path) != 0 { code = errno }
    guard code == 0 else {
        unlink(draft)
        throw FileFault(path: path, code: code)
    }
}

/// Writes all of it; the system's error where that fails, else 0.
private func written(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
        var place = 0
        while place < buffer.count {
            let count = write(file, buffer.baseAddress.map { $0 + place }, buffer.count - place)
            if count >= 0 { place += count } else if errno != EINTR { return errno }
        }
        return 0
    }
}

/// Whether files can be made in a folder, or in the nearest one above it that is there.
package func canWrite(inFolder path: String) -> Bool {
    var path = path
    while !isFolder(path) {
        let above = folder(of: path)
        if above == path { return false }
        path = above
    }
    return access(path, W_OK) == 0
}
