extension Rule {
    package static let allowanceOfNothing = Rule(
        "allowance-of-nothing",
        why: "這個容許沒有擋下任何警告。問題已經改好了，或寫在別的一行；留著它，下一次真的出問題就沒有人會看到。刪掉它，或移到有警告的那一行。",
        bad: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                sorry: {say: 對不起。, evidence: {T1.1: 1}, next: b}
                # rehearse: allow choices-alike, 兩種說法都好
                dated: {say: 星期五前回您。, evidence: {T1.1: 2}, next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                sorry: {say: 對不起。, evidence: {T1.1: 1}, next: b}
                dated: {say: 星期五前回您。, evidence: {T1.1: 2}, next: b}
            b: {ending: resolved}
            """))
}
