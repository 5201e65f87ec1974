extension JSON {
    /// The value as RFC 8785 writes it.
    package var canonical: String { line }
}
