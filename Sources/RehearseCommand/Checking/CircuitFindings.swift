package import Rehearsal

/// Everything that is found by exploring the stations of circuits which checked without errors.
package struct CircuitFindings {
    package let placed: Library.PlacedCircuit
    /// Nil where a station has too many states to be explored whole.
    package let proof: CircuitProof?
    package let diagnostics: [Diagnostic]

    /// Several circuits at once; what was explored already, with the same limit, is not explored again.
    package static func all(_ placed: [Library.PlacedCircuit], explored: [Exploration] = []) -> [Self] {
        var seen = Set(explored.map { key($0.encounter) })
        let missing = placed.flatMap { CircuitProof.encounters(of: $0.circuit) }.filter { seen.insert(key($0)).inserted }
        let explorations = explored + concurrently(missing) { Exploration($0, keptLimit: SituationFindings.mostStates, counts: false) }
        return placed.map { Self($0, explorations) }
    }

    private static func key(_ encounter: Encounter) -> [String] { [encounter.situation.id, encounter.client.id] }

    private init(_ placed: Library.PlacedCircuit, _ explorations: [Exploration]) {
        self.placed = placed
        proof = CircuitProof(placed.circuit, explorations)
        if let proof {
            CircuitProofCheck.run(proof, placed.places, findings: placed.findings)
        } else {
            let tooLarge = Set(explorations.filter { !$0.isComplete }.map { Self.key($0.encounter) })
            for (place, station) in placed.circuit.stations.enumerated()
            where station.variants.contains(where: { tooLarge.contains([station.situation.id, $0.client.id]) }) {
                placed.findings.tooManyStates(at: placed.places.station(place))
            }
        }
        diagnostics = placed.findings.diagnostics
    }
}
