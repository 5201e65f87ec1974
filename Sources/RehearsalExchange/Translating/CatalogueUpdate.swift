package import Rehearsal

/// A catalogue brought up to date with the texts that there are: nothing that a translator wrote is lost.
package struct CatalogueUpdate: Sendable {
    /// What became of the entries, and what is left to do.
    package struct Counts: Sendable, Equatable {
        /// Texts that were not in the catalogue.
        package var new = 0
        /// Texts that have changed since they were translated: their translation is now fuzzy.
        package var changed = 0
        /// Texts as they were, wherever they stand now.
        package var kept = 0
        /// Entries whose text is gone, now kept as comments.
        package var obsolete = 0
        /// Texts without a translation, after the update.
        package var missing = 0
        /// Translations that someone must look at again, after the update.
        package var fuzzy = 0

        package init() {}

        package static func + (a: Self, b: Self) -> Self {
            var sum = a
            sum.new += b.new
            sum.changed += b.changed
            sum.kept += b.kept
            sum.obsolete += b.obsolete
            sum.missing += b.missing
            sum.fuzzy += b.fuzzy
            return sum
        }
    }

    package let file: POFile
    package let counts: Counts

    /// Makes a catalogue, or updates one. `project` names it in a new header. O(texts + entries).
    package init(of old: POFile?, with texts: [TextToTranslate], language: Language, project: String) {
        let header = Self.header(old?.header, language, project)
        var matching = EntryMatching(old?.entries.filter { !$0.isHeader } ?? [], texts)
        matching.match()
        var counts = Counts()
        let entries = zip(texts, matching.matches).map { text, match in Self.entry(for: text, match, &counts) }
        let rest = matching.rest.compactMap { Self.obsolete($0, &counts) }
        counts.missing = entries.count { !$0.isTranslated }
        counts.fuzzy = entries.count { $0.isTranslated && $0.isFuzzy }
        file = POFile(entries: [header] + entries + rest, lastComments: old?.lastComments ?? [])
        self.counts = counts
    }

    private static func header(_ old: POEntry?, _ language: Language, _ project: String) -> POEntry {
        var header = old ?? POEntry(source: "")
        header.translations = [POHeader(header.translation).completed(project: project, language: language).text]
        return header
    }

    private static func entry(for text: TextToTranslate, _ match: EntryMatching.Match?, _ counts: inout Counts) -> POEntry {
        var entry = match?.entry ?? POEntry(source: "")
        entry.isObsolete = false
        entry.context = text.context
        entry.source = text.text
        entry.plural = nil
        entry.translations = [withEdges(of: text.text, entry.translation)]
        entry.notes = text.notes
        entry.references = [text.reference]
        guard let match else {
            counts.new += 1
            return entry
        }
        switch match.kind {
        case _ where !entry.isTranslated:
            entry.isFuzzy = false
            entry.previous = nil
            counts.kept += 1
        case .same:
            // Whoever deletes `fuzzy` may leave behind what the text was.
            if !entry.isFuzzy { entry.previous = nil }
            counts.kept += 1
        case .restored:
            entry.isFuzzy = false
            entry.previous = nil
            counts.kept += 1
        case .changed, .doubtful, .suggested:
            entry.previous = (match.entry.isFuzzy ? match.entry.previous : nil) ?? match.previous(in: text)
            entry.isFuzzy = true
            if match.kind == .suggested { counts.new += 1 } else { counts.changed += 1 }
        }
        return entry
    }

    /// An entry whose text is gone: kept where someone wrote something in it.
    private static func obsolete(_ old: POEntry, _ counts: inout Counts) -> POEntry? {
        if old.isObsolete { return old }
        guard old.isTranslated || !old.comments.isEmpty else { return nil }
        var entry = old
        entry.isObsolete = true
        entry.notes = []
        entry.references = []
        counts.obsolete += 1
        return entry
    }

    /// A translation that begins and ends with a line feed where its source does: `msgfmt --check` insists, and nobody sees them.
    private static func withEdges(of source: String, _ translation: String) -> String {
        guard !translation.isEmpty else { return translation }
        let lineFeed: Unicode.Scalar = "\n"
        var text = Substring(translation).unicodeScalars
        let (from, to) = (source.unicodeScalars, translation.unicodeScalars)
        if (from.first == lineFeed) != (to.first == lineFeed) {
            if to.first == lineFeed { text = text.drop { $0 == lineFeed } } else { text.insert(lineFeed, at: text.startIndex) }
        }
        if (from.last == lineFeed) != (to.last == lineFeed) {
            if to.last == lineFeed {
                while text.last == lineFeed { text.removeLast() }
            } else {
                text.append(lineFeed)
            }
        }
        return String(text)
    }
}
