/// A JSON value; objects keep the order in which their members were written.
package enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    package static func == (a: JSON, b: JSON) -> Bool { a.line == b.line }

    /// The member of an object; nil where there is none or this is no object.
    package subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    package var text: String? { if case .string(let text) = self { text } else { nil } }
    package var whole: Int? { if case .integer(let number) = self { number } else { nil } }
    package var truth: Bool? { if case .bool(let truth) = self { truth } else { nil } }

    package static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
    package static func optional(_ number: Int?) -> JSON { number.map(JSON.integer) ?? .null }
    package static func optional(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }
}

extension JSON {
    /// The value on one line, without spaces; numbers in the shortest form that reads back the same.
    package var line: String {
        var output = ""
        write(to: &output)
        return output
    }

    private func write(to output: inout String) {
        switch self {
        case .null: output += "null"
        case .bool(let truth): output += truth ? "true" : "false"
        case .integer(let number): output += String(number)
        case .number(let number):
            output +=
                number.isFinite ? (number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)") : "null"
        case .string(let text): Self.write(text, to: &output)
        case .array(let items):
            output += "["
            for (place, item) in items.enumerated() {
                if place > 0 { output += "," }
                item.write(to: &output)
            }
            output += "]"
        case .object(let members):
            output += "{"
            for (place, member) in members.enumerated() {
                if place > 0 { output += "," }
                Self.write(member.key, to: &output)
                output += ":"
                member.value.write(to: &output)
            }
            output += "}"
        }
    }

    /// Escapes what JSON must, and DEL, C1 and direction signs too, so that a line never disturbs a terminal.
    static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            default:
                switch scalar.value {
                case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
                    let digits = String(scalar.value, radix: 16)
                    output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                default: output.unicodeScalars.append(scalar)
                }
            }
        }
        output += "\""
    }
}
