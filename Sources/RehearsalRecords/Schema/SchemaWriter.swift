package import Rehearsal

/// Writes the language as JSON Schema (draft 7), explained in two languages at once, so that editors complete and explain it.
///
/// A schema knows shapes, not names: that a scene leads to one that exists only the check can tell.
package struct SchemaWriter: Sendable {
    private let english: Catalogue

    package init(english: Catalogue) { self.english = english }

    /// The schema of a kind of file.
    package func schema(_ file: Vocabulary) -> JSON {
        var definitions: [(key: String, value: JSON)] = []
        for part in file.parts { definitions.append((part.id, definition(part))) }
        guard case .object(let members) = definition(file) else { return .null }
        return .object(
            [("$schema", "http://json-schema.org/draft-07/schema#")] + members + [("definitions", .object(definitions))])
    }

    private func definition(_ vocabulary: Vocabulary) -> JSON {
        let keys = vocabulary.keys.map { (key: $0.name, value: value($0)) }
        let required = vocabulary.keys.filter(\.isRequired).map { JSON.string($0.name) }
        return .object(
            [("title", title(vocabulary.name)), ("type", "object"), ("properties", .object(keys))]
                + (required.isEmpty ? [] : [("required", .array(required))])
                + [("additionalProperties", false)] + conditions(vocabulary))
    }

    /// Words that explain stand beside what is demanded; a reference would hide them, so it stands in `allOf`.
    private func value(_ key: Key) -> JSON {
        let words = [(key: "title", value: title(key.title)), ("description", description(key.about))]
        let demands = demands(key.shape)
        return .object(words + (demands.first?.key == "$ref" ? [("allOf", [.object(demands)])] : demands))
    }

    func demands(_ shape: Shape) -> [(key: String, value: JSON)] {
        switch shape {
        case .text: text
        case .id(let reserved, let beginsWithLetter): id(reserved: reserved, beginsWithLetter: beginsWithLetter)
        case .whole(let range): whole(range)
        case .number: number
        case .truth: [("type", "boolean")]
        case .date(let year): date(fromYear: year)
        case .languageTag: languageTag
        case .condition: condition
        case .effect: effect
        case .oneOf(let words): oneOf(words)
        case .list(let items, let count, let isUnique): list(items, count, isUnique)
        case .entries(let names, let values, let count): entries(names, values, count)
        case .fields(let vocabulary): [("$ref", .string("#/definitions/\(vocabulary.id)"))]
        case .either(let one, let other): [("anyOf", [.object(demands(one)), .object(demands(other))])]
        case .accepted: [("not", ["type": "null"])]
        }
    }

    private func oneOf(_ words: [Shape.Word]) -> [(key: String, value: JSON)] {
        [
            ("enum", .array(words.map { .string($0.name) })),
            ("enumDescriptions", .array(words.map { description($0.meaning) })),
        ]
    }

    private func list(_ items: Shape, _ count: ClosedRange<Int>, _ isUnique: Bool) -> [(key: String, value: JSON)] {
        [("type", "array"), ("items", .object(demands(items)))]
            + (count.lowerBound > 0 ? [("minItems", .integer(count.lowerBound))] : [])
            + (count.upperBound < .max ? [("maxItems", .integer(count.upperBound))] : [])
            + (isUnique ? [("uniqueItems", true)] : [])
    }

    private func entries(_ names: Shape?, _ values: Shape, _ count: ClosedRange<Int>) -> [(key: String, value: JSON)] {
        [("type", "object")]
            + (names.map { [("propertyNames", .object(name($0)))] } ?? [])
            + (count.lowerBound > 0 ? [("minProperties", .integer(count.lowerBound))] : [])
            + [("additionalProperties", .object(demands(values)))]
    }

    private func title(_ message: Message) -> JSON { .string(both(message, apart: " · ")) }

    func description(_ message: Message) -> JSON { .string(both(message, apart: "\n\n")) }

    private func both(_ message: Message, apart: String) -> String {
        Catalogue.traditionalChinese.text(message) + apart + english.text(message)
    }
}
