extension Rule {
    package static let choicesAlike = Rule(
        "choices-alike",
        why: "兩個選項的影響、分數和去處都一樣。學員選哪一個都沒有差別，評量也看不出他懂不懂。讓它們在 effects 或 evidence 分出高下，或合成一個選項。",
        bad: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                visit: {say: 我今天就過去看。, evidence: {T1.1: 2}, next: b}
                sorry: {say: 真的很抱歉。, evidence: {T1.1: -1}, next: b}
                weather: {say: 最近雨比較多。, evidence: {T1.1: -1}, next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                visit: {say: 我今天就過去看。, evidence: {T1.1: 2}, next: b}
                sorry: {say: 真的很抱歉。, evidence: {T1.1: -1}, next: b}
                weather: {say: 最近雨比較多。, evidence: {T1.1: -2}, next: b}
            b: {ending: resolved}
            """))
}

extension CraftCheck {
    /// What comes of a response, apart from what is said.
    private struct Consequence: Hashable {
        let effects: Set<Effect>
        let marks: Set<Mark>
        let critical: Bool
        let isOnce: Bool
        let next: [Clause]

        struct Clause: Hashable {
            let when: Guard
            let scene: Int
        }

        init(_ response: Response) {
            effects = Set(response.effects)
            marks = Set(response.marks)
            critical = response.critical
            isOnce = response.once != nil
            next = response.next.map { Clause(when: $0.when, scene: $0.scene) }
        }
    }

    /// Choices of which it makes no difference which is taken, where both are surely offered.
    ///
    /// Only where one response is chosen: elsewhere each response answers a different mistake, and may well be worth the same.
    func reportChoicesAlike(_ written: SceneDocument, _ scene: Scene) {
        guard case .one = scene.ask else { return }
        var seen: [Consequence: [Int]] = [:]
        for (place, response) in scene.responses.enumerated() where !response.silent {
            let consequence = Consequence(response)
            if let other = seen[consequence]?.first(where: { isOfferedWith(scene.responses[$0], response) }) {
                findings.warning(
                    .choicesAlike, at: written.responses[place].name.range,
                    "回應「\(response.id)」和「\(scene.responses[other].id)」的影響、分數和去處都一樣，選哪一個沒有差別",
                    notes: [findings.note(at: written.responses[other].name.range, "另一個在這裡")],
                    help: "讓它們的 effects 或 evidence 不同，或合成一個")
            }
            seen[consequence, default: []].append(place)
        }
    }
}
