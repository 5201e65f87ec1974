private import Glibc

/// Writes a file whole or not at all: who reads it at any moment finds the old text or the new one.
///
/// A new file and its folders get the usual rights; one that is there keeps its own, and where the path is a link, what it leads to
/// is written.
package func rewriteFile(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let path = absolute(path) ?? path
    try makeFolder(folder(of: path), mode: 0o777)
    var information = stat()
    let rights = stat(path, &information) == 0 ? information.st_mode & 0o7777 : nil
    let draft = "\(folder(of: path))/.\(fileName(path)).\(getpid())"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileFault(path: path, code: errno) }
    var code = write(bytes, to: file)
    if code == 0, let rights, fchmod(file, rights) != 0 { code = errno }
    if code == 0, fsync(file) != 0, errno != EINVAL { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    if code == 0, rename(draft, path) != 0 { code = errno }
    guard code == 0 else {
        unlink(draft)
        throw FileFault(path: path, code: code)
    }
}

/// Writes all bytes; the system's error, or 0.
private func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            return errno
        }
        rest = rest.dropFirst(count)
    }
    return 0
}
