// Compiled in, so that a person who has only the program can begin.
import CTemplates
import Rehearsal

/// A small complete file to begin from, sound as it stands.
struct Template {
    enum Kind: String {
        /// A situation with a client, and one with a colleague.
        case clientService = "client-service"
        case teamService = "team-service"
        case client, circuit
    }

    private let lines: [String]

    init(_ kind: Kind, in language: Language) {
        let wanted = language.rawValue + "/" + kind.rawValue
        var place: Int32 = 0
        var text = ""
        while let name = rehearse_template_at(place).name {
            let found = rehearse_template_at(place)
            if String(cString: name) == wanted {
                text = String(decoding: UnsafeBufferPointer(start: found.bytes, count: Int(found.size)), as: UTF8.self)
            }
            place += 1
        }
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The text under another id, with other values on the lines of its head; what is said about each line stays beside it.
    func filled(id: String, _ values: [(key: String, value: String)]) -> String {
        let own = lines.first { $0.hasPrefix("id:") }.map(Self.value) ?? ""
        var lines = lines.map { Self.renamed($0, from: own, to: id) }
        for (key, value) in [("id", id)] + values {
            guard let place = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) else { continue }
            lines[place] = Self.line("\(key): \(value)", as: lines[place])
        }
        return lines.joined(separator: "\n")
    }

    /// A line in the place of another, whose comment it keeps in the same column where it can.
    private static func line(_ text: String, as old: String) -> String {
        let said = comment(old)
        return said.isEmpty ? text : text + String(repeating: " ", count: max(2, old.count - said.count - text.count)) + said
    }

    /// What stands behind a sign for a comment, with the sign.
    private static func comment(_ line: String) -> Substring {
        let signs = zip(line.indices, line.indices.dropFirst()).filter { line[$0] == " " && line[$1] == "#" }
        return signs.first.map { line[$0.1...] } ?? ""
    }

    private static func value(_ line: String) -> String {
        trimmed(line.dropLast(comment(line).count).drop { $0 != ":" }.dropFirst())
    }

    /// A comment that speaks of the file by its id.
    private static func renamed(_ line: String, from old: String, to new: String) -> String {
        guard line.hasPrefix("#") else { return line }
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        return words.map { $0 == old ? new : String($0) }.joined(separator: " ")
    }
}

extension Template.Kind {
    /// A scene in the middle of a situation, with a state in which it may be entered, as `--from` takes them; nil for other files.
    var middle: String? {
        switch self {
        case .clientService: "doubt --with trust=20,contract-lent"
        case .teamService: "tomorrow --with trust=20,cause-known"
        case .client, .circuit: nil
        }
    }
}
