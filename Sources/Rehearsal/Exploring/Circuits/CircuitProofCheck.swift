/// Reports what exploring a circuit's stations disproves, where its author wrote it.
///
/// Each rule's body stands with its page in `Checking/Rules/Circuits`.
package struct CircuitProofCheck {
    let proof: CircuitProof
    let places: CircuitPlaces
    let findings: Findings

    var circuit: Circuit { proof.circuit }

    package static func run(_ proof: CircuitProof, _ places: CircuitPlaces, findings: Findings) {
        let check = CircuitProofCheck(proof: proof, places: places, findings: findings)
        check.blueprintNotAlwaysOffered()
        check.formsNotEqual()
        check.seedsThatChangeMeaning()
    }

    /// A form as messages name it; nothing where the circuit has none.
    func named(_ form: String?) -> Message { form.map { "在「\($0)」卷，" } ?? "" }
}

extension Exploration {
    /// A play in an author's words: "choose a, then c, then …".
    package func words(_ play: [ResponsePlace]) -> Message {
        let scenes = encounter.situation.scenes
        let names = play.map { Message.verbatim(scenes[$0.scene].responses[$0.response].id) }
        return names.isEmpty ? "一開始" : "先選 \(Message.joined(names) { "\($0)，再選 \($1)" })"
    }
}
