import Rehearsal

/// What can happen in a whole encounter, as one paragraph.
func explorationSummary(_ encounter: Encounter) -> [Passage] {
    let graph = StateGraph(exploring: encounter, limit: 300_000)
    let client = encounter.client.name
    guard graph.isComplete else { return [Passage(.fair, "遇到\(client)：狀態超過 \(graph.states.count) 個，沒有看完")] }
    let reached = Set(graph.states.map(\.scene))
    let scenes = encounter.situation.scenes
    let endings = scenes.indices.filter { scenes[$0].ending != nil }
    var words: Message =
        "遇到\(client)：\(graph.states.count) 個狀態，走得到 \(scenes.count) 個場景中的 \(reached.count) 個、\(endings.count) 種結局中的 \(endings.count { reached.contains($0) }) 種"
    let best = graph.extremes(.best)
    if let most = best[0].value, let least = graph.extremes(.worst)[0].value {
        words = "\(words)；最好 \(most) 分，最差 \(least) 分"
    }
    let traps = best.count { $0 == .none }
    guard traps > 0 else { return [Passage(.body, words)] }
    return [Passage(.body, words), Passage(.poor, "有 \(traps) 個狀態走不到任何結局")]
}
