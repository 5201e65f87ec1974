/// A transcript played again on the situation as it is now.
package struct TranscriptReplay: Sendable {
    /// What is shown now, in the form in which a transcript is written.
    package let lines: [String]
    /// Why the play could not be finished; nil where it was.
    package let fault: TranscriptFault?

    /// Plays the answers in turn; `bounds` are those of the encounter.
    package init(_ transcript: Transcript, of encounter: Encounter, _ catalogue: Catalogue, bounds: Bounds) {
        var play = Play(encounter, seed: transcript.seed, mode: .practice)
        var lines = TranscriptLines(catalogue)
        lines.enter(play)
        do throws(TranscriptFault) {
            for (number, answer) in transcript.answers.enumerated() {
                let before = play
                let place = try Self.response(to: answer, number + 1, before)
                let reply = play.take(place)
                lines.answer(answer.text, before, place, reply)
                lines.enter(play)
            }
            guard let outcome = play.outcome else {
                throw Self.unfinished(play, after: transcript.answers.last)
            }
            lines.finish(play, outcome, bounds)
            fault = nil
        } catch {
            fault = error
        }
        self.lines = lines.lines
    }

    private static func response(to answer: Transcript.Answer, _ step: Int, _ play: Play) throws(TranscriptFault) -> Int {
        guard play.outcome == nil else {
            throw TranscriptFault(
                line: answer.line, column: 1, message: "第 \(step) 步多出來了：第 \(step - 1) 步之後已經到了結局「\(play.scene.id)」",
                help: "刪掉這個答案和它後面的，或改前面的答案")
        }
        do throws(Misreading) {
            return try play.response(toWritten: answer.text)
        } catch {
            throw TranscriptFault(
                line: answer.line, column: 3, message: "第 \(step) 步走不下去：\(error.message)", help: "改寫這個答案，或把情境改回來")
        }
    }

    private static func unfinished(_ play: Play, after last: Transcript.Answer?) -> TranscriptFault {
        let ids = play.encounter.available(play.state).map { play.scene.responses[$0].id }
        return TranscriptFault(
            line: last?.line ?? 1, column: 1, message: "第 \(play.decisions.count) 步之後停在場景「\(play.scene.id)」，還沒有到結局",
            help: ids.isEmpty ? nil : "接著寫下一個答案，可以用：\(ids.joined(separator: ", "))")
    }
}

extension Transcript {
    /// The encounter that the transcript plays; throws where the situation cannot be met with its client.
    package func encounter(in situation: Situation) throws(TranscriptFault) -> Encounter {
        let ids = situation.clients.map(\.id)
        guard let met = situation.client(client ?? ids[0]) else {
            throw TranscriptFault(
                line: clientPlace.line + 1, column: clientPlace.column + 1, message: "這個情境遇不到「\(client ?? "")」",
                help: didYouMean(client ?? "", among: ids) ?? "可以遇到：\(ids.joined(separator: ", "))")
        }
        return Encounter(situation, with: met)
    }
}
