import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal
import RehearseCommand

/// A moderator at the terminal: one difference after another, each settled with a reason.
final class ModerationSession {
    private let view: ModerationView
    private let reader: any LineReader
    private let screen: Screen
    private let save: (MarkSheet) throws -> Void
    private(set) var sheet: MarkSheet
    /// Why the whole comes out so.
    private(set) var reason = ""
    /// What is settled one after another; the moderator may go to others.
    private var rows: [MarkDifference.Row]
    /// The row at which they stand; at the end the overview.
    private var place = 0

    private var task: ModerationTask { view.task }
    private var page: MarkingPage { task.page }

    init(_ task: ModerationTask, reader: any LineReader, screen: Screen, save: @escaping (MarkSheet) throws -> Void) {
        view = ModerationView(task: task)
        self.reader = reader
        self.screen = screen
        self.save = save
        sheet = task.draft
        rows = task.rows
        let open = Set(task.gaps(task.draft).map(\.member))
        place = rows.firstIndex { open.contains($0.member) } ?? rows.count
    }

    /// Asks until everything is settled and submitted (true), or the moderator leaves (false).
    func run() throws -> Bool {
        screen.show(view.opening)
        while true {
            show()
            guard let line = ask(rows.indices.contains(place) ? prompt(rows[place]) : "") else { return try leave() }
            guard let command = MarkingCommand.read(line, needsSlash: false) else {
                if trimmed(line).isEmpty { advance() } else { try enter(line) }
                continue
            }
            switch command {
            case .save: return try leave()
            case .submit: if try submit() { return true }
            default: try obey(command)
            }
        }
    }

    private func show() {
        guard rows.indices.contains(place) else {
            screen.show(view.overview(sheet))
            let gaps = task.gaps(sheet)
            screen.show(gaps.map { Passage(.fair, $0.words, depth: 1) })
            screen.show(Passage(.body, "輸入 submit 提交（簽章後不能再改），s 存成草稿，g 加代號去看一項"))
            return
        }
        screen.show(view.difference(rows[place], columns: screen.columns, plain: screen.theme.isPlain))
    }

    private func prompt(_ row: MarkDifference.Row) -> Message {
        row.element.map { "\($0) 議定等級 0–3 " } ?? "議定整體 1–5 "
    }

    private func ask(_ prompt: Message) -> String? {
        let shown = screen.text(prompt) + screen.theme.prompt
        var request = ReadingRequest(prompt: shown)
        if !screen.theme.isPlain { request.resized = { [screen] in screen.showPageAnew() } }
        guard case .line(let text) = reader.read(request) else { return nil }
        screen.note(shown + text)
        return text
    }

    private func advance() { place = min(place + 1, rows.count) }

    private func leave() throws -> Bool {
        try save(sheet)
        screen.show(Passage(.fair, "存成草稿了，還沒有提交"))
        return false
    }

    private func obey(_ command: MarkingCommand) throws {
        switch command {
        case .transcript(let lines): screen.show([.blank] + page.transcript.passages(lines))
        case .documents: screen.show(page.documents)
        case .back: place = max(0, place - 1)
        case .overview: place = rows.count
        case .go(let name): go(to: name)
        case .remark(let text):
            guard rows.indices.contains(place) else { return }
            give(text, as: rows[place])
            try save(sheet)
        case .clear:
            guard rows.indices.contains(place) else { return }
            if let element = rows[place].element { sheet.levels[element] = nil } else { sheet.global = nil }
            try save(sheet)
        case .help, .quote, .save, .submit:
            screen.show([.blank, Passage(.heading, "可以輸入")])
            screen.show([
                Passage(.body, "議定的等級，接著問理由", label: "2  ", depth: 1),
                Passage(.body, "理由；沒觀察到就只寫理由", label: "r TEXT  ", depth: 1),
            ])
            for (typed, words) in MarkingCommand.explanations.dropFirst(3) {
                screen.show(Passage(.body, words, label: "\(typed)  ", depth: 1))
            }
        }
    }

    private func go(to name: String) {
        guard let row = task.difference.rows.first(where: { $0.element?.uppercased() == name.uppercased() }) else {
            let known = task.difference.rows.compactMap(\.element)
            let near = didYouMean(name, among: known) ?? "可以去：\(known.joined(separator: ", "))"
            screen.show(Passage(.fair, "沒有「\(name)」這一項；\(near)"))
            return
        }
        if !rows.contains(row) { rows.append(row) }
        place = rows.firstIndex(of: row) ?? place
    }

    /// A level or rating, then its reason.
    private func enter(_ line: String) throws {
        guard rows.indices.contains(place) else {
            screen.show(Passage(.fair, "輸入 submit、s，或 g 加要項代號；? 看全部"))
            return
        }
        let row = rows[place]
        let range = row.element == nil ? MarkSheet.globalRange : MarkSheet.levelRange
        guard let numbers = MarkingCommand.numbers(line), numbers.count == 1, range.contains(numbers[0]) else {
            screen.show(Passage(.fair, "請輸入 \(range.lowerBound) 到 \(range.upperBound)；? 看全部"))
            return
        }
        if let element = row.element { sheet.levels[element] = numbers[0] } else { sheet.global = numbers[0] }
        try save(sheet)
        guard let reason = ask("理由 "), !trimmed(reason).isEmpty else {
            screen.show(Passage(.fair, "每一處都要有理由；輸入 r 和理由"))
            return
        }
        give(trimmed(reason), as: row)
        try save(sheet)
        advance()
    }

    /// Keeps the reason for a row where it belongs.
    private func give(_ reason: String, as row: MarkDifference.Row) {
        guard let element = row.element else {
            sheet.comment = reason
            return
        }
        sheet.remarks[element] = reason.isEmpty ? nil : reason
    }

    /// Whether it can be submitted; asks why the whole comes out so.
    private func submit() throws -> Bool {
        let gaps = task.gaps(sheet)
        guard gaps.isEmpty else {
            screen.show(Passage(.poor, "還不能提交："))
            screen.show(gaps.map { Passage(.poor, $0.words, depth: 1) })
            place = rows.firstIndex { $0.member == gaps[0].member } ?? place
            return false
        }
        guard let whole = ask("整體的理由 "), !trimmed(whole).isEmpty else {
            screen.show(Passage(.fair, "提交前要寫一句整體的理由"))
            return false
        }
        reason = trimmed(whole)
        return true
    }
}

extension MarkDifference.Row {
    /// The member of the sheet that settles it.
    var member: String { element.map { "levels." + $0 } ?? "global" }
}
