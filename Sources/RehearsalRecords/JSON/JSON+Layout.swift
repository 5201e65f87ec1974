extension JSON {
    /// The value on many lines, each level two spaces further in, for people to read; ends with a line feed.
    package var page: String {
        var output = ""
        lay(out: &output, margin: "\n")
        return output + "\n"
    }

    private func lay(out output: inout String, margin: String) {
        let inner = margin + "  "
        switch self {
        case .array(let items) where !items.isEmpty:
            output += "["
            for (place, item) in items.enumerated() {
                output += place > 0 ? "," + inner : inner
                item.lay(out: &output, margin: inner)
            }
            output += margin + "]"
        case .object(let members) where !members.isEmpty:
            output += "{"
            for (place, member) in members.enumerated() {
                output += place > 0 ? "," + inner : inner
                Self.write(member.key, to: &output)
                output += ": "
                member.value.lay(out: &output, margin: inner)
            }
            output += margin + "}"
        default: output += line
        }
    }
}
