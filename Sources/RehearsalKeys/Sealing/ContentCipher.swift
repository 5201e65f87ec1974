internal import Crypto

/// The content of a sealed file: chunks of 64 KiB, each encrypted and authenticated by ChaCha20-Poly1305 (RFC 8439).
///
/// A chunk's nonce is its number from 0, in 11 bytes, most significant first, and a byte that is 1 for the last chunk and 0 for
/// all before it, so that chunks can be neither reordered nor left out, at the end as little as elsewhere. The last chunk is
/// empty only where there is no content at all. Every chunk is bound to the header by its associated data.
struct ContentCipher {
    static let chunkLength = 64 << 10
    private static let tagLength = 16

    private let key: SymmetricKey
    private let header: [UInt8]

    init(key: [UInt8], header: [UInt8]) {
        self.key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: key), info: Array("\(SealHeader.name) content".utf8), outputByteCount: 32)
        self.header = header
    }

    func seal(_ content: [UInt8]) -> [UInt8] {
        var sealed: [UInt8] = []
        sealed.reserveCapacity(content.count + (content.count / Self.chunkLength + 1) * Self.tagLength)
        for (chunk, nonce) in Self.chunks(of: content, length: Self.chunkLength) {
            guard let box = try? ChaChaPoly.seal(chunk, using: key, nonce: nonce, authenticating: header) else {
                fatalError("ChaCha20-Poly1305 seals any 64 KiB")
            }
            sealed.append(contentsOf: box.ciphertext)
            sealed.append(contentsOf: box.tag)
        }
        return sealed
    }

    func open(_ sealed: [UInt8]) throws(SealFault) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(sealed.count)
        for (chunk, nonce) in Self.chunks(of: sealed, length: Self.chunkLength + Self.tagLength) {
            guard chunk.count > Self.tagLength || chunk.count == sealed.count && chunk.count == Self.tagLength,
                let box = try? ChaChaPoly.SealedBox(
                    nonce: nonce, ciphertext: chunk.dropLast(Self.tagLength), tag: chunk.suffix(Self.tagLength)),
                let opened = try? ChaChaPoly.open(box, using: key, authenticating: header)
            else { throw .damagedContent }
            content.append(contentsOf: opened)
        }
        return content
    }

    /// Bytes in chunks, of which only the last may be shorter, each with its nonce; one empty chunk where there are none.
    private static func chunks(of bytes: [UInt8], length: Int) -> [(bytes: ArraySlice<UInt8>, nonce: ChaChaPoly.Nonce)] {
        let count = max(1, (bytes.count + length - 1) / length)
        return (0..<count).map { number in
            let chunk = bytes[min(number * length, bytes.count)..<min((number + 1) * length, bytes.count)]
            let nonce = [0, 0, 0] + withUnsafeBytes(of: UInt64(number).bigEndian, Array.init) + [number == count - 1 ? 1 : 0]
            guard let nonce = try? ChaChaPoly.Nonce(data: nonce) else { fatalError("a nonce has 12 bytes") }
            return (chunk, nonce)
        }
    }
}
