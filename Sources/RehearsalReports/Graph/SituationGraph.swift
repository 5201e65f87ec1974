package import Rehearsal

/// A situation as a picture: its scenes, the ways between them, the best line and the dead parts, as one client meets them.
package struct SituationGraph: Sendable {
    /// What a way is, the plainest first.
    package enum Kind: Int, Sendable, Comparable {
        case dead, usual, best

        package static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    package struct Way: Sendable {
        package let target: Int
        /// When it is taken; empty where nothing is asked.
        package let when: String
        package let kind: Kind
    }

    package struct Choice: Sendable {
        package let id: String
        /// When it is offered; empty where nothing is asked.
        package let when: String
        package let value: Int
        package let isCritical: Bool
        package let isNeverAvailable: Bool
        package let ways: [Way]

        package var kind: Kind { ways.map(\.kind).max() ?? .dead }
    }

    package struct Box: Sendable {
        package let id: String
        /// How its words begin.
        package let words: String
        package let ending: Outcome?
        package let isStart: Bool
        package let isOnBestLine: Bool
        package let isUnreachable: Bool
        package let isTrap: Bool
        package let isScoringLoop: Bool
        package let choices: [Choice]
    }

    package let situation: Situation
    package let client: Client
    let casting: Casting
    /// A play that has just begun, for the words in which answers are told.
    let sample: Play
    /// Every scene, in the author's order.
    package let boxes: [Box]
    /// The ways of a play that is worth the most, in order; none where there is no bound.
    package let bestLine: [ClausePlace]
    package let best: Int?
    package let worst: Int?
    /// False where there are too many states to look at: then nothing is marked.
    package let isComplete: Bool

    /// O(states · responses); marks nothing where there are more states than `limit`.
    package init(_ encounter: Encounter, limit: Int? = nil) {
        let marks = GraphMarks(encounter, limit: limit)
        let situation = encounter.situation
        let sample = Play(encounter, seed: 0, mode: .practice)
        let casting = sample.casting
        self.sample = sample
        let onLine = Set(marks.bestLine)
        self.situation = situation
        client = encounter.client
        self.casting = casting
        best = marks.best
        worst = marks.worst
        isComplete = marks.isComplete
        bestLine = marks.bestLine
        let ends = marks.bestLine.map { situation.scenes[$0.scene].responses[$0.response].next[$0.clause].scene }
        let lineScenes = Set(marks.bestLine.map(\.scene) + ends)
        boxes = situation.scenes.enumerated().map { place, scene in
            Box(
                id: scene.id, words: Self.words(of: scene, casting), ending: scene.ending, isStart: place == situation.start,
                isOnBestLine: lineScenes.contains(place), isUnreachable: marks.unreachableScenes.contains(place),
                isTrap: marks.traps.contains(place), isScoringLoop: marks.scoringLoops.contains(place),
                choices: scene.responses.enumerated().map { Self.choice($1, place, $0, situation, marks, onLine) })
        }
    }

    private static func choice(
        _ response: Response, _ scene: Int, _ place: Int, _ situation: Situation, _ marks: GraphMarks, _ best: Set<ClausePlace>
    ) -> Choice {
        let ways = response.next.enumerated().map { clause, next in
            let way = ClausePlace(scene: scene, response: place, clause: clause)
            let kind: Kind = best.contains(way) ? .best : marks.isDead(way) ? .dead : .usual
            return Way(target: next.scene, when: situation.text(of: next.when), kind: kind)
        }
        return Choice(
            id: response.id, when: situation.text(of: response.when), value: response.value, isCritical: response.critical,
            isNeverAvailable: marks.isNeverAvailable(scene, place), ways: ways)
    }

    /// The first words that are read there, on one line.
    private static func words(of scene: Scene, _ casting: Casting) -> String {
        let text = scene.narration ?? scene.client.first?.text ?? scene.lines.first?.text
        let words = text.map { harmless(casting.fill($0)) } ?? ""
        return words.split { $0.isNewline || $0 == " " }.joined(separator: " ")
    }
}

/// A text on one line, cut with an ellipsis where it takes more than `cells` of a terminal's cells.
func shortened(_ text: String, to cells: Int) -> String {
    guard cellWidth(text) > cells else { return text }
    var taken = 1
    return trimmed(
        text.prefix { character in
            taken += cellWidth(character)
            return taken <= cells
        }) + "…"
}
