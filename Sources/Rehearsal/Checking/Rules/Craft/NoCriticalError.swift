extension Rule {
    package static let noCriticalError = Rule(
        "no-critical-error",
        why: "單元要求要有可能犯重大錯誤，這個情境卻沒有機會犯。單元檔的 critical 列出這樣的要項；沒有機會犯錯，就看不出學員守不守得住底線。在扣這個要項分數的回應裡，把勝任的人絕不會做的那一個標成 critical: true。",
        bad: .scenes(
            """
            a:
              client: 我的錢到底安不安全？
              responses:
                exact: {say: 錢在專戶，照進度付；剩多少我還在查。, evidence: {K2: 2}, next: b}
                promise: {say: 絕對安全，一毛不會少。, evidence: {K2: -2}, next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 我的錢到底安不安全？
              responses:
                exact: {say: 錢在專戶，照進度付；剩多少我還在查。, evidence: {K2: 2}, next: b}
                promise: {say: 絕對安全，一毛不會少。, evidence: {K2: -2}, critical: true, next: b}
            b: {ending: resolved}
            """))
}

extension CraftCheck {
    /// Elements of which the unit demands that a critical error be possible, and here none is.
    func reportNoCriticalError() {
        var wanting = Set(situation.unit.critical)
        for response in situation.scenes.lazy.flatMap(\.responses) where response.critical {
            for mark in response.marks where mark.mark < 0 { wanting.remove(situation.claims[mark.element].element.id) }
        }
        let written = document.scenes.flatMap { $0.responses.flatMap(\.evidence) + $0.evidence }
        for mark in written where wanting.remove(mark.element.value) != nil {
            findings.warning(
                .noCriticalError, at: mark.element.range, "單元要求評量「\(mark.element.value)」的情境要有可能犯重大錯誤，這裡沒有",
                help: "在扣「\(mark.element.value)」分數的回應裡，把勝任的人絕不會做的那一個標 critical: true")
        }
    }
}
