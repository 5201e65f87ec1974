/// What is wrong with a key's file or its passphrase; how it is said stands with the commands.
package enum KeyFault: Error, Equatable {
    /// The text holds no PEM block at all: it is another file.
    case notPEM
    /// The PEM block is of another kind, such as `CERTIFICATE`.
    case otherPEM(String)
    /// The private key is not encrypted.
    case notEncrypted
    /// The block or what is in it is cut short or changed.
    case damaged
    /// The key is not Ed25519; the object identifier of what it is, such as `1.2.840.113549.1.1.1` for RSA.
    case otherAlgorithm(String)
    /// The key is encrypted by a scheme that we do not read; its object identifier.
    case otherEncryption(String)
    /// Deriving the key would take more memory or time than we give to a file.
    case costBeyondBounds
    /// The passphrase is wrong, or the encrypted part is damaged: PBES2 cannot tell them apart.
    case wrongPassphraseOrDamaged
    /// A private key is not written under an empty passphrase.
    case emptyPassphrase
    /// The public key is one of the few points of small order, under which one signature fits many texts.
    case weakKey
}
