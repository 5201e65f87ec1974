import Rehearsal

extension Session {
    /// A script's line: a response's id, or an answer as a person would type it.
    func scripted(_ sitting: Sitting) throws -> Step {
        let reading = reader.read(ReadingRequest(prompt: ""))
        guard case .line(let text) = reading else { return .ended(.scriptEnded(scene: play.scene.id)) }
        let place: Int
        do throws(Misreading) {
            place = try play.response(toWritten: text)
        } catch {
            let number = (reader as? ScriptReader)?.lineNumber ?? 0
            return .ended(.scriptFailed(line: number, error.message))
        }
        try take(place, typed: text, since: sitting.start)
        return .answered
    }
}
