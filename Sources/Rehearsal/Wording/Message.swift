/// Words for a person: a template in Traditional Chinese and what fills its gaps, so that a catalogue can say it in another language.
///
/// Written as an interpolated string: `"找不到場景 \(name)"` has the template `找不到場景 {1}`.
package struct Message: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// What fills a gap: a text as it is, or a message that is translated in its turn.
    package enum Argument: Hashable, Sendable {
        case text(String)
        case message(Message)
    }

    package var template: String
    package var arguments: [Argument]

    package init(stringLiteral value: String) {
        template = value
        arguments = []
    }

    package init(stringInterpolation: StringInterpolation) {
        template = stringInterpolation.template
        arguments = stringInterpolation.arguments
    }

    /// A text that is the same in every language, such as a name or a client's words.
    package static func verbatim(_ text: String) -> Message { "\(text)" }

    /// Texts one after another, as the language separates them.
    package static func list(_ items: [String]) -> Message {
        joined(items.map { .verbatim($0) }) { "\($0)、\($1)" }
    }

    /// Messages one after another, two at a time as `join` says; nothing for none.
    package static func joined(_ parts: [Message], by join: (Message, Message) -> Message) -> Message {
        guard let first = parts.first else { return "" }
        return parts.dropFirst().reduce(first, join)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var template = ""
        var arguments: [Argument] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { template += literal }

        package mutating func appendInterpolation(_ text: String) { append(.text(text)) }

        package mutating func appendInterpolation(_ number: some BinaryInteger) { append(.text(String(number))) }

        package mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

        private mutating func append(_ argument: Argument) {
            arguments.append(argument)
            template += "{\(arguments.count)}"
        }
    }
}
