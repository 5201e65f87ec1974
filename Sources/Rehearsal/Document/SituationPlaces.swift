/// Where the parts of a situation were written, by their places in its lists: for what is found only once all of it is understood.
///
/// Made from a document that was checked without errors, so that every scene, response and clause of the situation has its place.
package struct SituationPlaces: Sendable {
    private struct ResponseParts: Sendable {
        var name: SourceRange
        var say: SourceRange?
        var when: SourceRange?
        var replies: [SourceRange?]
        var clauses: [SourceRange]
        var elements: [String: SourceRange]
    }

    private struct SceneParts: Sendable {
        var name: SourceRange
        var client: [SourceRange?]
        var lines: [SourceRange?]
        var responses: [ResponseParts]
        var elements: [String: SourceRange]
    }

    package let file: SourceFile
    package let start: SourceRange
    private let scenes: [SceneParts]

    init(_ document: SituationDocument, file: SourceFile) {
        self.file = file
        start = document.start?.range ?? .top
        scenes = document.scenes.map { scene in
            SceneParts(
                name: scene.name.range, client: scene.client.map { $0.when?.range }, lines: scene.lines.map { $0.when?.range },
                responses: scene.responses.map { response in
                    ResponseParts(
                        name: response.name.range, say: response.say?.range, when: response.when?.range,
                        replies: response.reply.map { $0.when?.range }, clauses: response.next.map { $0.go?.range ?? $0.range },
                        elements: Self.elements(response.evidence))
                }, elements: Self.elements(scene.evidence))
        }
    }

    private static func elements(_ marks: [ResponseDocument.Mark]) -> [String: SourceRange] {
        Dictionary(marks.map { ($0.element.value, $0.element.range) }) { first, _ in first }
    }

    package func scene(_ scene: Int) -> SourceRange { scenes[scene].name }

    package func response(_ scene: Int, _ response: Int) -> SourceRange { scenes[scene].responses[response].name }

    package func say(_ scene: Int, _ response: Int) -> SourceRange {
        scenes[scene].responses[response].say ?? self.response(scene, response)
    }

    /// Where a clause says to go.
    package func clause(_ scene: Int, _ response: Int, _ clause: Int) -> SourceRange {
        scenes[scene].responses[response].clauses[clause]
    }

    /// A guard as written.
    package func condition(_ place: GuardPlace) -> SourceRange {
        switch place {
        case .client(let scene, let number): scenes[scene].client[number] ?? self.scene(scene)
        case .line(let scene, let number): scenes[scene].lines[number] ?? self.scene(scene)
        case .response(let scene, let response): scenes[scene].responses[response].when ?? self.response(scene, response)
        case .reply(let scene, let response, let number):
            scenes[scene].responses[response].replies[number] ?? self.response(scene, response)
        case .next(let scene, let response, let clause): self.clause(scene, response, clause)
        }
    }

    /// Where evidence of an element is first given.
    package func element(_ id: String) -> SourceRange {
        for scene in scenes {
            for response in scene.responses { if let place = response.elements[id] { return place } }
            if let place = scene.elements[id] { return place }
        }
        return start
    }
}

extension SituationDraft {
    /// Where everything was written; for a situation that was checked without errors.
    package var places: SituationPlaces { SituationPlaces(document, file: findings.file) }
}
