/// Who may assess and mark whom.
///
/// Three rules hold always: no one assesses themselves, the markers of a play are different people, and no one without one of the roles
/// assesses. The others are the circuit's.
package struct AssessorRules: Sendable, Hashable {
    package enum Role: String, Sendable, CaseIterable {
        case assessor, moderator
    }

    /// Why someone may not assess or mark a candidate.
    package enum Objection: Sendable, Hashable {
        case isTheCandidate
        /// They mark this play already.
        case alreadyMarks
        case lacksRole
        /// The circuit names who may, and they are not among them.
        case notNamed
        /// Both are of the same group, such as one employer or one trainer's group.
        case sharesGroup(String, of: String)
    }

    /// What of a person matters here.
    package struct Person: Sendable, Hashable {
        package let id: String
        package let roles: Set<Role>
        /// By kind of group, such as `employer`.
        package let groups: [String: String]

        package init(id: String, roles: Set<Role>, groups: [String: String]) {
            self.id = id
            self.roles = roles
            self.groups = groups
        }
    }

    /// Kinds of groups: whoever is in the same one as a candidate does not assess them.
    package let conflicts: [String]
    /// Ids of those who may assess; nil for everyone of the roles.
    package let named: [String]?
    package let roles: [Role]

    package static let usual = AssessorRules(conflicts: [], named: nil, roles: [.assessor])

    package init(conflicts: [String], named: [String]?, roles: [Role]) {
        self.conflicts = conflicts
        self.named = named
        self.roles = roles
    }

    /// Every reason why a person may not assess or mark a play of a candidate; `markers` are the ids of its other markers.
    package func objections(to person: Person, assessing candidate: Person, besides markers: [String] = []) -> [Objection] {
        var objections: [Objection] = []
        if person.id == candidate.id { objections.append(.isTheCandidate) }
        if markers.contains(person.id) { objections.append(.alreadyMarks) }
        if person.roles.isDisjoint(with: roles) { objections.append(.lacksRole) }
        if let named, !named.contains(person.id) { objections.append(.notNamed) }
        for kind in conflicts {
            if let group = candidate.groups[kind], person.groups[kind] == group {
                objections.append(.sharesGroup(group, of: kind))
            }
        }
        return objections
    }
}
