/// A situation that has been read but not yet checked against its library.
package struct SituationDraft {
    package let node: Node
    let document: SituationDocument
    let findings: Findings
    let fileName: String?
    let folder: String?

    /// Reads what was written. `fileName` (without ending) and `folder` are given where the file lies in a library.
    package init(_ node: Node, fileName: String?, folder: String?, findings: Findings) {
        self.node = node
        document = SituationDocument(node, findings: findings)
        self.findings = findings
        self.fileName = fileName
        self.folder = folder
    }

    package var id: String? { document.id?.value }
    package var unit: String? { document.unit?.value }
    /// Everyone met or heard, as the file names them.
    package var clients: [String] { document.clients.map(\.value) + document.cast.map(\.client.value) }
    /// Traits that some guard asks about, read without understanding the guard.
    package var traitsAsked: [String] {
        var guards: [Located<String>?] = []
        for scene in document.scenes {
            guards += (scene.client + scene.lines).map(\.when)
            for response in scene.responses {
                guards.append(response.when)
                guards += response.reply.map(\.when)
                guards += response.next.map(\.when)
            }
        }
        return guards.compactMap { $0?.value }.flatMap { text -> [String] in
            let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
            return zip(words, words.dropFirst()).filter { $0.0 == "is" }.map(\.1)
        }
    }

    package var exhibitFiles: [String] { document.exhibits.compactMap { $0.file?.value } }

    /// The situation, or nil after reporting what is wrong with it.
    package func checked(in surroundings: Surroundings) -> Situation? {
        let check = SituationCheck(self, surroundings)
        let situation = check.situation()
        return findings.hasErrors ? nil : situation
    }
}

/// Turns a document into a situation: resolves its names and keeps its rules. The parts stand in files of their own.
struct SituationCheck {
    let document: SituationDocument
    let findings: Findings
    let surroundings: Surroundings
    let fileName: String?
    let folder: String?
    let guardNames: GuardNames
    let sceneIndex: [String: Int]
    private let sceneNames: [String]

    init(_ draft: SituationDraft, _ surroundings: Surroundings) {
        document = draft.document
        findings = draft.findings
        fileName = draft.fileName
        folder = draft.folder
        self.surroundings = surroundings
        var slots: [String: Int] = [:]
        for name in document.meters.map(\.name) + document.flags where slots[name.value] == nil {
            slots[name.value] = slots.count
        }
        let people = draft.clients
        guardNames = GuardNames(
            slots: slots, meterCount: document.meters.count, traits: surroundings.knownTraits,
            isIncomplete: document.isUnreadable("meters") || document.isUnreadable("flags"),
            knowsAllTraits: people.allSatisfy { surroundings.clients[$0] != nil })
        sceneNames = document.scenes.map(\.name.value)
        sceneIndex = Dictionary(document.scenes.enumerated().map { ($1.name.value, $0) }) { first, _ in first }
    }

    func situation() -> Situation? {
        checkHead()
        let meters = checkMeters()
        let clients = document.clients.compactMap(person)
        checkClientStarts(clients, meters)
        let cast = document.cast.compactMap { role, name in
            person(name).map { Situation.CastMember(role: role.value, client: $0) }
        }
        let claims = claims()
        let exhibits = document.exhibits.compactMap(exhibit)
        var nextOnce = document.meters.count + document.flags.count
        let scenes = document.scenes.map { scene($0, claims: claims, nextOnce: &nextOnce) }
        let start = document.start.flatMap { sceneNamed($0) }
        guard !findings.hasErrors, let id = document.id, let title = document.title, let start,
            let unit = document.unit.flatMap({ surroundings.units[$0.value] }), clients.count == document.clients.count,
            cast.count == document.cast.count
        else { return nil }
        return Situation(
            id: id.value, title: title.value, unit: unit, kind: document.kind.flatMap { .init(rawValue: $0.value) },
            role: document.role?.value, clients: clients, cast: cast,
            surfaces: document.surface.map { .init(name: $0.id.value, wordings: $0.wordings.map(\.value)) },
            minutes: document.minutes?.value, reviewed: document.reviewed.flatMap { Date($0.value) },
            reviewBy: document.reviewBy.flatMap { Date($0.value) }, sources: document.sources.map(source), claims: claims,
            meters: meters, flags: document.flags.map(\.value), exhibits: exhibits, start: start, scenes: SceneList(scenes),
            onceCount: nextOnce - document.meters.count - document.flags.count)
    }

    /// The scene that a name stands for; an unknown one is reported.
    func sceneNamed(_ name: Located<String>) -> Int? {
        if let index = sceneIndex[name.value] { return index }
        // Without any scene the fault is elsewhere.
        guard !document.scenes.isEmpty else { return nil }
        // Whoever has hundreds of faults needs no nearest names, which take as long as there are scenes.
        let near = findings.diagnostics.count < 500 ? didYouMean(name.value, among: sceneNames) : nil
        findings.error(
            .unknownScene, at: name.range, "沒有叫「\(name.value)」的場景", help: near)
        return nil
    }

    func guarded(_ when: Located<String>?) -> Guard {
        guard let when else { return .always }
        return GuardParser.parse(when, names: guardNames, findings: findings) ?? .always
    }
}
