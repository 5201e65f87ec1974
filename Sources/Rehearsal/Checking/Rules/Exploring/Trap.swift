extension Rule {
    /// A state from which no ending can be reached.
    package static let trap = Rule(
        "trap",
        why:
            "有的走法到了這裡就再也走不到任何結局：沒有一個回應可以用，或怎麼走都繞回原地。學員會卡住，分數也算不出來，所以這是錯誤。加一個沒有條件的回應，或給一條出去的路。",
        bad: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: ask}
                excuse: {say: 這不是我們的問題。, effects: {trust: -10}, next: ask}
            ask:
              responses:
                date: {say: 今天晚上八點前給您答覆。, when: trust >= 50, next: done}
            done: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: ask}
                excuse: {say: 這不是我們的問題。, effects: {trust: -10}, next: ask}
            ask:
              responses:
                date: {say: 今天晚上八點前給您答覆。, when: trust >= 50, next: done}
                transfer: {say: 我請主管跟您說。, effects: {trust: -5}, next: done}
            done: {ending: resolved}
            """))
}

extension ExplorationCheck {
    /// Reports scenes in which a play gets stuck, each with the shortest play that does; not those that only lead there.
    func traps() {
        for number in Set(explorations.flatMap(\.traps)).sorted() {
            if let stuck = shortest({ $0.isStuck($1) && $0.graph.scene(of: $1) == number }) {
                let hasWays = !stuck.exploration.graph.edges(from: stuck.state).isEmpty
                let play = words(stuck.play, stuck.exploration)
                findings.error(
                    .trap, at: places.scene(number), "場景「\(scene(number).id)」會把人困住，之後到不了任何結局",
                    help: hasWays ? "\(play)，之後怎麼走都繞不出去；給一條到結局的路" : "\(play)，之後沒有一個回應可以用；加一個沒有條件的回應")
            }
        }
    }
}

extension Exploration {
    /// Whether a state is where a trap closes: nothing can be said there, or all that can leads round and round.
    fileprivate func isStuck(_ state: Int) -> Bool {
        circling.contains(Int32(truncatingIfNeeded: state))
            || (bestSums[state] == .none && graph.ways(from: state).isEmpty)
    }
}
