/// Which plays wait for whom.
package struct MarkingProgress: Sendable {
    package let plays: [PlayMarking]
    /// What of each person matters for who may mark whom, by id.
    package let people: [String: AssessorRules.Person]

    package init(_ plays: [PlayMarking], people: [AssessorRules.Person]) {
        self.plays = plays
        self.people = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Every reason why someone may not mark a play now.
    package func objections(to marker: AssessorRules.Person, marking play: PlayMarking) -> [AssessorRules.Objection] {
        play.rules.assessors.objections(to: marker, assessing: candidate(of: play))
    }

    /// Every reason why someone may not moderate a play now: who marked it does not, and whoever may not assess the candidate does not.
    package func objections(to moderator: AssessorRules.Person, moderating play: PlayMarking) -> [AssessorRules.Objection] {
        let rules = AssessorRules(conflicts: play.rules.assessors.conflicts, named: nil, roles: [.moderator])
        return rules.objections(to: moderator, assessing: candidate(of: play), besides: play.round.marks.map(\.by))
    }

    private func candidate(of play: PlayMarking) -> AssessorRules.Person {
        people[play.candidate] ?? AssessorRules.Person(id: play.candidate, roles: [], groups: [:])
    }

    /// Plays that wait for a marker, in an order of their own for each marker that says nothing of who played when.
    package func waiting(for marker: AssessorRules.Person) -> [PlayMarking] {
        inOrder(of: marker.id) { play in
            play.round.isOpen && play.markersMissing > 0 && play.round.mark(by: marker.id) == nil
                && objections(to: marker, marking: play).isEmpty
        }
    }

    /// Plays that someone has to moderate and may, in an order of the same kind; `borderline` takes in those near the line, too.
    package func differing(for moderator: AssessorRules.Person, borderline: Bool = false) -> [PlayMarking] {
        inOrder(of: moderator.id) { play in
            guard play.round.isOpen, objections(to: moderator, moderating: play).isEmpty else { return false }
            if case .differing = play.state { return true }
            return borderline && play.state == .agreed && play.isBorderline
        }
    }

    private func inOrder(of person: String, _ isWanted: (PlayMarking) -> Bool) -> [PlayMarking] {
        func place(_ play: PlayMarking) -> UInt64 {
            var generator = SeededGenerator(seed: 0, purpose: "\(person)\n\(play.play)")
            return generator.next()
        }
        return plays.filter(isWanted).map { (place($0), $0) }.sorted { ($0.0, $0.1.play) < ($1.0, $1.1.play) }.map(\.1)
    }
}
