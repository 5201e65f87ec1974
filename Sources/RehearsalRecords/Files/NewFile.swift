private import Glibc

/// Writes a file that is not there yet, with the folders above it; an existing file is never written over.
///
/// Permissions are what the person's umask leaves of `mode`. Throws EEXIST where something is there; what could not be written whole is removed.
package func createFile(_ path: String, _ bytes: [UInt8], mode: UInt32 = 0o666) throws(FileFault) {
    try makeFolder(folder(of: path), mode: 0o777)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw FileFault(path: path, code: errno) }
    var rest = bytes[...]
    var code: Int32 = 0
    while code == 0, !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { code = errno }
    }
    if code == 0, fsync(file) != 0, errno != EINVAL { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    guard code == 0 else {
        unlink(path)
        throw FileFault(path: path, code: code)
    }
}
