extension SituationCheck {
    /// A blank of a form, and what fills it rightly.
    func field(_ field: SceneDocument.Field) -> Field {
        let options = options(field.options)
        let written: BlankKind? = oneOf(field.kind, findings: findings)
        let kind: Field.Kind =
            switch written {
            case .number: .number
            case .date: .date
            case .choice: .choice(options)
            case .text, nil: .text
            }
        if case .choice = kind, options.isEmpty {
            findings.error(.questionIncomplete, at: field.id.range, "choice 欄位「\(field.id.value)」要有 options")
        }
        return Field(
            id: field.id.value, label: field.label.map { text($0) } ?? Text(pieces: []), kind: kind,
            required: field.required?.value ?? false, accept: written == nil && field.kind != nil ? .anything : accept(field, kind))
    }

    private func accept(_ field: SceneDocument.Field, _ kind: Field.Kind) -> Field.Accept {
        let reader = NodeReader(findings: findings)
        guard let node = reader.present(field.accept) else { return .anything }
        switch kind {
        case .text:
            let wordings = reader.texts(node)
            for wording in wordings where normalized(wording.value).isEmpty {
                findings.error(.emptyValue, at: wording.range, "這個說法沒有文字可以比對", help: "至少寫一個字")
            }
            return .wordings(wordings.map(\.value))
        case .choice: return .options(places(reader.ids(node), in: field.options))
        case .number:
            if case .scalar = node.content { return reader.decimal(node).map { .numbers($0.value, $0.value) } ?? .anything }
            guard case .sequence(let written) = node.content else { return badAccept(node, "寫成一個數字，或 [最小, 最大]") }
            let bounds = written.compactMap { reader.decimal($0) }
            if bounds.count < written.count { return .anything }
            guard bounds.count == 2 else { return badAccept(node, "寫成一個數字，或 [最小, 最大]") }
            return .numbers(min(bounds[0].value, bounds[1].value), max(bounds[0].value, bounds[1].value))
        case .date:
            let written: [Node] = if case .sequence(let items) = node.content { items } else { [node] }
            let dates = written.compactMap { if case .scalar(let text, _) = $0.content { Date(text) } else { nil } }
            guard dates.count == written.count, (1...2).contains(dates.count) else {
                return badAccept(node, "寫成一個日期，或 [最早, 最晚]，例如 [2026-11-01, 2026-11-30]")
            }
            return .dates(dates.min() ?? dates[0], dates.max() ?? dates[0])
        }
    }

    private func badAccept(_ node: Node, _ help: Message) -> Field.Accept {
        findings.error(.wrongKind, at: node.range, "看不懂可以接受的答案", help: help)
        return .anything
    }
}
