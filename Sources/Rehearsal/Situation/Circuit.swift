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

    package struct Station: Sendable {
        package let id: String
        package let situation: Situation
        package let client: Client
        package let minutes: Int
        package let answering: Answering
        package let seed: Seed
    }

    /// An element that at least so many stations must offer.
    package struct Requirement: Sendable {
        package let element: Element
        package let stations: Int
    }

    /// What a pass takes.
    package struct CutScores: Sendable, Hashable {
        /// Percent: the mean accuracy of all stations, at least.
        package let accuracy: Int
        /// Percent: the accuracy at which a station is passed.
        package let station: Int
        /// How many stations must be passed.
        package let stations: Int
    }

    package let id: String
    package let title: String
    package let unit: Unit
    package let stations: [Station]
    package let blueprint: [Requirement]
    package let criticalRule: CriticalRule
    package let cut: CutScores
}
