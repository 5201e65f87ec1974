import Rehearsal

/// How long the texts of a play take to read, state by state and response by response, in thousandths of a second.
///
/// In a play one reads what is told and said, the choices offered, the reply, and afterwards the feedback on what one chose; hints and
/// documents are for those who ask for them.
struct PlayTime {
    private let graph: StateGraph
    private let states: [State]
    private let scenes: [SceneTime]

    private struct SceneTime {
        var narration: Int
        var client: [Int]
        var lines: [Int]
        var offers: Int
        /// By response.
        var say: [Int]
        var replies: [[Int]]
        var feedback: [Int]
    }

    init(_ graph: StateGraph, _ texts: ReadingTexts) {
        self.graph = graph
        states = graph.representatives
        scenes = texts.situation.scenes.map { scene in
            SceneTime(
                narration: texts.time(scene.narration), client: scene.client.map { texts.time($0.text) },
                lines: scene.lines.map { texts.time($0.text) }, offers: texts.offers(scene).reduce(0) { $0 + texts.time($1) },
                say: scene.responses.map { texts.time($0.say) },
                replies: scene.responses.map { $0.reply.map { texts.time($0.text) } },
                feedback: scene.responses.map { texts.time($0.feedback) })
        }
    }

    /// What is read on coming to a state, up to the answer.
    func reading(_ number: Int) -> Int {
        let state = states[number]
        let encounter = graph.encounter
        let scene = encounter.scene(state)
        let time = scenes[state.scene]
        var sum = time.narration + time.offers
        if let said = scene.client.firstIndex(where: { encounter.holds($0.when, state) }) {
            sum += time.client[said]
        } else {
            for place in scene.lines.indices where encounter.holds(scene.lines[place].when, state) { sum += time.lines[place] }
        }
        if case .one = scene.ask {
            for place in encounter.offered(state) where !scene.responses[place].silent { sum += time.say[place] }
        }
        return sum
    }

    /// What is read after a response, now and in the debrief.
    func reading(_ number: Int, _ edge: StateGraph.Edge) -> Int {
        let state = states[number]
        let response = graph.encounter.scene(state).responses[edge.response]
        let time = scenes[state.scene]
        var sum = time.feedback[edge.response]
        if !response.reply.isEmpty {
            let after = graph.encounter.affected(state, by: response)
            if let reply = response.reply.firstIndex(where: { graph.encounter.holds($0.when, after) }) {
                sum += time.replies[edge.response][reply]
            }
        }
        return sum
    }
}
