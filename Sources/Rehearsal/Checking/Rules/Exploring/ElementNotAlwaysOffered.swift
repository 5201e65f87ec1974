extension Rule {
    /// An element that some complete play never offers.
    package static let elementNotAlwaysOffered = Rule(
        "element-not-always-offered",
        why:
            "這個情境說它評這一項，可是有的走法從頭到尾都沒有機會展現：走那條路的人這一項沒有成績，不是因為他不會，而是因為沒有被問到，和別人比就不公平。讓每條路上都有一個給這一項分數的回應。",
        bad: .scenes(
            """
            a:
              responses:
                ask: {say: 您先說，我記下來。, evidence: {K1: 2}, next: plan}
                close: {say: 這樣就可以了吧。, evidence: {K1: -1}, next: done}
            plan:
              responses:
                date: {say: 明天下午三點前給您答覆。, evidence: {S1: 2}, next: done}
                later: {say: 我們再聯絡。, evidence: {S1: -1}, next: done}
            done: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              responses:
                ask: {say: 您先說，我記下來。, evidence: {K1: 2}, next: plan}
                close: {say: 這樣就可以了吧。, evidence: {K1: -1}, next: plan}
            plan:
              responses:
                date: {say: 明天下午三點前給您答覆。, evidence: {S1: 2}, next: done}
                later: {say: 我們再聯絡。, evidence: {S1: -1}, next: done}
            done: {ending: resolved}
            """))
}

extension ExplorationCheck {
    /// Reports each element that some complete play with some client never offers, with the shortest such play.
    func elementsNotAlwaysOffered() {
        for (number, claim) in situation.claims.enumerated() {
            var shortest: (play: [ResponsePlace], exploration: Exploration)?
            for exploration in explorations where exploration.offered[number].least == 0 {
                let play = exploration.playOfferingLeast(number)
                if play.count < shortest?.play.count ?? .max { shortest = (play, exploration) }
            }
            guard let shortest else { continue }
            let most = explorations.compactMap { $0.offered[number].most }.max()
            let id = claim.element.id
            let message: Message = if most == 0 { "沒有一種走法有機會展現「\(id)」" } else { "有的走法走到結局，一次都沒有機會展現「\(id)」" }
            findings.warning(
                .elementNotAlwaysOffered, at: places.element(id), message,
                help: "\(words(shortest.play, shortest.exploration))，就結束了；在這條路上加一個給 \(id) 分數的回應")
        }
    }
}
