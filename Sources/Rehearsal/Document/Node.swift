/// A piece of a document as it was written, with its place: a word or text, a list, or named values.
package struct Node: Sendable {
    package enum Content: Sendable {
        /// `plain` is true where the author wrote no quotes and no block sign, so that `true` and `3` may be more than text.
        case scalar(String, plain: Bool)
        case sequence([Node])
        case mapping([Entry])
        /// What was written here has been refused already; nothing more is said of it.
        case refused
    }

    /// One `key: value` of a mapping, in the order written.
    package struct Entry: Sendable {
        package var key: Located<String>
        package var value: Node

        package init(key: Located<String>, value: Node) {
            self.key = key
            self.value = value
        }
    }

    package var content: Content
    package var range: SourceRange

    /// Whether it is a list or mapping in which nothing stands.
    var isEmptyCollection: Bool {
        switch content {
        case .sequence(let items): items.isEmpty
        case .mapping(let entries): entries.isEmpty
        case .scalar, .refused: false
        }
    }

    package init(_ content: Content, at range: SourceRange) {
        self.content = content
        self.range = range
    }
}

extension Node {
    /// The language in which a file's words are written: what its `language` says, by default Traditional Chinese.
    package var language: Language {
        guard case .mapping(let entries) = content, let written = entries.first(where: { $0.key.value == "language" })?.value,
            case .scalar(let text, _) = written.content
        else { return .traditionalChinese }
        return Language(rawValue: text) ?? .traditionalChinese
    }
}
