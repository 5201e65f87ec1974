import Rehearsal

extension Session {
    /// Does what a command asks for.
    func obey(_ line: (command: SessionCommand?, word: String, rest: String), _ sitting: Sitting) throws -> Step {
        if line.word == "edit", station == nil, case .compose = sitting.question.scene.ask {
            edit(sitting)
            return .again
        }
        guard let command = line.command else {
            let names = SessionCommand.allCases.filter(offers).map(\.rawValue)
            let near = suggestion(for: line.word, among: names).map { "，是不是要輸入 /\($0)？" as Message } ?? "，輸入 /help 看有哪些"
            screen.show(Passage(.fair, "沒有 /\(line.word) 這個指令\(near)"))
            return .again
        }
        guard offers(command) else {
            screen.show(Passage(.fair, "評量中不能用 /\(command.rawValue)"))
            return .again
        }
        switch command {
        case .hint: try hint()
        case .look: try look(line.rest)
        case .undo: return try undo()
        case .why: try why()
        case .status: status()
        case .save: save()
        case .help: help()
        case .quit: return try leaving(.quit, "", sitting)
        }
        return .again
    }

    private func hint() throws {
        try record(.hinted(scene: play.scene.id))
        let text = play.scene.hint.map(passages.filled) ?? "這一步沒有提示，想想客戶最擔心的是什麼"
        screen.show(Passage(.body, text, label: "提示："))
    }

    /// Documents laid on the table so far, in the order in which they came.
    var table: [Int] {
        var seen: [Int] = []
        for scene in play.decisions.map(\.state.scene) + [play.state.scene] {
            for exhibit in play.situation.scenes[scene].exhibits where !seen.contains(exhibit) { seen.append(exhibit) }
        }
        return seen
    }

    private func look(_ name: String) throws {
        let exhibits = table.map { play.situation.exhibits[$0] }
        let wanted = halfWidth(name).lowercased()
        let numbered = Int(wanted).flatMap { exhibits.indices.contains($0 - 1) ? exhibits[$0 - 1] : nil }
        let named =
            numbered ?? exhibits.first { $0.id == wanted || $0.title == name }
            ?? (exhibits.count == 1 && name.isEmpty ? exhibits[0] : nil)
        if let named {
            try record(.looked(exhibit: named.id))
            screen.show(passages.exhibit(named, width: screen.columns))
        } else if exhibits.isEmpty {
            screen.show(Passage(.fair, "桌上沒有文件"))
        } else {
            if !name.isEmpty { screen.show(Passage(.fair, "桌上沒有「\(name)」")) }
            for exhibit in exhibits {
                screen.show(Passage(.body, .verbatim(exhibit.title), label: "/look \(exhibit.id) ", depth: 1))
            }
        }
    }

    private func undo() throws -> Step {
        guard play.undo() else {
            screen.show(Passage(.fair, "還沒有可以收回的決定"))
            return .again
        }
        try record(.undone(scene: play.scene.id))
        screen.show(Passage(.faint, "收回了上一個決定"))
        return .answered
    }

    private func why() throws {
        guard let last = play.decisions.last else {
            screen.show(Passage(.fair, "還沒有做過決定"))
            return
        }
        try record(.explained)
        let response = play.response(of: last)
        if let say = response.say { screen.show(Passage(.quote, passages.filled(say), label: "你說：")) }
        for mark in response.marks {
            let element = play.situation.claims[mark.element].element
            let style: Passage.Style = mark.mark > 1 ? .good : mark.mark > 0 ? .fair : .poor
            let sign = mark.mark > 0 ? "+" : ""
            screen.show(
                Passage(
                    style, .verbatim(play.situation.unit.current(element.text, in: screen.catalogue.language)),
                    label: "\(element.id) \(sign)\(mark.mark) ", depth: 1))
        }
        let feedback = response.feedback.map(passages.filled) ?? "這個回應沒有另外的說明"
        screen.show(Passage(.body, feedback, depth: 1))
        for source in response.feedback?.citations ?? [] {
            let citation = play.situation.sources[source].citation
            screen.show(Passage(.faint, .verbatim(citation), label: "[\(source + 1)] ", depth: 1))
        }
    }

    private func status() {
        screen.show(Passage(.body, "做了 \(play.decisions.count) 個決定，用了 \(elapsed / 60_000) 分 \(elapsed / 1000 % 60) 秒"))
        screen.show(passages.mood)
        if let station { screen.show(timeLeft(station)) }
    }

    private func save() {
        let place: Message = surroundings.place.map { "每一步都已經存好：\($0)" } ?? "這次沒有另外存檔"
        screen.show(Passage(.body, place))
    }

    private func help() {
        screen.show(Passage(.heading, "可以輸入"))
        screen.show(
            Passage(
                .body,
                station == nil
                    ? "號碼或回答，按 Enter 送出；Ctrl-C 或 Ctrl-D 離開" : "號碼或回答，按 Enter 送出；要請評量者來就按 Ctrl-C 或 Ctrl-D，畫面會鎖住", depth: 1))
        for command in SessionCommand.allCases where offers(command) {
            let isLocking = command == .quit && station != nil
            screen.show(
                Passage(.body, isLocking ? "請評量者來：鎖住畫面，時間繼續走" : command.explanation, label: "/\(command.rawValue) ", depth: 1))
        }
    }

    private func edit(_ sitting: Sitting) {
        guard let edit = surroundings.edit else {
            screen.show(Passage(.fair, "這裡不能開編輯器，請直接輸入"))
            return
        }
        sitting.edited = edit(sitting.before.joined(separator: "\n"))
        if sitting.edited == nil { screen.show(Passage(.fair, "編輯器沒有存好，寫好的內容沒有變")) }
    }
}
