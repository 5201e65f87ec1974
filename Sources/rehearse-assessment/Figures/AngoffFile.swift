import Rehearsal
import RehearsalRecords
import RehearsalStatistics
import RehearseCommand

/// Judges' percentages in a CSV file with the columns `round`, `judge`, `item`, `percent`, and if wanted `points` (1 otherwise).
struct AngoffFile {
    let judges: [String]
    let items: [String]
    let angoff: Angoff

    /// Throws with every fault of the file, each at its line and column.
    init(_ path: String) throws {
        let text = String(decoding: try readFile(path == "-" ? "/dev/stdin" : path), as: UTF8.self)
        let csv = CSV(text)
        var faults: [Message] = csv.openQuote.map { ["\(path):\($0):1: error: 這裡開始的引號沒有結尾"] } ?? []
        let columns = csv.records.first?.fields.map { trimmed($0).lowercased() } ?? []
        for name in ["round", "judge", "item", "percent"] where !columns.contains(name) {
            faults.append("\(path):1:1: error: 少了 \(name) 這一欄")
        }
        guard faults.isEmpty else { throw CSVFaults(faults) }
        var entries: [Entry] = []
        for record in csv.records.dropFirst() {
            do throws(Entry.Fault) {
                entries.append(try Entry(record, columns))
            } catch {
                faults.append("\(path):\(record.line):\(error.column): error: \(error.message)")
            }
        }
        if entries.isEmpty, faults.isEmpty { faults.append("\(path):1:1: error: 沒有任何評判") }
        guard faults.isEmpty else { throw CSVFaults(faults) }
        let judges = Set(entries.map(\.judge)).sorted()
        let items = Set(entries.map(\.item)).sorted()
        let rounds = Set(entries.map(\.round)).sorted()
        let percentages = rounds.map { round in
            judges.map { judge in
                items.map { item in entries.last { $0.round == round && $0.judge == judge && $0.item == item }?.percent }
            }
        }
        self.judges = judges
        self.items = items
        angoff = Angoff(rounds: percentages, points: items.map { item in entries.first { $0.item == item }?.points ?? 1 })
    }

    private struct Entry {
        struct Fault: Error {
            let column: Int
            let message: Message
        }

        let round: Int
        let judge: String
        let item: String
        let percent: Double
        let points: Double

        init(_ record: CSV.Record, _ columns: [String]) throws(Fault) {
            guard record.fields.count == columns.count else {
                throw Fault(column: 1, message: "這一列有 \(record.fields.count) 欄，標題有 \(columns.count) 欄")
            }
            func field(_ name: String) -> (text: String, column: Int)? {
                columns.firstIndex(of: name).map { (trimmed(record.fields[$0]), $0 + 1) }
            }
            func number(_ name: String, _ range: ClosedRange<Double>) throws(Fault) -> Double? {
                guard let (text, column) = field(name), !text.isEmpty else { return nil }
                guard let number = Double(text), range.contains(number) else {
                    throw Fault(
                        column: column,
                        message: "\(name) 要寫 \(decimal(range.lowerBound, 0)) 到 \(decimal(range.upperBound, 0)) 的數字，不能是「\(text)」")
                }
                return number
            }
            func word(_ name: String) throws(Fault) -> String {
                guard let (text, column) = field(name), !text.isEmpty else {
                    throw Fault(column: field(name)?.column ?? 1, message: "少了 \(name)")
                }
                return text
            }
            round = Int(try number("round", 1...99) ?? 1)
            judge = try word("judge")
            item = try word("item")
            guard let percent = try number("percent", 0...100) else {
                throw Fault(column: field("percent")?.column ?? 1, message: "少了 percent")
            }
            self.percent = percent
            points = try number("points", 0...1000) ?? 1
        }
    }
}

/// Everything that is wrong with a file of comma-separated values.
struct CSVFaults: Error {
    let messages: [Message]

    init(_ messages: [Message]) { self.messages = messages }
}

extension AngoffFile {
    var passages: [Passage] {
        var passages: [Passage] = [
            Passage(.title, "修正 Angoff"), Passage(.faint, "\(judges.count) 位評判、\(items.count) 題，滿分 \(decimal(angoff.maximum, 1))"),
        ]
        for (number, round) in angoff.rounds.enumerated() {
            passages += [.blank, Passage(.heading, "第 \(number + 1) 輪"), cut(round).passage]
            for (judge, sum) in zip(judges, round.sums) {
                passages.append(
                    Passage(.body, sum.map { .verbatim(decimal($0, 1)) } ?? "沒有評完，不計", label: "\(judge)：", depth: 2))
            }
            for (item, figures) in zip(items, round.items) {
                let spread = figures.spread.map { decimal($0, 1) } ?? "–"
                let range = "\(figures.least.map { decimal($0, 0) } ?? "–")–\(figures.greatest.map { decimal($0, 0) } ?? "–")"
                passages.append(
                    Passage(
                        .faint, "平均 \(figures.percent.value.map { decimal($0, 1) } ?? "–")%，標準差 \(spread)，\(range)",
                        label: "\(item)：",
                        depth: 2))
            }
        }
        return passages
    }

    private func cut(_ round: Angoff.Round) -> FigureLine {
        FigureLine(key: "cut", name: "及格點（分）", estimate: round.cut)
    }

    var json: JSON {
        [
            "judges": .strings(judges), "items": .strings(items), "maximum": .number(angoff.maximum),
            "rounds": .array(
                angoff.rounds.map { round in
                    [
                        "cut": cut(round).json, "sums": .array(round.sums.map { JSON.optional($0) }),
                        "items": .array(
                            round.items.map { ["percent": JSON.optional($0.percent.value), "spread": JSON.optional($0.spread)] }),
                    ]
                }),
        ]
    }
}
