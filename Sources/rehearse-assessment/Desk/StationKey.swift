import Rehearsal
import RehearsalKeys
import RehearsalRecords
import RehearseCommand

/// The key of the machine at which plays are played, opened for a sitting: it signs the end of each play.
struct StationKey {
    let label: String
    let fingerprint: String
    private let sign: ([UInt8]) -> [UInt8]

    static let options = [
        OptionSpec("--station-key", "LABEL", "這台機器的考場金鑰（只有一把時可以不寫）"),
        OptionSpec("--station-passphrase-file", "FILE", "從檔案讀考場金鑰的通行句"),
    ]

    init(_ label: String, _ key: SigningKey) {
        self.label = label
        fingerprint = key.publicKey.fingerprint
        sign = { key.sign($0) }
    }

    /// The seal of a play whose chain has so many lines and this head; `result` is nil where it reached no ending.
    func seal(_ play: String, lines: Int, head: String, result: PlayResult?, at: String) -> PlaySeal {
        var seal = PlaySeal(play: play, lines: lines, head: head, result: result, at: at, key: fingerprint, signature: [])
        seal.signature = sign(Array(seal.line.utf8))
        return seal
    }

    /// The root of the log at its present size.
    func checkpoint(size: Int, root: String, at: String) -> Checkpoint {
        var checkpoint = Checkpoint(size: size, root: root, at: at, key: fingerprint, signature: [])
        checkpoint.signature = sign(Array(checkpoint.line.utf8))
        return checkpoint
    }
}

extension Desk {
    /// The station's key, opened; asks for the passphrase where no file gives it.
    func stationKey(_ arguments: Arguments) throws -> StationKey {
        let folder = try KeyFolder(arguments, context)
        let here: [String] = try store.keys().compactMap { record in
            guard case .station(let label) = record.owner, folder.has(record.owner) else { return nil }
            return label
        }
        let wanted = arguments.value("--station-key")
        guard let label = wanted ?? (here.count == 1 ? here[0] : nil), here.contains(label) else {
            throw UsageError(
                message: here.isEmpty ? "這台機器還沒有考場金鑰" : "用 --station-key 說是哪一把：\(here.joined(separator: ", "))",
                help: here.isEmpty ? "用 rehearse key new --station LABEL 建一把" : nil)
        }
        let passphrase = try context.secret(
            "考場金鑰「\(label)」的通行句", file: arguments.value("--station-passphrase-file"), option: "--station-passphrase-file")
        let key = try folder.open(.station(label), passphrase: passphrase)
        try checkStanding(key.publicKey.fingerprint, of: .station(label))
        return StationKey(label, key)
    }
}
