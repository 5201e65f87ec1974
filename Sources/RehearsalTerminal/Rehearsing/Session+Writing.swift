import Rehearsal

extension Session {
    /// Fills a form, one blank after another.
    func fill(_ fields: [Field], _ sitting: Sitting) throws -> Step {
        var values: [String] = []
        while values.count < fields.count {
            let field = fields[values.count]
            showOptions(of: field)
            let needed: Message = field.required ? "" : "（選填）"
            switch try line(sitting, prompt: "› ", label: "\(passages.filled(field.label))\(needed) ") {
            case .text(let text):
                if let problem = AnswerReader.problem(with: text, in: field) {
                    screen.show(Passage(.fair, problem))
                } else {
                    values.append(trimmed(text))
                }
            case .step(.again): continue
            case .step(let step): return step
            }
        }
        return try answer(AnswerReader.formLine(fields, values), sitting)
    }

    private func showOptions(of field: Field) {
        guard case .choice(let options) = field.kind else { return }
        for (number, option) in options.enumerated() {
            screen.show(Passage(.choice, passages.filled(option.text), label: "\(number + 1). ", depth: 1))
        }
    }

    /// Takes a text of several lines, until a line that is only a full stop; `/edit` opens the person's editor.
    func compose(_ sitting: Sitting) throws -> Step {
        var written: [String] = []
        while true {
            switch try line(sitting, prompt: written.isEmpty ? "› " : "… ") {
            case .text(let text) where [".", "。", "．"].contains(trimmed(text)):
                let whole = written.joined(separator: "\n")
                if normalized(whole).isEmpty {
                    screen.show(Passage(.fair, "還沒有寫內容"))
                } else {
                    return try answer(whole, sitting)
                }
            case .text(let text): written.append(text)
            case .step(.again):
                if let edited = sitting.takeEdited() {
                    written = edited.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
                    for line in written { screen.echo("  " + line) }
                    screen.show(Passage(.faint, "可以接著寫；單獨輸入一個句點就送出"))
                } else {
                    sitting.draft = written.joined(separator: "\n")
                }
            case .step(let step): return step
            }
        }
    }
}
