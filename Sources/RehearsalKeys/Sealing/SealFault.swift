/// Why a sealed file cannot be made or opened; how it is said stands with the commands.
package enum SealFault: Error, Equatable {
    /// The bytes are no sealed file of ours.
    case notSealed
    /// The file was sealed by another version of this form, such as `rehearse-pack-2`.
    case otherVersion(String)
    /// The head of the file is changed or cut short.
    case damagedHeader
    /// What is sealed is changed, cut short, or followed by more.
    case damagedContent
    /// Nobody of this label can open the file.
    case noSuchLabel(String)
    /// The passphrase opens none of what was tried.
    case wrongPassphrase
    /// Trying a passphrase would take more memory or time than we give to a file.
    case costBeyondBounds
    /// A file is not sealed for nobody, nor for more than `SealedFile.mostRecipients`.
    case recipients(Int)
    /// A label is empty, longer than 100 characters, begins or ends with a blank, or holds a control character.
    case badLabel(String)
    case repeatedLabel(String)
    /// Nothing is sealed under an empty passphrase.
    case emptyPassphrase(label: String)
}
