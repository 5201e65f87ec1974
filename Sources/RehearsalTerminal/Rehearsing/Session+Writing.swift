import Rehearsal

extension Session {
    /// Fills a form, one blank after another.
    func fill(_ fields: [Field], _ sitting: Sitting) throws -> Step {
        var values: [String] {
            get { sitting.before }
            set { sitting.before = newValue }
        }
        for (field, value) in zip(fields, values) {
            screen.show(Passage(.body, .verbatim(value), label: "\(passages.filled(field.label)) ", depth: 1))
        }
        while values.count < fields.count {
            let field = fields[values.count]
            showOptions(of: field)
            let needed: Message = field.required ? "" : "（選填）"
            var label: Message? = "\(passages.filled(field.label))\(needed) "
            if let long = label, cellWidth(screen.text(long)) > screen.columns / 2 {
                // A prompt is cut wherever the line ends; a passage is not.
                screen.show(Passage(.body, long))
                label = nil
            }
            switch try line(sitting, prompt: "› ", label: label) {
            case .text(let text):
                if let problem = AnswerReader(sitting.question).problem(with: text, in: field) {
                    screen.show(Passage(.fair, problem))
                } else {
                    values.append(trimmed(text))
                }
            case .step(.again): continue
            case .step(let step): return step
            }
        }
        let filled = AnswerReader.formLine(fields, values)
        values = []
        return try answer(filled, sitting)
    }

    private func showOptions(of field: Field) {
        guard case .choice(let options) = field.kind else { return }
        for (number, option) in options.enumerated() {
            screen.show(Passage(.choice, passages.filled(option.text), label: "\(number + 1). ", depth: 1))
        }
    }

    /// Takes a text of several lines, until a line that is only a full stop; `/edit` opens the person's editor.
    func compose(_ sitting: Sitting) throws -> Step {
        for line in sitting.before { screen.show(Passage(.body, .verbatim(line), depth: 1)) }
        while true {
            var written = sitting.before
            switch try line(sitting, prompt: written.isEmpty ? "› " : "… ", keepsLines: true) {
            case .text(let text):
                var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
                let isEnd = lines.last.map { [".", "。", "．"].contains(trimmed($0)) } ?? false
                if isEnd { lines.removeLast() }
                written += lines
                sitting.before = written
                guard isEnd else { continue }
                let whole = written.joined(separator: "\n")
                sitting.before = []
                if !normalized(whole).isEmpty { return try answer(whole, sitting) }
                screen.show(Passage(.fair, "還沒有寫內容"))
            case .step(.again):
                guard let edited = sitting.takeEdited() else { continue }
                written = edited.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
                while written.last?.isEmpty == true { written.removeLast() }
                sitting.before = written
                for line in written { screen.show(Passage(.body, .verbatim(line), depth: 1)) }
                screen.show(Passage(.faint, "可以接著寫；單獨輸入一個句點就送出"))
            case .step(let step): return step
            }
        }
    }
}
