/// A text on one line as YAML reads it back: bare where nothing in it could be taken for more than text, else in double quotes.
func yamlText(_ text: String) -> String {
    isPlain(text) ? text : "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
}

private func isPlain(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace, last != ":" else { return false }
    if "-?:,[]{}#&*!|>'\"%@`~".contains(first) || text.contains(": ") || text.contains(" #") { return false }
    // Numbers and the words for nothing, yes and no are written bare by those who mean them.
    return first.isLetter && !["null", "true", "false", "yes", "no", "on", "off"].contains(text.lowercased())
}
