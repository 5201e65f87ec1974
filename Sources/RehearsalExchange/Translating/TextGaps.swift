import Rehearsal

/// A name in a text that stands for something else: a person, a fact, a source.
struct TextGap: Hashable {
    /// As it stands in the text, with its signs.
    let written: String
    /// Scalars before it.
    let offset: Int
}

extension TextPart {
    /// Whether `{name}` is filled in it; elsewhere a brace is a brace.
    var hasGaps: Bool {
        switch self {
        case .exhibitText: true
        case .scene(_, let part):
            switch part {
            case .accepted, .point, .slip, .response(_, .like): false
            default: true
            }
        default: false
        }
    }

    /// Whether `[source]` cites a source in it.
    var cites: Bool { if case .scene(_, .response(_, .feedback)) = self { true } else { false } }

    /// The gaps of such a text, each name once.
    func gaps(of text: String) -> [TextGap] {
        var names: Set<String> = []
        return allGaps(of: text).filter { names.insert($0.written).inserted }
    }

    private func allGaps(of text: String) -> [TextGap] {
        guard hasGaps else { return [] }
        return WrittenText(text, citing: cites).pieces.compactMap { piece in
            switch piece {
            case .literal: nil
            case .gap(let name, let offset): TextGap(written: "{\(name)}", offset: offset)
            case .citation(let name, let offset): TextGap(written: "[\(name)]", offset: offset)
            case .unclosed(let offset): TextGap(written: "{", offset: offset)
            }
        }
    }
}
