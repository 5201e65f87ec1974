import Rehearsal
import RehearsalRecords

extension Library {
    /// SHA-256 of every text read so far, by its path in its library.
    package func sourceHashes() -> [String: String] {
        var result: [String: String] = [:]
        for (path, file) in texts { result[name(path)] = sha256(file.bytes) }
        return result
    }

    /// Every text read so far with its path in its library; a path stands twice where two libraries have one.
    package var sources: [(path: String, bytes: [UInt8])] {
        texts.map { (name($0.key), $0.value.bytes) }.sorted { $0.path < $1.path }
    }

    /// The files that were read or looked for, as they are now.
    func stamps() -> [SituationCache.Stamp] { (Array(texts.keys) + absent).sorted().map { SituationCache.Stamp(path: $0) } }

    /// A path as it is written in journals: from its library on.
    package func name(_ path: String) -> String {
        for root in [folder.path, shipped?.path] {
            if let root, path.hasPrefix(root + "/") { return String(path.dropFirst(root.count + 1)) }
        }
        return fileName(path)
    }
}
