import Rehearsal
import RehearsalRecords

extension Library {
    /// SHA-256 of every text read so far, by its path in its library.
    func sourceHashes() -> [String: String] {
        var result: [String: String] = [:]
        for (path, file) in texts { result[name(path)] = sha256(file.bytes) }
        return result
    }

    /// The files that were read or looked for, as they are now.
    func stamps() -> [SituationCache.Stamp] { (Array(texts.keys) + absent).sorted().map { SituationCache.Stamp(path: $0) } }

    /// A path as it is written in journals: from its library on.
    private func name(_ path: String) -> String {
        for root in [folder.path, shipped?.path] {
            if let root, path.hasPrefix(root + "/") { return String(path.dropFirst(root.count + 1)) }
        }
        return fileName(path)
    }
}
