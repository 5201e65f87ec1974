import Rehearsal

/// What the keys of one thing demand of one another.
extension SchemaWriter {
    func conditions(_ vocabulary: Vocabulary) -> [(key: String, value: JSON)] {
        switch vocabulary.id {
        case Vocabulary.scene.id: [("not", ["required": ["client", "lines"]])] + ending
        case Vocabulary.exhibit.id: [("oneOf", [["required": ["text"]], ["required": ["file"]]])]
        case Vocabulary.blank.id: [("allOf", .array(BlankKind.allCases.map(filling)))]
        default: []
        }
    }

    /// An ending asks nothing; any other scene has responses, and nothing to mark but them.
    private var ending: [(key: String, value: JSON)] {
        let asking: JSON = [
            "required": ["responses"], "properties": ["responses": ["minProperties": 1], "evidence": false],
            "allOf": .array(AskKind.allCases.map(asked)),
        ]
        return [
            ("if", ["required": ["ending"]]), ("then", ["properties": none(of: AskKind.keysOfAsking)]), ("else", asking),
        ]
    }

    /// What a scene needs, and what it and its responses cannot have, where it asks in this way.
    private func asked(_ kind: AskKind) -> JSON {
        var isAsked: [(key: String, value: JSON)] = [("properties", ["ask": ["const": .string(kind.rawValue)]])]
        if kind != .one { isAsked.append(("required", ["ask"])) }
        var keys: [(key: String, value: JSON)] = kind.requiredSceneKeys.map { ($0, ["minProperties": 1, "minItems": 1]) }
        if kind == .several { keys = [("options", ["minProperties": 1, "maxProperties": .integer(AnswerSpace.maximumOptions)])] }
        if case .object(let others) = none(of: AskKind.allSceneKeys.filter { !kind.sceneKeys.contains($0) }) { keys += others }
        keys.append(("responses", ["additionalProperties": answered(kind)]))
        return [
            "if": .object(isAsked),
            "then": ["required": .array(kind.requiredSceneKeys.map(JSON.string)), "properties": .object(keys)],
        ]
    }

    private func answered(_ kind: AskKind) -> JSON {
        let others = none(of: AskKind.allResponseKeys.filter { !kind.responseKeys.contains($0) })
        let silent: JSON = ["required": ["silent"], "properties": ["silent": ["const": true]]]
        switch kind {
        case .one: return ["properties": others, "if": silent, "else": ["required": ["say"]]]
        case .words:
            let rest: JSON = ["required": ["otherwise"], "properties": ["otherwise": ["const": true]]]
            let examples: JSON = ["required": ["like"], "properties": ["like": ["minItems": 1]]]
            return ["properties": others, "if": ["anyOf": [silent, rest]], "else": examples]
        case .compose: return ["properties": others, "allOf": [["properties": ["slips": ["const": true]]]]]
        case .several, .order, .number, .form: return ["properties": others]
        }
    }

    /// What a blank of a form needs and accepts.
    private func filling(_ kind: BlankKind) -> JSON {
        let isOfKind: JSON = ["properties": ["kind": ["const": .string(kind.rawValue)]], "required": ["kind"]]
        var keys: [(key: String, value: JSON)] = [("accept", .object(demands(kind.accepted)))]
        guard kind == .choice else { return ["if": isOfKind, "then": ["properties": .object(keys)]] }
        keys.append(("options", ["minProperties": 1]))
        return ["if": isOfKind, "then": ["required": ["options"], "properties": .object(keys)]]
    }

    private func none(of keys: [String]) -> JSON { .object(keys.map { (key: $0, value: false) }) }
}
