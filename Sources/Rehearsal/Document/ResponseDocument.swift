/// A response as its author wrote it.
struct ResponseDocument {
    struct Effect {
        enum Change {
            case by(Int)
            case to(Int)
            case flag(Bool)
        }

        var name: Located<String>
        var change: Located<Change>
    }

    struct Mark {
        var element: Located<String>
        var mark: Located<Int>
    }

    struct Next {
        var when: Located<String>?
        /// Whether a condition was written, readable or not.
        var isConditional: Bool
        var go: Located<String>?
        var range: SourceRange
    }

    struct Pick {
        var all: [Located<String>]
        var any: [Located<String>]
        var none: [Located<String>]
        var atLeast: Located<Int>?
    }

    var name: Located<String>
    var range: SourceRange
    var say: Located<String>?
    var like: [Located<String>]
    var when: Located<String>?
    var once: Bool
    var silent: Located<Bool>?
    var critical: Bool
    var otherwise: Located<Bool>?
    var effects: [Effect]
    var evidence: [Mark]
    var reply: [SceneDocument.Speech]
    var feedback: Located<String>?
    var next: [Next]
    var pick: Pick?
    var agreement: Located<Int>?
    var between: (low: Located<Decimal>, high: Located<Decimal>)?
    var covers: Located<Int>?
    var slips: Located<Bool>?
    var correct: Located<Int>?
    /// As written, to report a field that does not belong.
    var written: Fields
}

extension ResponseDocument {
    init(_ entry: Node.Entry, _ reader: NodeReader) {
        let fields = reader.fields(entry.value, of: .response)
        name = entry.key
        range = entry.value.range
        say = reader.text(fields["say"])
        like = reader.texts(fields["like"])
        when = reader.text(fields["when"])
        once = reader.truth(fields["once"])?.value ?? false
        silent = reader.truth(fields["silent"])
        critical = reader.truth(fields["critical"])?.value ?? false
        otherwise = reader.truth(fields["otherwise"])
        effects = reader.entries(fields["effects"]).compactMap { Effect($0, reader) }
        evidence = Mark.list(fields["evidence"], reader)
        reply = SceneDocument.Speech.variants(fields["reply"], reader)
        feedback = reader.text(fields["feedback"])
        next = Next.list(fields["next"], reader)
        pick = fields["pick"].map { Pick($0, reader) }
        agreement = reader.whole(fields["agreement"])
        between = Self.between(fields["between"], reader)
        covers = reader.whole(fields["covers"])
        slips = reader.truth(fields["slips"])
        correct = reader.whole(fields["correct"])
        written = fields
    }

    private static func between(_ node: Node?, _ reader: NodeReader) -> (Located<Decimal>, Located<Decimal>)? {
        guard let node = reader.present(node) else { return nil }
        let bounds = reader.items(node)
        guard bounds.count == 2 else {
            if case .sequence = node.content {
                reader.findings.error(.wrongKind, at: node.range, "between 要寫兩個數字", help: "寫成 [最小, 最大]，兩端都算在內")
            }
            return nil
        }
        guard let low = reader.decimal(bounds[0]), let high = reader.decimal(bounds[1]) else { return nil }
        return (low, high)
    }
}

extension ResponseDocument.Effect {
    /// `+n` and `-n` change a meter, `"=n"` sets it, `true` and `false` set a flag.
    fileprivate init?(_ entry: Node.Entry, _ reader: NodeReader) {
        name = entry.key
        guard let node = reader.present(entry.value) else { return nil }
        guard case .scalar(let text, let plain) = node.content else {
            reader.wrongKind(entry.value, expected: "數字、\"=數字\"、true 或 false")
            return nil
        }
        let isSetting = text.hasPrefix("=")
        let amount = isSetting ? String(text.dropFirst()) : text
        switch WholeNumber(amount) {
        case .number(let number) where isSetting: change = Located(.to(number), at: node.range)
        case .number(let number) where plain: change = Located(.by(number), at: node.range)
        case .tooLarge:
            reader.tooLarge(amount, at: node.range)
            return nil
        case .none where plain && ["true", "True", "TRUE"].contains(text): change = Located(.flag(true), at: node.range)
        case .none where plain && ["false", "False", "FALSE"].contains(text): change = Located(.flag(false), at: node.range)
        default:
            reader.findings.error(
                .notAnEffect, at: node.range, "看不懂這個影響：\(node.shown)",
                help: "增減寫 +10 或 -10（不加引號），設定寫 \"=20\"，旗標寫 true 或 false")
            return nil
        }
    }
}

extension ResponseDocument.Mark {
    static func list(_ node: Node?, _ reader: NodeReader) -> [Self] {
        SituationDocument.unchecked(node, reader).compactMap { entry in
            reader.whole(entry.value).map { Self(element: entry.key, mark: $0) }
        }
    }
}

extension ResponseDocument.Next {
    /// A scene, or a list of {when, go} of which the first that holds is taken.
    fileprivate static func list(_ node: Node?, _ reader: NodeReader) -> [Self] {
        guard let node = reader.present(node) else { return [] }
        guard case .sequence(let items) = node.content else {
            return reader.id(node).map { [Self(when: nil, isConditional: false, go: $0, range: node.range)] } ?? []
        }
        return items.map { item in
            let fields = reader.fields(item, of: .destination)
            return Self(
                when: reader.text(fields["when"]), isConditional: fields["when"] != nil || !fields.isRead,
                go: reader.id(fields["go"]), range: item.range)
        }
    }
}

extension ResponseDocument.Pick {
    fileprivate init(_ node: Node, _ reader: NodeReader) {
        let fields = reader.fields(node, of: .pick)
        all = reader.ids(fields["all"])
        any = reader.ids(fields["any"])
        none = reader.ids(fields["none"])
        atLeast = reader.whole(fields["at-least"])
    }
}
