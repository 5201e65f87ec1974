package import Rehearsal

extension SituationGraph {
    /// The picture as a Mermaid flowchart, for pages that draw them: thick arrows for the best line, dotted ones for what is never used.
    package func mermaid(_ catalogue: Catalogue) -> String {
        var lines = ["---", "title: \(quoted("\(situation.title) — \(client.name)"))", "---", "flowchart LR"]
        if let reservation { lines.append("    %% " + catalogue.text(reservation)) }
        for box in boxes {
            let label = ([box.id, shortened(box.words, to: 24)] + remarks(box).map(catalogue.text)).filter { !$0.isEmpty }
                .map(escaped).joined(separator: "<br/>")
            let (open, close) = box.ending == nil ? (box.isStart ? ("([", "])") : ("[", "]")) : ("{{", "}}")
            lines.append("    \(name(box))\(open)\"\(label)\"\(close)\(style(of: box).map { ":::\($0)" } ?? "")")
        }
        for arrow in arrows {
            let line = [Kind.best: "==>", .usual: "-->", .dead: "-.->"][arrow.kind] ?? "-->"
            let label = arrow.labels.map(escaped).joined(separator: "<br/>")
            lines.append("    \(name(boxes[arrow.from])) \(line)|\"\(label)\"| \(name(boxes[arrow.to]))")
        }
        return (lines + Self.styles).joined(separator: "\n") + "\n"
    }

    private static let styles = [
        "    classDef best fill:#dcf5e3,stroke:#1a7f37,stroke-width:3px,color:#0b2e16",
        "    classDef dead fill:#eeeeee,stroke:#777777,stroke-dasharray:5 4,color:#555555",
        "    classDef fault fill:#ffe3e0,stroke:#c6362c,stroke-width:3px,color:#4a0d08",
        "    classDef resolved fill:#dcf5e3,stroke:#1a7f37,color:#0b2e16",
        "    classDef partly fill:#ddf0ff,stroke:#0b5cad,color:#0a2a4a",
        "    classDef unresolved fill:#fff3d1,stroke:#8a5a00,color:#3d2900",
        "    classDef lost fill:#ffe3e0,stroke:#c6362c,color:#4a0d08",
        "    classDef escalated fill:#f2e7ff,stroke:#7b3fb5,color:#2f1152",
    ]

    private func style(of box: Box) -> String? {
        if box.isTrap || box.isScoringLoop { return "fault" }
        if box.isUnreachable { return "dead" }
        return box.ending?.rawValue ?? (box.isOnBestLine ? "best" : nil)
    }

    /// An id behind a prefix, so that it is never one of Mermaid's words; ids hold no underscore of their own.
    private func name(_ box: Box) -> String { "s_" + String(box.id.map { $0 == "-" ? "_" : $0 }) }

    /// Everything but letters, digits and a few harmless signs as Mermaid's entities: quotes, brackets and markdown mean nothing in it.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in harmless(text).unicodeScalars {
            if scalar.isASCII, !("a"..."z").contains(scalar), !("A"..."Z").contains(scalar), !("0"..."9").contains(scalar),
                !" -,+=()".unicodeScalars.contains(scalar)
            {
                result += "#\(scalar.value);"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A YAML text in double quotes. Mermaid takes titles for HTML and knows no entities in them: the signs of that are written full width.
    private func quoted(_ text: String) -> String {
        let line = harmless(text).split(whereSeparator: \.isNewline).joined(separator: " ")
        let signs: [Character: String] = ["\"": "\\\"", "\\": "\\\\", "<": "\u{FF1C}", ">": "\u{FF1E}", "&": "\u{FF06}"]
        return "\"" + line.map { signs[$0] ?? String($0) }.joined() + "\""
    }
}
