extension Rule {
    package static let allowanceIncomplete = Rule(
        "allowance-incomplete",
        why: "容許的註解沒有寫規則的代號，或沒有寫理由。容許一個問題，是告訴後來的人：這裡看過了，就是要這樣；少了這兩樣，沒有人知道容許的是什麼、為什麼。寫成 # rehearse: allow 規則, 理由。",
        bad: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                sorry: {say: 對不起。, evidence: {T1.1: 1}, next: b}
                # rehearse: allow choices-alike
                regret: {say: 很抱歉。, evidence: {T1.1: 1}, next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                sorry: {say: 對不起。, evidence: {T1.1: 1}, next: b}
                # rehearse: allow choices-alike, 兩種說法都好
                regret: {say: 很抱歉。, evidence: {T1.1: 1}, next: b}
            b: {ending: resolved}
            """))
}
