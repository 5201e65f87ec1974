import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal

/// The sheets of a play's markers side by side, with what each rests on.
struct ModerationView {
    let task: ModerationTask

    private var page: MarkingPage { task.page }

    var opening: [Passage] {
        let rows = task.rows
        let count: Message = rows.isEmpty ? "評分者沒有差太多；可以看了再定" : "評分者在 \(rows.count) 處差太多，從最前面那一句開始"
        return [
            Passage(.title, "審議：作答 \(task.play.id)　第 \(task.marking.round.number) 輪"),
            Passage(.body, .verbatim(page.play.situation.title), label: "情境："),
            Passage(.body, .verbatim(page.play.encounter.client.name), label: "遇到："), Passage(.body, count),
            Passage(.faint, "看不到是誰作答、誰評的；兩份原本的評分都會留著"),
        ]
    }

    /// The lines around the one on which a difference rests, and what each marker made of it.
    func difference(_ row: MarkDifference.Row, columns: Int, plain: Bool) -> [Passage] {
        let focus = task.focus(on: row)
        let around = max(1, focus - 3)...min(page.transcript.lines.count, focus + 2)
        return [.blank] + page.transcript.passages(around, focus: focus) + [.blank, heading(row)] + behaviours(row)
            + sheets(row, columns: columns, plain: plain)
    }

    private func heading(_ row: MarkDifference.Row) -> Passage {
        let why: Message = row.reasons.isEmpty ? "差距在容許之內" : .joined(row.reasons.map(\.words)) { "\($0)、\($1)" }
        guard let element = page.elements.first(where: { $0.id == row.element }) else {
            return Passage(.heading, "整體評分：\(why)")
        }
        let text = page.unit.current(element.text, in: page.catalogue.language)
        return Passage(.heading, "\(element.id) \(text)：\(why)")
    }

    private func behaviours(_ row: MarkDifference.Row) -> [Passage] {
        guard let element = page.elements.first(where: { $0.id == row.element }) else { return [] }
        return element.behaviours(page.unit, in: page.catalogue.language).map {
            Passage(.choice, $0.words, label: "\($0.level)  ", depth: 1)
        }
    }

    /// In columns where there is room for them, else one below the other.
    private func sheets(_ row: MarkDifference.Row, columns: Int, plain: Bool) -> [Passage] {
        let texts = task.marks.indices.map { place in
            ([markerName(place)] + said(task.marks[place].sheet, row)).map(page.catalogue.text)
        }
        guard !plain, columns >= 70, texts.count == 2 else {
            return texts.flatMap { lines in
                [.blank, Passage(.heading, .verbatim(lines[0]))] + lines.dropFirst().map { Passage(.body, .verbatim($0), depth: 1) }
            }
        }
        return [.blank] + besideOneAnother(texts[0], texts[1], width: columns - 2).map { Passage(.body, .verbatim($0), depth: 1) }
    }

    /// A marker's level with its quotes and remark.
    private func said(_ sheet: MarkSheet, _ row: MarkDifference.Row) -> [Message] {
        guard let element = row.element else {
            let rating: Message = sheet.global.map { "整體 \($0)" } ?? "沒有整體評分"
            return [rating] + (sheet.comment.isEmpty ? [] : ["總評：\(sheet.comment)"])
        }
        let level: Message = sheet.levels[element].map { "等級 \($0)" } ?? "沒有觀察到"
        let quotes = (sheet.quotes[element] ?? []).map { quote -> Message in
            let number: Message = page.transcript.line(of: quote).map { "第 \($0.number) 行" } ?? quote.label
            return "\(number)「\(insideQuotes(quote.text))」"
        }
        return [level] + quotes + (sheet.remarks[element].map { ["備註：\($0)"] } ?? [])
    }

    /// The whole as a document: each difference with its sheets one below the other, and every row.
    var document: [Passage] {
        opening + task.rows.flatMap { difference($0, columns: 0, plain: true) } + overview(task.draft)
    }

    /// Every row, as far as it is settled.
    func overview(_ sheet: MarkSheet) -> [Passage] {
        let whole = task.settled(sheet)
        return [.blank, Passage(.heading, "一覽")]
            + task.difference.rows.map { row in
                let values: [Message] = row.values.map { value in value.map { "\($0)" } ?? "—" }
                let given: Message = .joined(values) { "\($0) / \($1)" }
                let name: Message = row.element.map { .verbatim($0) } ?? "整體"
                let settled = row.element.map { whole.levels[$0] } ?? whole.global
                let level: Message = settled.map { "\($0)" } ?? "—"
                let remark = row.element.map { sheet.remarks[$0] ?? "" } ?? sheet.comment
                return Passage(
                    row.isBeyondTolerance ? .fair : .body, "\(given) → \(level)　\(remark)", label: "\(name)  ", depth: 1)
            }
    }
}

/// What a marker is called whose name is not to be seen.
func markerName(_ place: Int) -> Message {
    let names: [Message] = ["評分者甲", "評分者乙", "評分者丙", "評分者丁"]
    return names.indices.contains(place) ? names[place] : "評分者 \(place + 1)"
}

/// Two lists of paragraphs in two columns of a width in cells.
func besideOneAnother(_ left: [String], _ right: [String], width: Int) -> [String] {
    let half = (width - 3) / 2
    var lines: [String] = []
    for place in 0..<max(left.count, right.count) {
        let a = left.indices.contains(place) ? wrapped(left[place], to: half) : []
        let b = right.indices.contains(place) ? wrapped(right[place], to: half) : []
        for line in 0..<max(a.count, b.count) {
            let first = a.indices.contains(line) ? a[line] : ""
            let space = String(repeating: " ", count: max(0, half - cellWidth(first)))
            let second = b.indices.contains(line) ? b[line] : ""
            lines.append(second.isEmpty ? first : first + space + " │ " + second)
        }
    }
    return lines
}
