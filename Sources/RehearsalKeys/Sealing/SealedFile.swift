internal import Crypto

/// Bytes sealed so that each of several passphrases opens them, and no change of them goes unseen.
///
/// The file begins with lines of text:
///
///     rehearse-pack-1
///     passphrase ln=14,r=8,p=5 SALT WRAPPED LABEL      (one for each who may open it)
///     mac HMAC
///     check SHA-256
///
/// SALT, WRAPPED and HMAC are Base64 without padding. A random file key of 32 bytes is wrapped for each passphrase: encrypted by
/// ChaCha20-Poly1305 (RFC 8439) under scrypt(passphrase, SALT) with a nonce of zeros, which is sound because each SALT is used
/// once. HMAC is HMAC-SHA256, under HKDF-SHA256(file key, info "rehearse-pack-1 header"), of the lines above it: it binds the
/// file to one file key, so that no two passphrases can open it to different contents. The check is plain SHA-256, in
/// hexadecimal, of all lines above it: it tells a damaged file from a wrong passphrase. The content follows in chunks
/// (`ContentCipher`) under HKDF-SHA256(file key, info "rehearse-pack-1 content"), bound to every line of the header.
///
/// Sources: the form follows age (age-encryption.org/v1); the chunks are STREAM (Hoang, Reyhanitabar, Rogaway and Vizár,
/// "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015).
package struct SealedFile: Sendable {
    /// One who may open a file: their own passphrase, and a label that anyone may read in it.
    package struct Recipient: Sendable {
        package let label: String
        package let passphrase: String

        package init(label: String, passphrase: String) {
            self.label = label
            self.passphrase = passphrase
        }
    }

    /// What a passphrase has opened, and whose it was.
    package struct Opened: Sendable, Equatable {
        package let content: [UInt8]
        package let label: String
    }

    package static let mostRecipients = 64

    let header: SealHeader
    let sealed: [UInt8]

    /// Reads the head of a sealed file; nothing secret is needed for that.
    package init(_ bytes: [UInt8]) throws(SealFault) {
        header = try SealHeader(bytes)
        sealed = Array(bytes.dropFirst(header.bytes.count))
    }

    /// The labels of those who can open the file, in its order.
    package var labels: [String] { header.stanzas.map(\.label) }

    /// Opens the file: with the passphrase of `label`, or of anyone where none is named (every try takes the cost anew).
    package func open(passphrase: String, label: String? = nil) throws(SealFault) -> Opened {
        let stanzas = header.stanzas.filter { label == nil || $0.label == label }
        if let label, stanzas.isEmpty { throw .noSuchLabel(label) }
        for stanza in stanzas {
            guard let key = stanza.unwrap(passphrase: passphrase) else { continue }
            guard header.isBound(to: key) else { throw .damagedHeader }
            let content = try ContentCipher(key: key, header: header.bytes).open(sealed)
            return Opened(content: content, label: stanza.label)
        }
        throw .wrongPassphrase
    }

    /// Seals bytes for one or more recipients; throws only for what is wrong with these.
    package static func seal(
        _ content: [UInt8], for recipients: [Recipient], cost: ScryptCost = .standard,
        random: some RandomNumberGenerator = SystemRandomNumberGenerator()
    ) throws(SealFault) -> [UInt8] {
        guard (1...mostRecipients).contains(recipients.count) else { throw .recipients(recipients.count) }
        var random = random
        let key = random.bytes(32)
        var stanzas: [SealStanza] = []
        for recipient in recipients {
            guard SealStanza.isLabel(recipient.label) else { throw .badLabel(recipient.label) }
            guard !stanzas.contains(where: { $0.label == recipient.label }) else { throw .repeatedLabel(recipient.label) }
            guard !recipient.passphrase.isEmpty else { throw .emptyPassphrase(label: recipient.label) }
            stanzas.append(
                SealStanza(
                    label: recipient.label, wrapping: key, passphrase: recipient.passphrase, cost: cost, salt: random.bytes(16)))
        }
        let header = SealHeader(stanzas: stanzas, key: key)
        return header.bytes + ContentCipher(key: key, header: header.bytes).seal(content)
    }
}
