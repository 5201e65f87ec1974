import Rehearsal
import RehearsalRecords
import RehearseCommand

/// A person at the desk whose signing key has been opened with its passphrase.
struct Signatory {
    let person: Participant
    /// Of the key.
    let fingerprint: String
    /// Ed25519 over bytes, 64 bytes.
    let sign: ([UInt8]) throws -> [UInt8]

    /// Options of subcommands in which someone signs.
    static let options = [
        OptionSpec("--as", "PERSON", "以誰的身分：代號或姓名（只有一把金鑰時可以不寫）"),
        OptionSpec("--passphrase-file", "FILE", "從檔案讀金鑰的通行句（第一行），不在終端機問"),
    ]
}

extension Desk {
    /// Puts what a person states on record, signed.
    @discardableResult
    func state(_ content: some Stated, about: Statement.About, by signatory: Signatory) throws -> SignedStatement {
        let statement = Statement(content, about: about, by: signatory.person.id, key: signatory.fingerprint, at: timestamp())
        let line = statement.line
        guard let signed = SignedStatement(line: line, signature: try signatory.sign(Array(line.utf8))) else {
            throw StoreFault.failed("statement")
        }
        try store.add(signed)
        return signed
    }

    /// The person whom `--as` names, with the key opened; asks for the passphrase where no file gives it.
    func signatory(_ arguments: Arguments, role: Participant.Role) throws -> Signatory {
        throw UsageError(message: "還沒有金鑰", help: "用 rehearse key new 建一把")
    }
}
