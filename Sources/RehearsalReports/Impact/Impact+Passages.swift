package import Rehearsal

extension Impact {
    /// The report as people read it: whose result changes, from what to what; which plays are not possible any more; the counts.
    package var passages: [Passage] {
        var passages = [
            Passage(.title, "\(situation.title)（\(situation.id)）：和「\(against)」比"),
            Passage(.faint, .verbatim(folder), label: "紀錄在："),
        ]
        let changed = entries.filter { $0.kind == .changed }
        if !changed.isEmpty {
            passages += [.blank, Passage(.heading, "結果會變")] + changed.enumerated().flatMap { entry($1, number: $0 + 1) }
        }
        let broken = entries.filter { $0.kind == .broken }
        if !broken.isEmpty {
            passages += [.blank, Passage(.heading, "無法重新計分")] + broken.enumerated().flatMap { entry($1, number: $0 + 1) }
        }
        return passages + [.blank] + summary
    }

    private func entry(_ entry: Entry, number: Int) -> [Passage] {
        var passages = [Passage(.body, .verbatim(entry.journal), label: "\(number). ", depth: 1)]
        if let header = entry.header {
            let name = situation.client(header.client)?.name ?? header.client
            let mode: Message = header.mode == .assessment ? "評量" : "練習"
            passages.append(Passage(.faint, "\(mode)，客戶：\(name)", depth: 2))
        }
        switch entry.finding {
        case .changed(let rescoring): passages += changes(rescoring)
        case .broken(let broken): passages.append(Passage(.poor, broken.message, depth: 2))
        case .unchanged, .passedOver: break
        }
        return passages
    }

    private func changes(_ rescoring: Rescoring) -> [Passage] {
        let (before, after) = (rescoring.before, rescoring.after)
        var passages: [Passage] = []
        func row(_ label: Message, _ old: Message, _ new: Message, _ style: Passage.Style = .body) {
            if old != new { passages.append(Passage(style, "\(old) → \(new)", label: label, depth: 2)) }
        }
        row("重大錯誤：", list(before.critical), list(after.critical), after.critical.isEmpty ? .good : .poor)
        row("結局：", before.outcome.words, after.outcome.words)
        row("準確度：", accuracy(before), accuracy(after))
        row("分數：", .verbatim(String(before.value)), .verbatim(String(after.value)))
        for id in rescoring.changedElements {
            row("\(id) ", marks(before.elements[id]), marks(after.elements[id]))
        }
        return passages
    }

    private func list(_ names: [String]) -> Message { names.isEmpty ? "—" : .list(names) }

    private func accuracy(_ result: PlayResult) -> Message {
        result.accuracy.map { .verbatim("\($0 / 10).\($0 % 10) %") } ?? "—"
    }

    private func marks(_ marks: ElementMarks?) -> Message {
        marks.map { "得 \($0.earned)，可得 \($0.offered)" } ?? "—"
    }

    private var summary: [Passage] {
        let counts: Message =
            "看了 \(entries.count) 份紀錄：\(count(.changed)) 份會變，\(count(.broken)) 份無法重新計分，\(count(.unchanged)) 份不變，\(count(.passedOver)) 份略過"
        var passages = [Passage(isChange ? .poor : .good, counts)]
        for reason in Reason.allCases where count(reason) > 0 {
            passages.append(Passage(.faint, "\(reason.words)：\(count(reason)) 份", depth: 1))
        }
        return passages
    }
}

extension Impact.Reason {
    /// Why a journal was passed over.
    fileprivate var words: Message {
        switch self {
        case .unreadable: "讀不懂的檔案"
        case .otherSituation: "別的情境的紀錄"
        case .unfinished: "還沒有練完"
        case .whatIf: "回頭換個答法的練習"
        case .afterChange: "已經是照現在的情境練的"
        case .otherVersion: "照別的版本練的，兩邊都不是"
        case .otherClient: "客戶檔在那之後改過，不能照原來的算"
        }
    }
}
