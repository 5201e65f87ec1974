import Rehearsal
import RehearsalKeys
import RehearsalRecords
import RehearseCommand

/// A circuit with every text that it rests on, sealed: nobody reads it without one of its passphrases.
///
/// What is sealed is one JSON object: `{"circuit": id, "format": 1, "texts": {path: text}}`.
enum CircuitPack {
    static func seal(_ source: CircuitSource, for recipients: [SealedFile.Recipient]) throws -> [UInt8] {
        let texts = try source.texts.mapValues { bytes in
            guard let text = String(validating: bytes, as: UTF8.self) else { throw UsageError(message: "評量裡有檔案不是 UTF-8") }
            return text
        }
        let content: JSON = ["circuit": .string(source.circuit.id), "format": 1, "texts": .members(texts) { .string($0) }]
        do {
            return try SealedFile.seal(Array(content.canonical.utf8), for: recipients)
        } catch {
            throw UsageError(message: error.words)
        }
    }

    /// Opens a pack in memory; nothing of it is ever written to the disk.
    static func open(_ path: String, passphrase: String, _ context: Context) throws -> CircuitSource.Result {
        let content: [UInt8]
        do {
            content = try SealedFile(try readFile(path)).open(passphrase: passphrase).content
        } catch let fault as SealFault {
            throw UsageError(message: "「\(path)」：\(fault.words)")
        }
        guard let json = JSON(String(decoding: content, as: UTF8.self)), json["format"]?.whole == 1, let id = json["circuit"]?.text,
            let texts = json["texts"]?.members(\.text)
        else { throw UsageError(message: "「\(path)」裡不是一份評量") }
        return try CircuitSource.load(id, from: texts.mapValues { Array($0.utf8) }, named: path, context)
    }
}

extension SealFault {
    var words: Message {
        switch self {
        case .wrongPassphrase: "通行句不對"
        case .noSuchLabel(let label): "沒有「\(label)」的通行句"
        case .emptyPassphrase: "通行句不能是空的"
        case .badLabel(let label): "「\(label)」不能當標籤，只用小寫字母、數字和 -"
        case .repeatedLabel(let label): "「\(label)」寫了兩次"
        case .recipients: "要有 1 到 \(SealedFile.mostRecipients) 個通行句"
        default: "不是封存的評量，或損壞了"
        }
    }
}
