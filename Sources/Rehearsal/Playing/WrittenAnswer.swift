extension Question {
    /// An answer written in parts, the last of them perhaps half: blanks of a form, lines of a text; else there is one part.
    package func written(_ parts: [String]) -> String {
        switch scene.ask {
        case .form(let fields): AnswerReader.formLine(fields, parts)
        case .compose: parts.joined(separator: "\n")
        default: parts.last ?? ""
        }
    }
}

extension Play {
    /// The response to which a written answer leads here: a response's id, or an answer as a person would type it.
    ///
    /// Throws what to tell its writer where it leads to none.
    package func response(toWritten text: String) throws(Misreading) -> Int {
        let reader = AnswerReader(question)
        let available = encounter.available(state)
        if case .response(let place)? = reader.response(id: text), available.contains(place) { return place }
        let unknown: Message =
            "場景「\(scene.id)」不能回答「\(text)」，可以用：\(available.map { scene.responses[$0].id }.joined(separator: ", "))"
        let answer: Answer
        do throws(Misreading) {
            answer = try reader.read(text)
        } catch {
            throw Misreading(message: "\(unknown)：\(error.message)")
        }
        guard let place = question.response(to: answer) else { throw Misreading(message: unknown) }
        return place
    }
}
