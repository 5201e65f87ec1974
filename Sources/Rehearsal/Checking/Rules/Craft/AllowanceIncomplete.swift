extension Rule {
    package static let allowanceIncomplete = Rule(
        "allowance-incomplete",
        why: "容許一個問題，是告訴後來的人：這裡看過了，就是要這樣。沒有規則的代號或沒有理由，就沒有人知道容許的是什麼、為什麼。寫成 # rehearse: allow 規則, 理由。",
        bad: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                sorry: {say: 對不起。, evidence: {T1.1: 1}, next: b}
                regret: {say: 很抱歉。, evidence: {T1.1: 1}, next: b}  # rehearse: allow choices-alike
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                sorry: {say: 對不起。, evidence: {T1.1: 1}, next: b}
                regret: {say: 很抱歉。, evidence: {T1.1: 1}, next: b}  # rehearse: allow choices-alike, 兩種說法都好
            b: {ending: resolved}
            """))
}
