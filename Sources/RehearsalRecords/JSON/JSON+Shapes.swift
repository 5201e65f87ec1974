extension JSON {
    package static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

    /// A dictionary as an object whose members are sorted by their names.
    package static func members<Value>(_ values: [String: Value], _ json: (Value) -> JSON) -> JSON {
        .object(values.sorted { $0.key < $1.key }.map { (key: $0.key, value: json($0.value)) })
    }

    /// The texts of an array of nothing but texts; nil for anything else.
    package var strings: [String]? { items(\.text) }

    /// The items of an array, each read; nil where this is no array or one cannot be read.
    package func items<Item>(_ read: (JSON) -> Item?) -> [Item]? {
        guard case .array(let items) = self else { return nil }
        var result: [Item] = []
        for item in items {
            guard let item = read(item) else { return nil }
            result.append(item)
        }
        return result
    }

    /// The members of an object, each read; nil where this is no object, a name is there twice or one cannot be read.
    package func members<Value>(_ read: (JSON) -> Value?) -> [String: Value]? {
        guard case .object(let members) = self else { return nil }
        var result: [String: Value] = [:]
        for (key, value) in members {
            guard let value = read(value), result.updateValue(value, forKey: key) == nil else { return nil }
        }
        return result
    }
}
