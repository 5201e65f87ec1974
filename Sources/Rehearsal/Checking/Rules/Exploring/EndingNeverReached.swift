extension Rule {
    /// An ending to which no play comes.
    package static let endingNeverReached = Rule(
        "ending-never-reached",
        why: "沒有任何走法會以這個結局收場，學員永遠看不到它，它的分數也永遠給不出去。檢查通往它的條件是不是太嚴，或刪掉這個結局。",
        bad: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: plan}
                excuse: {say: 這不是我們的問題。, effects: {trust: -10}, next: plan}
            plan:
              responses:
                date: {say: 明天下午三點前給您答覆。, next: [{when: trust >= 60, go: happy}, {go: done}]}
            happy: {ending: resolved}
            done: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +20}, next: plan}
                excuse: {say: 這不是我們的問題。, effects: {trust: -10}, next: plan}
            plan:
              responses:
                date: {say: 明天下午三點前給您答覆。, next: [{when: trust >= 60, go: happy}, {go: done}]}
            happy: {ending: resolved}
            done: {ending: partly}
            """))
}
