/// A person in a situation: the client met, or a role of the cast.
package enum Person: Hashable, Sendable {
    case client
    case cast(Int)
}

/// Prose with gaps: a person's name, a surface fact, the source of a statement.
package struct Text: Sendable, Hashable {
    package enum Piece: Sendable, Hashable {
        case literal(String)
        case person(Person)
        case surface(Int)
        case citation(Int)
    }

    package let pieces: [Piece]

    /// What stands between the gaps.
    var literal: String {
        pieces.reduce("") { text, piece in if case .literal(let literal) = piece { text + literal } else { text } }
    }

    /// The sources cited, in order, each once.
    package var citations: [Int] {
        var seen: [Int] = []
        for case .citation(let source) in pieces where !seen.contains(source) { seen.append(source) }
        return seen
    }
}

/// What fills the gaps of a play's texts: fixed by the client met and the seed.
package struct Casting: Sendable {
    package let clientName: String
    package let castNames: [String]
    package let wordings: [String]
    package let citations: [String]

    package func fill(_ text: Text) -> String {
        var result = ""
        for piece in text.pieces {
            switch piece {
            case .literal(let literal): result += literal
            case .person(let person): result += name(of: person)
            case .surface(let surface): result += wordings[surface]
            case .citation(let source): result += citations[source]
            }
        }
        return result
    }

    package func name(of person: Person) -> String {
        switch person {
        case .client: clientName
        case .cast(let role): castNames[role]
        }
    }
}
