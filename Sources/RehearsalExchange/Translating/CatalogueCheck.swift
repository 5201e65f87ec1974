package import Rehearsal

/// What is wrong with the translation of a situation or client: one finding for each kind with how many there are, so that a
/// catalogue half done is not hundreds of lines; but each broken gap on its own, for it breaks what people read.
package struct CatalogueCheck {
    /// A text with the entry that stands for it.
    struct Pair {
        let text: SourceText
        let entry: POEntry?

        /// The translation, where it is of the text as it is now.
        var current: String? { entry.flatMap { $0.counts && $0.source == text.text ? $0.translation : nil } }
    }

    let catalogue: POFile
    /// The catalogue's file.
    let file: SourceFile
    /// The file in which the texts stand.
    let source: SourceFile
    let language: Language
    let id: String
    let pairs: [Pair]
    private let known: Set<String>
    /// How many places a finding names.
    private let shown = 3

    /// `others` are contexts in the catalogue that belong to another file of the same id.
    package init(
        _ texts: [SourceText], of id: String, in source: SourceFile, others: Set<String> = [], catalogue file: SourceFile,
        language: Language
    ) {
        let catalogue = POFile(file.bytes)
        var entries: [String: POEntry] = [:]
        for entry in catalogue.entries where !entry.isObsolete {
            guard let context = entry.context else { continue }
            // Of two for one context, the one that is of the text as it is now.
            if entries[context] == nil || texts.contains(where: { $0.context == context && $0.text == entry.source }) {
                entries[context] = entry
            }
        }
        self.catalogue = catalogue
        self.file = file
        self.source = source
        self.language = language
        self.id = id
        pairs = texts.map { Pair(text: $0, entry: entries[$0.context]) }
        known = others.union(texts.map(\.context))
    }

    /// Everything found; where the catalogue cannot be read, only that.
    package var diagnostics: [Diagnostic] {
        let faults = catalogue.diagnostics(in: file)
        return faults.isEmpty ? missing + outdated + unused + tooLong + gaps : faults
    }

    private var missing: [Diagnostic] {
        let pairs = pairs.filter { !($0.entry?.isTranslated ?? false) }
        return summary(
            .translationMissing, contexts(pairs), at: pairs.first.map(place),
            help: "在譯文檔填上 msgstr；少了條目就先用 rehearse translate \(language.rawValue) \(id) 補齊"
        ) { "\($0) 段文字還沒有 \(language.rawValue) 的譯文：\($1)" }
    }

    private var outdated: [Diagnostic] {
        let pairs = pairs.filter { $0.entry.map { $0.isTranslated } == true && $0.current == nil }
        return summary(
            .translationOutdated, contexts(pairs), at: pairs.first.map(place),
            help: "用 rehearse translate \(language.rawValue) \(id) 更新，改好譯文，再刪掉 fuzzy"
        ) { "\($0) 段 \(language.rawValue) 譯文跟不上原文：\($1)" }
    }

    private var unused: [Diagnostic] {
        let entries = catalogue.entries.filter { !$0.isObsolete && !$0.isHeader && !known.contains($0.context ?? "") }
        return summary(
            .translationOutdated, entries.map { .verbatim($0.context ?? $0.source) }, at: entries.first.map(sourceLine),
            help: "用 rehearse translate \(language.rawValue) \(id) 收到檔案最後"
        ) { "\($0) 個條目用不到，原文裡沒有這些地方：\($1)" }
    }

    private var tooLong: [Diagnostic] {
        let long = pairs.compactMap { pair in
            pair.current.flatMap { TranslationRoom(pair.text.part)?.problem(with: $0, for: pair.text.text) }.map { (pair, $0) }
        }
        return summary(
            .translationTooLong, long.map { "\($0.text.context)（\($1)）" }, at: long.first.map { translationPlace($0.0) },
            help: "選項最多 \(TranslationRoom.lines) 行，名稱和標題不要比原文長到換行"
        ) { "\($0) 段 \(language.rawValue) 譯文太長：\($1)" }
    }

    /// One warning for all of them, at the first, with their number and the names of the first few; none for none.
    private func summary(
        _ rule: Rule, _ names: [Message], at place: SourcePlace?, help: Message, _ message: (Int, Message) -> Message
    ) -> [Diagnostic] {
        guard let place else { return [] }
        let first = Message.joined(Array(names.prefix(shown))) { "\($0)、\($1)" }
        return [Diagnostic(.warning, rule, at: place, message(names.count, names.count > shown ? "\(first)……" : first), help: help)]
    }

    private func contexts(_ pairs: [Pair]) -> [Message] { pairs.map { .verbatim($0.text.context) } }

    /// Where a text is in the catalogue; where it stands in its own file if it is not there.
    private func place(_ pair: Pair) -> SourcePlace {
        pair.entry.map(sourceLine) ?? SourcePlace(file: source, range: pair.text.range)
    }

    private func sourceLine(_ entry: POEntry) -> SourcePlace {
        SourcePlace(file: file, range: entry.lines.map { quoted($0.source, $0.translation - 1) } ?? .top)
    }

    func translationPlace(_ pair: Pair) -> SourcePlace {
        SourcePlace(file: file, range: pair.entry?.lines.map { quoted($0.translation, $0.last) } ?? .top)
    }

    /// What stands in quotes from one line to another.
    private func quoted(_ first: Int, _ last: Int) -> SourceRange {
        let start = file.line(first).map { Array($0.unicodeScalars) } ?? []
        return SourceRange(
            start: SourcePosition(line: first, column: start.firstIndex(of: "\"") ?? 0),
            end: SourcePosition(line: last, column: file.line(last)?.unicodeScalars.count ?? 0))
    }
}
