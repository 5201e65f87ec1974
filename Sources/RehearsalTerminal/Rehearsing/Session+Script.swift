import Rehearsal

extension Session {
    /// A script's line: a response's id, or an answer as a person would type it.
    func scripted(_ sitting: Sitting) throws -> Step {
        let reading = reader.read(ReadingRequest(prompt: ""))
        guard case .line(let text) = reading else { return .ended(.scriptEnded(scene: play.scene.id)) }
        let reader = AnswerReader(sitting.question)
        let number = (self.reader as? ScriptReader)?.lineNumber ?? 0
        if case .response(let place)? = reader.response(id: text), encounterAllows(place) {
            try take(place, typed: text, since: sitting.start)
            return .answered
        }
        let answer: Answer
        do throws(Misreading) {
            answer = try reader.read(text)
        } catch {
            return .ended(.scriptFailed(line: number, "\(unknownAnswer(text))：\(error.message)"))
        }
        guard let place = sitting.question.response(to: answer) else {
            return .ended(.scriptFailed(line: number, unknownAnswer(text)))
        }
        try take(place, typed: text, since: sitting.start)
        return .answered
    }

    private func encounterAllows(_ place: Int) -> Bool { play.encounter.available(play.state).contains(place) }

    private func unknownAnswer(_ text: String) -> Message {
        let ids = play.encounter.available(play.state).map { play.scene.responses[$0].id }
        return "場景「\(play.scene.id)」不能回答「\(text)」，可以用：\(ids.joined(separator: ", "))"
    }
}
