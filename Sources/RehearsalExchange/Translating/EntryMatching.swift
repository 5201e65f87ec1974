private import Rehearsal

/// Which entry of a catalogue belongs to which text.
///
/// First those whose context and text are the same; then texts that stand elsewhere now; then entries whose text has changed where
/// it stands; last, what someone has translated in another place. An entry belongs to one text at the most.
struct EntryMatching {
    struct Match {
        enum Kind {
            /// The same text.
            case same
            /// The text is again what its translation was made for.
            case restored
            /// Another text in the same place.
            case changed
            /// The same text in another place, translated differently in several.
            case doubtful
            /// The same text in another place, where it still stands too.
            case suggested
        }

        let entry: POEntry
        let kind: Kind

        /// What the entry said before, for its translator.
        func previous(in text: TextToTranslate) -> POEntry.Previous {
            .init(context: entry.context == text.context ? nil : entry.context, source: entry.source)
        }
    }

    private let entries: [POEntry]
    private let texts: [TextToTranslate]
    private var isTaken: [Bool]
    /// By text, in the texts' order.
    private(set) var matches: [Match?]
    private let bySource: [String: [Int]]

    init(_ entries: [POEntry], _ texts: [TextToTranslate]) {
        self.entries = entries
        self.texts = texts
        isTaken = Array(repeating: false, count: entries.count)
        matches = Array(repeating: nil, count: texts.count)
        bySource = Dictionary(grouping: entries.indices) { entries[$0].source }
    }

    /// Entries that belong to no text, in their order.
    var rest: [POEntry] { entries.indices.filter { !isTaken[$0] }.map { entries[$0] } }

    mutating func match() {
        matchSame()
        let byContext = Dictionary(entries.indices.filter { !entries[$0].isObsolete }.map { (entries[$0].context, $0) }) { $1 }
        for text in texts.indices where matches[text] == nil { restore(text, byContext[texts[text].context]) }
        for text in texts.indices where matches[text] == nil { move(text) }
        for text in texts.indices where matches[text] == nil { change(text, byContext[texts[text].context]) }
        for text in texts.indices where matches[text] == nil { copy(text) }
    }

    /// Live entries come before obsolete ones.
    private mutating func matchSame() {
        var byKey: [POEntry.Key: Int] = [:]
        for place in entries.indices {
            if let other = byKey[entries[place].key], !entries[other].isObsolete || entries[place].isObsolete { continue }
            byKey[entries[place].key] = place
        }
        for text in texts.indices {
            guard let place = byKey[.init(context: ExactText(texts[text].context), source: ExactText(texts[text].text))] else {
                continue
            }
            take(place, for: text, .same)
        }
    }

    private mutating func restore(_ text: Int, _ place: Int?) {
        guard let place, !isTaken[place], entries[place].isFuzzy, let previous = entries[place].previous,
            previous.context == nil, previous.source == texts[text].text
        else { return }
        take(place, for: text, .restored)
    }

    /// The free entry with the same text whose context is nearest; doubtful where others just as near say it differently.
    private mutating func move(_ text: Int) {
        let free = (bySource[texts[text].text] ?? []).filter { !isTaken[$0] }
        guard let (best, isClear) = nearest(to: texts[text].context, among: free) else { return }
        take(best, for: text, isClear ? .same : .doubtful)
    }

    private mutating func change(_ text: Int, _ place: Int?) {
        guard let place, !isTaken[place] else { return }
        take(place, for: text, .changed)
    }

    /// A translation of the same text in a place where it still stands, to be looked at: it may not fit here.
    private mutating func copy(_ text: Int) {
        let known = (bySource[texts[text].text] ?? []).filter { entries[$0].counts }
        guard let (best, _) = nearest(to: texts[text].context, among: known) else { return }
        var entry = entries[best]
        entry.comments = []
        matches[text] = Match(entry: entry, kind: .suggested)
    }

    private mutating func take(_ place: Int, for text: Int, _ kind: Match.Kind) {
        guard !isTaken[place] else { return }
        isTaken[place] = true
        matches[text] = Match(entry: entries[place], kind: kind)
    }

    private func nearest(to context: String, among places: [Int]) -> (place: Int, isClear: Bool)? {
        let ranked = places.map { (place: $0, likeness: likeness(context, entries[$0].context ?? "")) }
        guard let top = ranked.map(\.likeness).max() else { return nil }
        let best = ranked.filter { $0.likeness == top }.map(\.place)
        let isClear = best.allSatisfy { entries[$0].translations == entries[best[0]].translations }
        return (best[0], isClear)
    }

    /// How many keys two paths share: at the same places where they are as long, else at their two ends.
    private func likeness(_ a: String, _ b: String) -> Int {
        let (a, b) = (a.split(separator: "."), b.split(separator: "."))
        if a.count == b.count { return zip(a, b).count { $0 == $1 } }
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return min(start + end, min(a.count, b.count))
    }
}
