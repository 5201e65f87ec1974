extension Rule {
    /// A guard that fails whenever it is read.
    package static let guardNeverHolds = Rule(
        "guard-never-holds",
        why: "這句話的條件不論怎麼走都不成立，客戶永遠不會這樣說。多半是門檻太高，或影響加在別的量表上。改條件，或刪掉這句話。",
        bad: .scenes(
            """
            a:
              client: [{when: trust > 80, text: 我信得過你。}, {text: 你們到底要拖多久？}]
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: done}
                excuse: {say: 這不是我們的問題。, effects: {trust: -10}, next: done}
            done: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你們到底要拖多久？
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: done}
                excuse: {say: 這不是我們的問題。, effects: {trust: -10}, next: done}
            done: {ending: resolved}
            """))
}
