package import Rehearsal

extension SituationGraph {
    /// The picture for Graphviz's `dot`: thick green arrows for the best line, dashed grey ones for what is never used.
    package func dot(_ catalogue: Catalogue) -> String {
        var lines = [
            "digraph situation {",
            "    graph [rankdir=LR, labelloc=t, fontname=\"sans-serif\", label=\(quoted(["\(situation.title) — \(client.name)"]))];",
            "    node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\", fontsize=11];",
            "    edge [fontname=\"sans-serif\", fontsize=9, color=\"#57606a\", fontcolor=\"#57606a\"];",
        ]
        if let reservation { lines.append("    // " + catalogue.text(reservation)) }
        for box in boxes {
            let label = [box.id, shortened(box.words, to: 24)] + remarks(box).map(catalogue.text)
            lines.append("    \(quoted([box.id])) [label=\(quoted(label.filter { !$0.isEmpty }))\(style(of: box))];")
        }
        for arrow in arrows {
            lines.append(
                "    \(quoted([boxes[arrow.from].id])) -> \(quoted([boxes[arrow.to].id])) [label=\(quoted(arrow.labels))\(style(of: arrow.kind))];"
            )
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private func style(of box: Box) -> String {
        let shape = box.ending == nil ? (box.isStart ? ", peripheries=2" : "") : ", shape=hexagon, style=filled"
        if box.isTrap || box.isScoringLoop { return shape + ", fillcolor=\"#ffe3e0\", color=\"#c6362c\", penwidth=3" }
        if box.isUnreachable {
            return shape + ", fillcolor=\"#eeeeee\", color=\"#777777\", fontcolor=\"#555555\", style=\"filled,dashed\""
        }
        if let ending = box.ending {
            let (fill, line) = Self.colours(of: ending)
            return shape + ", fillcolor=\"\(fill)\", color=\"\(line)\", penwidth=2"
        }
        return box.isOnBestLine ? shape + ", fillcolor=\"#dcf5e3\", color=\"#1a7f37\", penwidth=2" : shape
    }

    private static func colours(of ending: Outcome) -> (fill: String, line: String) {
        switch ending {
        case .resolved: ("#dcf5e3", "#1a7f37")
        case .partly: ("#ddf0ff", "#0b5cad")
        case .unresolved: ("#fff3d1", "#8a5a00")
        case .lost: ("#ffe3e0", "#c6362c")
        case .escalated: ("#f2e7ff", "#7b3fb5")
        }
    }

    private func style(of kind: Kind) -> String {
        switch kind {
        case .best: ", color=\"#1a7f37\", fontcolor=\"#1a7f37\", penwidth=3"
        case .usual: ""
        case .dead: ", style=dashed, color=\"#999999\", fontcolor=\"#777777\""
        }
    }

    /// Lines as one text in DOT's quotes, in which neither escapes nor entities of the text's own are read.
    private func quoted(_ lines: [String]) -> String {
        let escaped = lines.map { line in
            harmless(line).map { character -> String in
                switch character {
                case "\"": "\\\""
                case "\\": "\\\\"
                case "&": "&amp;"
                default: character.isNewline ? "\\n" : String(character)
                }
            }.joined()
        }
        return "\"" + escaped.joined(separator: "\\n") + "\""
    }
}
