package import Rehearsal

extension [Passage] {
    /// The passages as a Markdown document (CommonMark): headings as headings, whatever is set in as lists, labels in bold.
    package func markdown(_ catalogue: Catalogue) -> String {
        var lines: [String] = []
        for passage in self {
            let label = passage.label.map { catalogue.text($0) } ?? ""
            let text = escaped(trimmed(catalogue.text(passage.text)))
            let bold = trimmed(label).isEmpty ? "" : "**\(escaped(trimmed(label)))** "
            switch passage.style {
            case .blank: continue
            case .title: lines += ["# " + bold + text, ""]
            case .heading: lines += ["", "## " + bold + text, ""]
            default:
                let margin = String(repeating: "  ", count: passage.depth)
                let breaks = text.split(separator: "\n").joined(separator: "  \n\(margin)  ")
                lines.append("\(margin)- \(bold)\(breaks)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// A text in which nothing is markup.
private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
        if "\\`*_[]<>#|~".contains(character) { result.append("\\") }
        result.append(character)
    }
    return result
}
