import Rehearsal
import RehearsalRecords
import RehearseCommand

/// A sitting as it is about to be opened or gone on with: what can be said of it before anything goes on record.
struct SittingPlan {
    let circuit: Circuit
    let form: String?
    let roster: [Participant]
    /// Those that are served here.
    let stations: [Circuit.Station]
    let assessor: Participant

    /// Everything that a script says and that the circuit or the roster does not know.
    func faults(_ script: AssessmentScript) -> [Message] {
        var faults = script.faults
        var seen: Set<String> = []
        for (place, written) in script.candidates.enumerated() {
            let at = "candidates[\(place)]"
            if !roster.contains(where: { $0.id == written.candidate }) {
                faults.append("\(at).candidate: 「\(written.candidate)」不在這一場的名單上")
            }
            if let candidate = roster.first(where: { $0.id == written.candidate }),
                let objection = circuit.objection(to: assessor, assessing: candidate)
            {
                faults.append("\(at).candidate: \(objection)")
            }
            if !seen.insert(written.candidate).inserted { faults.append("\(at).candidate: 「\(written.candidate)」寫了兩次") }
            for adjustment in written.adjustments where !circuit.adjustments.offers(adjustment) {
                faults.append("\(at).adjustments: 這份評量不提供「\(adjustment.name)」")
            }
            for (id, steps) in written.stations {
                guard let station = stations.first(where: { $0.id == id }) else {
                    let known = stations.map(\.id)
                    let near = didYouMean(id, among: known) ?? "可以寫：\(known.joined(separator: ", "))"
                    faults.append("\(at).stations.\(id): 沒有這一站；\(near)")
                    continue
                }
                if let fault = rehearsed(steps, at: station) { faults.append("\(at).stations.\(id)\(fault)") }
            }
        }
        return faults
    }

    /// What is wrong with the answers at a station, as far as they can be tried before anything goes on record.
    private func rehearsed(_ steps: [AssessmentScript.Step], at station: Circuit.Station) -> Message? {
        let client = circuit.variant(of: station, in: form).client
        var play = Play(Encounter(station.situation, with: client), seed: 0, mode: .assessment)
        for (number, step) in steps.enumerated() {
            switch step {
            case .answer(let text):
                guard play.outcome == nil else { return "[\(number)]: 已經到結局了，後面不能再有回答" }
                do throws(Misreading) {
                    play.take(try play.response(toWritten: text))
                } catch {
                    return "[\(number)]: \(error.message)"
                }
            case .stop, .leave:
                guard number == steps.count - 1 else { return "[\(number)]: 後面不能再有別的" }
                return nil
            case .pause, .incident, .addMinutes: continue
            }
        }
        return play.outcome == nil ? ": 答案用完了，這次停在場景「\(play.scene.id)」，還沒有到結局" : nil
    }
}
