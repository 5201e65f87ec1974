package import Rehearsal

/// One entry of a gettext catalogue: a text in the source language, its translation, and what is known about it.
package struct POEntry: Sendable, Equatable {
    /// What an entry said before its source changed, so that a translator sees what is new.
    package struct Previous: Sendable, Equatable {
        package var context: String?
        package var source: String
        package var plural: String?

        package init(context: String? = nil, source: String, plural: String? = nil) {
            self.context = context
            self.source = source
            self.plural = plural
        }
    }

    /// The lines that it takes in its file, counted from 0.
    package struct Lines: Sendable, Equatable {
        package var source: Int
        package var translation: Int
        package var last: Int
    }

    /// What translators noted: each line behind its `#`.
    package var comments: [String] = []
    /// What the program says about the text (`#.`).
    package var notes: [String] = []
    /// Where the text stands (`#:`), a line each.
    package var references: [String] = []
    package var flags: [String] = []
    package var previous: Previous?
    package var context: String?
    package var source: String
    package var plural: String?
    /// One, or one for each plural form; empty texts where there is none yet.
    package var translations: [String]
    /// Whether its text is gone (`#~`); it is kept in case the text comes back.
    package var isObsolete = false
    package var lines: Lines?

    package init(context: String? = nil, source: String, translation: String = "") {
        self.context = context
        self.source = source
        translations = [translation]
    }

    /// The translation, the first where there are several forms.
    package var translation: String { translations.first ?? "" }

    package var isTranslated: Bool { translations.contains { !$0.isEmpty } }

    /// Whether someone must look at the translation again before it counts.
    package var isFuzzy: Bool {
        get { flags.contains("fuzzy") }
        set {
            flags.removeAll { $0 == "fuzzy" }
            if newValue { flags.insert("fuzzy", at: 0) }
        }
    }

    /// The entry that tells about the whole catalogue.
    package var isHeader: Bool { context == nil && source.isEmpty && !isObsolete }

    /// Two entries that are the same in this would be the same to gettext.
    package var key: Key { Key(context: context.map { ExactText($0) }, source: ExactText(source)) }

    package struct Key: Hashable, Sendable {
        package var context: ExactText?
        package var source: ExactText
    }
}
