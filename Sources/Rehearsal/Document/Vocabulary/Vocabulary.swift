/// The keys of one kind of thing in the language: the reader takes these and no others, and the JSON Schema is written from them.
package struct Vocabulary: Sendable {
    /// A name for programs: kebab-case, different for each vocabulary.
    package let id: String
    /// What messages call the thing.
    package let name: Message
    /// In the order in which an author would write them.
    package let keys: [Key]
    let names: [String]
    let required: [Key]

    init(_ id: String, _ name: Message, _ keys: [Key]) {
        self.id = id
        self.name = name
        self.keys = keys
        names = keys.map(\.name)
        required = keys.filter(\.isRequired)
    }

    /// The vocabularies of whole files, in the order in which help speaks of them.
    package static let files: [Vocabulary] = [.situation, .client, .unit, .circuit]

    /// The vocabularies of what stands within, each once, in the order in which they are met.
    package var parts: [Vocabulary] {
        var parts: [Vocabulary] = []
        var shapes = keys.map(\.shape)[...]
        while let shape = shapes.popFirst() {
            switch shape {
            case .list(let items, _, _): shapes.append(items)
            case .entries(_, let values, _): shapes.append(values)
            case .either(let one, let other): shapes += [one, other]
            case .fields(let part) where !parts.contains { $0.id == part.id }:
                parts.append(part)
                shapes += part.keys.map(\.shape)
            default: break
            }
        }
        return parts
    }
}

/// A key of the language: what may stand under it, and what it is for.
package struct Key: Sendable {
    package let name: String
    package let shape: Shape
    package private(set) var isRequired = false
    /// A word or two.
    package let title: Message
    /// What it does, for authors: one to three sentences.
    package let about: Message
    /// What to write, for who has left a required key out.
    package private(set) var help: Message?

    init(_ name: String, _ shape: Shape, _ title: Message, _ about: Message) {
        self.name = name
        self.shape = shape
        self.title = title
        self.about = about
    }

    /// The same key where it must be written.
    func required(help: Message? = nil) -> Key {
        var key = self
        key.isRequired = true
        key.help = help
        return key
    }
}
