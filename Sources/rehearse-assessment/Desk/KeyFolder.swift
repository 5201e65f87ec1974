import Rehearsal
import RehearsalKeys
import RehearsalRecords
import RehearseCommand

/// The folder in which this user's private keys stand, each encrypted under its own passphrase; never in the records.
struct KeyFolder {
    let path: String

    static let option = OptionSpec("--keys", "DIR", "私密金鑰的資料夾（預設在使用者的資料夾；也可以設 REHEARSE_KEYS）")

    init(_ arguments: Arguments, _ context: Context) throws(UsageError) {
        for named in [arguments.value("--keys"), context.environment["REHEARSE_KEYS"]] {
            if let named, !named.isEmpty {
                path = named
                return
            }
        }
        guard let data = context.dataFolder else {
            throw UsageError(message: "不知道金鑰要放在哪裡", help: "用 --keys DIR 指出來")
        }
        path = data + "/keys"
    }

    /// The file of a person's or a station's private key; it need not be there.
    func file(_ owner: KeyRecord.Owner) -> String {
        switch owner {
        case .person(let id): "\(path)/\(id).pem"
        case .station(let label): "\(path)/station-\(label).pem"
        }
    }

    func has(_ owner: KeyRecord.Owner) -> Bool { isFile(file(owner)) }

    /// Opens a private key; throws words for what is wrong with its file or passphrase.
    func open(_ owner: KeyRecord.Owner, passphrase: String) throws -> SigningKey {
        let path = file(owner)
        let text = String(decoding: try readFile(path, limit: 1 << 16), as: UTF8.self)
        do {
            return try SigningKey(pem: text, passphrase: passphrase)
        } catch {
            throw UsageError(message: error.words(path), help: error.advice)
        }
    }

    /// Keeps a private key, readable by this user only; another one in its place is never overwritten unless told so.
    func keep(_ key: SigningKey, of owner: KeyRecord.Owner, passphrase: String, replacing: Bool = false) throws {
        try makeFolder(path)
        let bytes = Array(try key.pem(passphrase: passphrase).utf8)
        if replacing { try saveFile(file(owner), bytes) } else { try createFile(file(owner), bytes, mode: 0o600) }
    }
}

extension KeyFault {
    /// What is wrong with the key's file at a path.
    func words(_ path: String) -> Message {
        switch self {
        case .notPEM, .otherPEM: "「\(path)」不是私密金鑰的檔案"
        case .notEncrypted: "「\(path)」的私密金鑰沒有加密"
        case .damaged: "「\(path)」的金鑰損壞或不完整"
        case .otherAlgorithm: "「\(path)」的金鑰不是 Ed25519"
        case .otherEncryption, .costBeyondBounds: "「\(path)」的加密方式讀不了"
        case .wrongPassphraseOrDamaged: "通行句不對，或「\(path)」損壞了"
        case .emptyPassphrase: "通行句不能是空的"
        case .weakKey: "「\(path)」的金鑰不安全，不能用"
        }
    }

    var advice: Message? {
        switch self {
        case .notEncrypted: "用 openssl pkcs8 -topk8 -scrypt 加密它"
        case .otherAlgorithm: "用 rehearse key new 建一把"
        default: nil
        }
    }
}
