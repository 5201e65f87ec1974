extension Rule {
    /// The best choice stands at the same place in every scene.
    package static let bestChoiceAlwaysInPlace = Rule(
        "best-choice-always-in-place",
        why: "每個場景裡最好的選擇都排在同一個位置，不必讀題目也能答對。檔案裡的順序會變成出題的習慣，也會被人看出來。把最好的選擇分散到不同位置。",
        bad: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說。, evidence: {K1: 2}, next: b}
                look: {say: 我查一下上次的維修紀錄，馬上跟您說。, evidence: {K1: -1}, next: b}
                wait: {say: 請等等。, evidence: {K1: -2}, next: b}
            b:
              responses:
                listen: {say: 您先說。, evidence: {K1: 2}, next: c}
                look: {say: 我查一下。, evidence: {K1: -1}, next: c}
                wait: {say: 請等等，我請工務主任親自打電話給您。, evidence: {K1: -2}, next: c}
            c:
              responses:
                listen: {say: 您先說。, evidence: {K1: 2}, next: d}
                look: {say: 我查一下上次的維修紀錄，馬上跟您說。, evidence: {K1: -1}, next: d}
                wait: {say: 請等等。, evidence: {K1: -2}, next: d}
            d:
              responses:
                listen: {say: 您先說，我把時間和位置一項一項記下來。, evidence: {K1: 2}, next: done}
                look: {say: 我查一下。, evidence: {K1: -1}, next: done}
                wait: {say: 請等等。, evidence: {K1: -2}, next: done}
            done: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說。, evidence: {K1: 2}, next: b}
                look: {say: 我查一下上次的維修紀錄，馬上跟您說。, evidence: {K1: -1}, next: b}
                wait: {say: 請等等。, evidence: {K1: -2}, next: b}
            b:
              responses:
                listen: {say: 您先說。, evidence: {K1: -1}, next: c}
                look: {say: 我查一下。, evidence: {K1: -2}, next: c}
                wait: {say: 請等等，我請工務主任親自打電話給您。, evidence: {K1: 2}, next: c}
            c:
              responses:
                listen: {say: 您先說，我把時間和位置一項一項記下來。, evidence: {K1: -1}, next: d}
                look: {say: 我查一下。, evidence: {K1: 2}, next: d}
                wait: {say: 請等等。, evidence: {K1: -2}, next: d}
            d:
              responses:
                listen: {say: 您先說。, evidence: {K1: 2}, next: done}
                look: {say: 我查一下。, evidence: {K1: -1}, next: done}
                wait: {say: 請等等，我請工務主任親自打電話給您。, evidence: {K1: -2}, next: done}
            done: {ending: resolved}
            """))
}

extension ExplorationCheck {
    /// Scenes with at least three choices to read; fewer of them than this say nothing about a habit.
    private static let fewestScenes = 4

    /// Reports a situation in which the best choice gives itself away by its place or its length.
    func bestChoices() {
        let scenes = bestByScene().enumerated().compactMap { number, best -> (number: Int, scene: Scene, best: Int)? in
            let scene = scene(number)
            guard let best, best.count == 1, let only = best.first, case .one = scene.ask,
                scene.responses.count(where: { $0.say != nil && !$0.silent }) >= 3
            else { return nil }
            return (number, scene, only)
        }
        guard scenes.count >= Self.fewestScenes, let first = scenes.first else { return }
        if scenes.allSatisfy({ $0.best == first.best }) {
            findings.warning(
                .bestChoiceAlwaysInPlace, at: places.response(first.number, first.best),
                "全部 \(scenes.count) 個場景裡，最好的選擇都排在第 \(first.best + 1) 個", help: "把其中幾個場景的最好的選擇移到別的位置")
        }
        if scenes.allSatisfy({ longest($0.scene) == $0.best }) {
            findings.warning(
                .bestChoiceAlwaysLongest, at: places.say(first.number, first.best), "全部 \(scenes.count) 個場景裡，最好的選擇都是字最多的",
                help: "把其中幾個最好的選擇說短，或讓不好的選擇也說得完整")
        }
    }

    /// Per scene, the responses that give nothing away in any of its states, with any client; nil where there is no such state.
    private func bestByScene() -> [Set<Int>?] {
        var best: [Set<Int>?] = situation.scenes.map { _ in nil }
        for exploration in explorations {
            let graph = exploration.graph
            for state in 0..<graph.stateCount {
                guard let here = exploration.bestSums[state].value else { continue }
                let tight = graph.edges(from: state).filter { edge in
                    exploration.bestSums[edge.target].value.map { edge.value + $0 == here } ?? false
                }.map(\.response)
                let scene = graph.scene(of: state)
                best[scene] = best[scene]?.intersection(tight) ?? Set(tight)
            }
        }
        return best
    }

    /// The place of the response with most words, if it has more than every other.
    private func longest(_ scene: Scene) -> Int? {
        let lengths = scene.responses.map { $0.silent ? 0 : $0.say?.literal.unicodeScalars.count ?? 0 }
        guard let most = lengths.max(), lengths.count(where: { $0 == most }) == 1 else { return nil }
        return lengths.firstIndex(of: most)
    }
}
