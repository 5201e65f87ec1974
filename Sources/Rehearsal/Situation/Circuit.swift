/// An assessment as checked: stations that each meet one client in one situation, and what it takes to pass them.
package struct Circuit: Sendable {
    /// How a candidate answers at a station.
    package enum Answering: String, Sendable, CaseIterable {
        /// By choosing among what is offered.
        case choice
        /// In words of their own only.
        case words
    }

    /// What decides the order shown and the wordings of surface facts: forms differ in surface, never in meaning.
    package enum Seed: Sendable, Hashable {
        /// The same for every candidate.
        case fixed(Int)
        case perCandidate
    }

    /// What a critical response fails.
    package enum CriticalRule: String, Sendable, CaseIterable {
        case failsStation = "fails-station"
        case failsCircuit = "fails-circuit"
    }

    /// A situation in which candidates try how it goes before the clock starts; it is never scored and is at no station.
    package struct Practice: Sendable {
        package let situation: Situation
        package let client: Client
    }

    /// What every way of playing through the circuit must offer of an element.
    package struct Requirement: Sendable {
        package let element: Element
        /// At least so many stations offer it in every complete play.
        package let stations: Int
        /// At least so many marks are offered in all, whatever is played; nil where only stations are counted.
        package let marks: Int?
    }

    /// What a pass takes, all of it together: no score makes up for what another lacks.
    package struct CutScores: Sendable, Hashable {
        /// Percent: the mean accuracy of all stations, at least.
        package let accuracy: Int
        /// Percent: the accuracy at which a station is passed that names none of its own.
        package let station: Int
        /// How many stations must be passed.
        package let stations: Int
        /// The level that each element of the blueprint must have, 1 to 3.
        package let level: Int

        /// The level where the circuit says none: the standard.
        package static let usualLevel = 2
    }

    package let id: String
    package let title: String
    package let unit: Unit
    /// What candidates are told before the first station.
    package let instructions: String?
    package let practice: Practice?
    /// Ids of equal forms; none where there is only one.
    package let forms: [String]
    package let stations: [Station]
    package let blueprint: [Requirement]
    package let criticalRule: CriticalRule
    package let cut: CutScores
    package let tolerance: MarkingTolerance
    package let borderline: BorderlineRule
    package let assessors: AssessorRules
    package let adjustments: AdjustmentRules

    /// Minutes at all stations together, without extra time.
    package var minutes: Int { stations.reduce(0) { $0 + $1.minutes } }

    /// Its forms by id; one without an id where it has no others.
    package var formIDs: [String?] { forms.isEmpty ? [nil] : forms }

    /// Who is met at a station in a form, and by which seed; what the first form has where the circuit has no such form.
    package func variant(of station: Station, in form: String?) -> Station.Variant {
        station.variants[form.flatMap(forms.firstIndex) ?? 0]
    }
}
