/// JSON in the one form in which it is hashed and signed: RFC 8785, the JSON Canonicalization Scheme.
package enum CanonicalJSON {
    /// What has no canonical form.
    package enum Refusal: Error, Equatable {
        /// An object names a member twice.
        case duplicateKey(String)
        /// An integer that other readers of JSON, to whom every number is a binary64, would not give back digit for digit.
        case integerBeyondDoubles(Int)
        /// Infinity or not a number.
        case notFinite
    }

    /// The canonical text of a value: one line without spaces and without a line feed at its end.
    ///
    /// Members are sorted by the UTF-16 code units of their keys, whose characters stay as they are (no Unicode normalisation).
    package static func text(_ value: JSON) throws(Refusal) -> String {
        var writer = CanonicalWriter()
        try writer.write(value)
        return writer.output
    }

    /// Whether a line is JSON in its canonical form, byte for byte.
    package static func isCanonical(_ line: String) -> Bool {
        guard let value = JSON(line), let text = try? text(value) else { return false }
        return text.utf8.elementsEqual(line.utf8)
    }
}

private struct CanonicalWriter {
    var output = ""

    mutating func write(_ value: JSON) throws(CanonicalJSON.Refusal) {
        switch value {
        case .null: output += "null"
        case .bool(let truth): output += truth ? "true" : "false"
        case .integer(let number):
            guard ecmaScriptText(Double(number)) == String(number) else { throw .integerBeyondDoubles(number) }
            output += String(number)
        case .number(let number):
            guard let text = ecmaScriptText(number) else { throw .notFinite }
            output += text
        case .string(let text): write(text)
        case .array(let items):
            output += "["
            for (place, item) in items.enumerated() {
                if place > 0 { output += "," }
                try write(item)
            }
            output += "]"
        case .object(let members): try write(members)
        }
    }

    private mutating func write(_ members: [(key: String, value: JSON)]) throws(CanonicalJSON.Refusal) {
        let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
        output += "{"
        for (place, member) in sorted.enumerated() {
            if place > 0 {
                // Compared by bytes: Swift takes two spellings of é for the same key, JSON does not.
                guard !sorted[place - 1].key.utf8.elementsEqual(member.key.utf8) else { throw .duplicateKey(member.key) }
                output += ","
            }
            write(member.key)
            output += ":"
            try write(member.value)
        }
        output += "}"
    }

    /// RFC 8785 §3.2.2.2: the short escapes where there is one, `\u00xx` for other control characters, all else as it is.
    private mutating func write(_ text: String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\u{8}": output += "\\b"
            case "\t": output += "\\t"
            case "\n": output += "\\n"
            case "\u{C}": output += "\\f"
            case "\r": output += "\\r"
            case "\0"..<" ": output += (scalar.value < 16 ? "\\u000" : "\\u00") + String(scalar.value, radix: 16)
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
