package import Rehearsal

/// What a catalogue says about itself: fields, a line each.
package struct POHeader: Sendable {
    private var fields: [(name: String, value: String)] = []
    /// Lines that are no fields, kept as they are.
    private var others: [String] = []

    /// The fields that every catalogue has, in the order in which gettext's tools write them.
    private static let names = [
        "Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "Language-Team",
        "Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms",
    ]

    package init(_ text: String) {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 {
                fields.append((String(parts[0]), String(parts[1].drop { $0 == " " })))
            } else {
                others.append(String(line))
            }
        }
    }

    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The fields with those that were missing, known ones first.
    ///
    /// Who translated and when is the translator's to say, so those fields begin empty: `msgfmt --check` wants them to be there.
    package func completed(project: String, language: Language) -> POHeader {
        var header = self
        header.supply("Project-Id-Version", project)
        for name in ["PO-Revision-Date", "Last-Translator", "Language-Team"] where header[name] == nil {
            header.fields.append((name, ""))
        }
        header.supply("Language", language.rawValue)
        header.supply("MIME-Version", "1.0")
        let type = header["Content-Type"]?.lowercased() ?? ""
        if !type.hasSuffix("charset=utf-8") {
            header.fields.removeAll { $0.name == "Content-Type" }
            header.fields.append(("Content-Type", "text/plain; charset=UTF-8"))
        }
        header.supply("Content-Transfer-Encoding", "8bit")
        if let rule = pluralForms(of: language) { header.supply("Plural-Forms", rule) }
        let known = Self.names.flatMap { name in header.fields.filter { $0.name == name } }
        header.fields = known + header.fields.filter { !Self.names.contains($0.name) }
        return header
    }

    /// Gives a field its value unless it has one.
    private mutating func supply(_ name: String, _ value: String) {
        if let place = fields.firstIndex(where: { $0.name == name }) {
            if fields[place].value.isEmpty { fields[place].value = value }
        } else {
            fields.append((name, value))
        }
    }

    package var text: String {
        (fields.map { "\($0.name): \($0.value)" } + others).map { $0 + "\n" }.joined()
    }
}
