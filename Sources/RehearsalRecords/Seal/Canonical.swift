extension JSON {
    /// The value as RFC 8785 writes it: what is hashed and signed.
    ///
    /// - Precondition: no object names a member twice, and every number is finite and exact as a binary64, as in all that we make.
    package var canonical: String {
        do {
            return try CanonicalJSON.text(self)
        } catch {
            preconditionFailure("no canonical form: \(error)")
        }
    }
}
