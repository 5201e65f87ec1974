import Rehearsal
import RehearsalTerminal

extension Subcommand {
    /// What `rehearse` alone does: says what there is, what was played and what is next, and lets a person choose.
    static let welcome = Subcommand(name: "", operands: "", summary: "有哪些情境、練過什麼、接下來練什麼") { _, context in
        let shelf = try Shelf(context)
        context.screen.show([Passage(.title, "對練 Rehearse"), Passage(.body, "遇到客戶，開口回答，再看回顧。")])
        context.screen.show(shelf.passages)
        guard let next = shelf.next else { return .success }
        context.screen.show([.blank, Passage(.good, .verbatim(next.item.situation.title), label: "接下來："), .blank])
        let reader = makeLineReader(history: nil)
        guard reader.isInteractive else {
            context.screen.show(
                Passage(.body, .verbatim("rehearse play \(next.item.situation.id)\(context.libraryWords)"), label: "開始："))
            return .success
        }
        return try choose(shelf, next, reader, context)
    }
}

extension Shelf {
    /// What to play next: what was left half way, else the first not yet played, else the one played least.
    var next: (number: Int, item: Item)? {
        let all = ordered.enumerated().map { (number: $0.offset + 1, item: $0.element) }
        return all.first { $0.item.isUnfinished } ?? all.first { $0.item.plays == 0 } ?? all.min { $0.item.plays < $1.item.plays }
    }
}

private func choose(
    _ shelf: Shelf, _ next: (number: Int, item: Shelf.Item), _ reader: any LineReader, _ context: Context
) throws -> ExitStatus {
    while true {
        context.screen.show(Passage(.body, "輸入號碼開始，直接按 Enter 練「\(next.item.situation.title)」，輸入 q 離開"))
        let ids = shelf.ordered.map(\.situation.id)
        let request = ReadingRequest(prompt: context.theme.prompt, completions: { _ in ids })
        guard case .line(let text) = reader.read(request) else { return .success }
        let word = trimmed(text)
        if asksToLeave(word) { return .success }
        let number = word.isEmpty ? next.number : AnswerReader.number(word).map { $0.millionths / 1_000_000 }
        let named =
            shelf.ordered.first { $0.situation.id == word }
            ?? number.flatMap { number in
                shelf.ordered.indices.contains(number - 1) ? shelf.ordered[number - 1] : nil
            }
        guard let item = named else {
            context.screen.show(Passage(.fair, "沒有「\(word)」，請輸入 1 到 \(shelf.ordered.count)"))
            continue
        }
        if let path = item.unfinished {
            if case .loaded(let recorded) = try RecordedPlay.load(path, context) { return try recorded.resume(path) }
            context.screen.show(Passage(.fair, "上次那一半接不下去了，重新開始"))
        }
        return try Subcommand.play.run(Arguments([item.situation.id], options: []), context)
    }
}
