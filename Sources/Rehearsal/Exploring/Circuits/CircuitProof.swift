/// What exploring every station of a circuit, met with everyone whom its forms let meet, proves of its promises.
package struct CircuitProof: Sendable {
    /// A requirement of the blueprint in one form.
    package struct Promise: Sendable {
        package let requirement: Circuit.Requirement
        /// Nil where the circuit has no forms.
        package let form: String?
        /// Stations that offer the element in every complete play, by their places.
        package let offering: [Int]
        /// The marks that all stations together offer at the least.
        package let least: Int

        package var isKept: Bool {
            offering.count >= requirement.stations && least >= requirement.marks ?? 0
        }
    }

    /// What differs between two forms at a station.
    package struct Difference: Sendable, Hashable {
        package enum Figure: Sendable, Hashable {
            case best, worst, fewestDecisions, mostDecisions
            case leastOffered(String)
            case mostOffered(String)
        }

        package let station: Int
        /// Places in the circuit's list of forms.
        package let forms: [Int]
        package let figure: Figure
        /// Nil where there is no bound.
        package let values: [Int?]
    }

    package let circuit: Circuit
    /// For each station, what was explored in each form.
    package let explorations: [[Exploration]]
    /// By requirement, then by form.
    package let promises: [Promise]
    package let differences: [Difference]
    /// What another seed would change in meaning, by station.
    package let seedEffects: [[SeedEffect]]

    /// Whom a circuit lets meet where, each pair once: what must be explored.
    package static func encounters(of circuit: Circuit) -> [Encounter] {
        var seen: Set<[String]> = []
        return circuit.stations.flatMap { station in
            station.variants.filter { seen.insert([station.situation.id, $0.client.id]).inserted }.map {
                Encounter(station.situation, with: $0.client)
            }
        }
    }

    /// `explorations` are of what `encounters` lists, at the least; nil where one is missing or not complete.
    package init?(_ circuit: Circuit, _ explorations: [Exploration]) {
        let known = Dictionary(explorations.map { ($0.key, $0) }) { first, _ in first }
        let found = circuit.stations.map { station in
            station.variants.compactMap { known[[station.situation.id, $0.client.id]] }.filter(\.isComplete)
        }
        guard zip(circuit.stations, found).allSatisfy({ $0.variants.count == $1.count }) else { return nil }
        self.circuit = circuit
        self.explorations = found
        promises = circuit.blueprint.flatMap { requirement in
            circuit.formIDs.indices.map { form in Promise(requirement, form, circuit, found) }
        }
        differences = circuit.stations.indices.flatMap { station in Self.differences(station, found[station]) }
        seedEffects = zip(circuit.stations, found).map { SeedEffect.all(at: $0, $1) }
    }

    /// Whether no promise is broken, no form differs, and every station can be played to an end and scored.
    package var holds: Bool {
        promises.allSatisfy(\.isKept) && differences.isEmpty && seedEffects.allSatisfy { $0.allSatisfy { !$0.isCertain } }
            && explorations.allSatisfy { $0.allSatisfy { $0.traps.isEmpty && $0.scoringLoops.isEmpty } }
    }

    /// What a station offers on an element, over all forms: the least of the least and the most of the most; nil where it claims it not.
    package func offered(_ element: String, at station: Int) -> Exploration.Span? {
        let spans = explorations[station].compactMap { $0.offered(element) }
        guard !spans.isEmpty else { return nil }
        let leasts = spans.compactMap(\.least)
        let mosts = spans.compactMap(\.most)
        return Exploration.Span(
            least: leasts.count == spans.count ? leasts.min() : nil, most: mosts.count == spans.count ? mosts.max() : nil)
    }

    private static func differences(_ station: Int, _ explorations: [Exploration]) -> [Difference] {
        guard let first = explorations.first else { return [] }
        return explorations.indices.dropFirst().flatMap { form in
            zip(first.figures, explorations[form].figures).compactMap { one, other in
                one.value == other.value
                    ? nil : Difference(station: station, forms: [0, form], figure: one.figure, values: [one.value, other.value])
            }
        }
    }
}

extension CircuitProof.Promise {
    fileprivate init(_ requirement: Circuit.Requirement, _ form: Int, _ circuit: Circuit, _ explorations: [[Exploration]]) {
        let leasts = explorations.map { $0[form].offered(requirement.element.id)?.least ?? 0 }
        self.requirement = requirement
        self.form = circuit.formIDs[form]
        offering = leasts.indices.filter { leasts[$0] > 0 }
        least = leasts.reduce(0, +)
    }
}

extension Exploration {
    fileprivate var key: [String] { [encounter.situation.id, encounter.client.id] }

    /// What plays offer on an element; nil where the situation claims it not.
    package func offered(_ element: String) -> Span? {
        encounter.situation.claims.firstIndex { $0.element.id == element }.map { offered[$0] }
    }

    /// What must be the same for two forms to be equal.
    fileprivate var figures: [(figure: CircuitProof.Difference.Figure, value: Int?)] {
        let ends: [(figure: CircuitProof.Difference.Figure, value: Int?)] = [
            (.best, best), (.worst, worst), (.fewestDecisions, decisions.least), (.mostDecisions, decisions.most),
        ]
        return ends
            + zip(encounter.situation.claims, offered).flatMap { claim, span in
                [(.leastOffered(claim.element.id), span.least), (.mostOffered(claim.element.id), span.most)]
            }
    }
}
