import Rehearsal
import RehearsalRecords
import RehearsalTerminal

extension Subcommand {
    static let list = Subcommand(
        name: "list", operands: "[OPTIONS]", summary: "列出所有情境",
        options: [OptionSpec("--json", nil, "每個情境印成一行 JSON")]
    ) { arguments, context in
        try arguments.atMost(0)
        let shelf = try Shelf(context)
        if arguments.has("--json") {
            for item in shelf.items { writeOut(item.json.line + "\n") }
        } else {
            context.screen.show(shelf.passages)
        }
        return shelf.faulty.isEmpty ? .success : .failure
    }
}

/// The situations of a library with what this person has played of them.
struct Shelf {
    struct Item {
        let situation: Situation
        let plays: Int
        let lastOutcome: Outcome?
        /// The journal of the last play, if it was left half way.
        let unfinished: String?

        var isUnfinished: Bool { unfinished != nil }

        var json: JSON {
            .object([
                ("id", .string(situation.id)), ("kind", .optional(situation.kind?.rawValue)), ("title", .string(situation.title)),
                ("unit", .string(situation.unit.id)), ("minutes", .optional(situation.minutes)),
                ("clients", .array(situation.clients.map { .string($0.id) })),
                ("elements", .array(situation.claims.map { .string($0.element.id) })), ("plays", .integer(plays)),
                ("last_outcome", .optional(lastOutcome?.rawValue)), ("unfinished", .bool(isUnfinished)),
            ])
        }
    }

    private(set) var items: [Item] = []
    /// Ids whose files have errors.
    private(set) var faulty: [String] = []

    init(_ context: Context) throws(UsageError) {
        let folder = try LibraryFolder.find(context)
        let journals = (JournalFolder(context)?.files ?? []).compactMap { path in
            (try? Journal(file: path)).map { (path: path, journal: $0) }
        }
        for file in folder.files(.situation) {
            guard let situation = PlaySource.checked(file, folder, context, mode: .practice).source?.situation else {
                faulty.append(baseName(file))
                continue
            }
            let own = journals.filter { $0.journal.header.situation == situation.id && $0.journal.header.countsAsPlay }
            items.append(
                Item(
                    situation: situation, plays: own.count { $0.journal.outcome != nil },
                    lastOutcome: own.last { $0.journal.outcome != nil }?.journal.outcome,
                    unfinished: own.last.flatMap { $0.journal.outcome == nil ? $0.path : nil }))
        }
    }

    /// The situations by kind, in the order of the kinds, with their numbers.
    var ordered: [Item] {
        let kinds: [Situation.Kind?] = Situation.Kind.allCases + [nil]
        return kinds.flatMap { kind in items.filter { $0.situation.kind == kind } }
    }

    var passages: [Passage] {
        var passages: [Passage] = []
        var kind: Situation.Kind??
        for (number, item) in ordered.enumerated() {
            if kind != .some(item.situation.kind) {
                kind = .some(item.situation.kind)
                passages += [.blank, Passage(.heading, item.situation.kind?.words ?? "其他")]
            }
            passages.append(Passage(.body, .verbatim(item.situation.title), label: "\(number + 1). ", depth: 1))
            passages.append(Passage(.faint, .verbatim(item.situation.id), depth: 2))
            passages.append(Passage(.faint, history(item), depth: 2))
        }
        for id in faulty { passages.append(Passage(.poor, "「\(id)」有錯誤，用 rehearse check 看", depth: 1)) }
        if items.isEmpty, faulty.isEmpty { passages.append(Passage(.body, "這個資料夾裡還沒有情境")) }
        return passages
    }

    private func history(_ item: Item) -> Message {
        let minutes: Message = item.situation.minutes.map { "約 \($0) 分鐘，" } ?? ""
        if item.isUnfinished { return "\(minutes)練到一半，用 rehearse resume 接著" }
        guard let outcome = item.lastOutcome else { return "\(minutes)還沒練過" }
        return "\(minutes)練過 \(item.plays) 次，最近：\(outcome.words)"
    }
}
