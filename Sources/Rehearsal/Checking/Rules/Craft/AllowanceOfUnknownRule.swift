extension Rule {
    package static let allowanceOfUnknownRule = Rule(
        "allowance-of-unknown-rule",
        why: "容許的規則不存在。什麼都不會發生，寫的人卻以為處理好了。規則的代號寫在訊息後面的方括號裡，照抄就好。",
        bad: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                sorry: {say: 對不起。, evidence: {T1.1: 1}, next: b}
                # rehearse: allow choice-alike, 兩種說法都好
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
