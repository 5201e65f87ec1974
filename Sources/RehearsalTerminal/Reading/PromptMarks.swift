/// The prompt with its escape sequences marked as taking no room, as readline wants it (`\u{1}`…`\u{2}`).
///
/// Knows control sequences (ECMA-48, `ESC [`…); neighbours share one pair of marks. Other control characters are dropped,
/// save line breaks.
package func markedForReadline(_ prompt: String) -> String {
    var result = ""
    var codes = ""
    var rest = prompt.unicodeScalars[...]
    func flush() {
        if !codes.isEmpty { result += "\u{1}\(codes)\u{2}" }
        codes = ""
    }
    while let first = rest.first {
        if let length = controlSequenceLength(rest) {
            codes.unicodeScalars += rest.prefix(length)
            rest = rest.dropFirst(length)
            continue
        }
        flush()
        if first == "\n" || !isControl(first) { result.unicodeScalars.append(first) }
        rest = rest.dropFirst()
    }
    flush()
    return result
}

/// How many scalars the control sequence at the start takes; nil where there is none, or only a part of one.
private func controlSequenceLength(_ text: Substring.UnicodeScalarView) -> Int? {
    guard text.starts(with: "\u{1B}[".unicodeScalars) else { return nil }
    let body = text.dropFirst(2)
    let parameters = body.prefix { (0x20...0x3F).contains($0.value) }
    guard let final = body.dropFirst(parameters.count).first, (0x40...0x7E).contains(final.value) else { return nil }
    return 2 + parameters.count + 1
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
}
