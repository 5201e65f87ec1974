import Rehearsal
import RehearsalRecords
import RehearseCommand

extension Circuit {
    /// Why a person may not assess a candidate by the circuit's rules; nil where they may.
    func objection(to assessor: Participant, assessing candidate: Participant) -> Message? {
        func person(_ person: Participant) -> AssessorRules.Person {
            .init(
                id: person.id, roles: Set(person.roles.compactMap { AssessorRules.Role(rawValue: $0.rawValue) }),
                groups: person.groups)
        }
        switch assessors.objections(to: person(assessor), assessing: person(candidate)).first {
        case nil: return nil
        case .isTheCandidate: return "「\(assessor.name)」不能評自己"
        case .alreadyMarks, .notNamed: return "這份評量指定了誰能評，「\(assessor.name)」不在名單上"
        case .lacksRole: return "「\(assessor.name)」沒有評這份評量要有的身分"
        case .sharesGroup(let group, let kind): return "「\(assessor.name)」和「\(candidate.name)」同屬一組（\(kind)：\(group)），要迴避"
        }
    }

    /// The roles with which one may assess.
    var assessorRoles: [Participant.Role] { assessors.roles.compactMap { Participant.Role(rawValue: $0.rawValue) } }
}
