extension Rule {
    /// A situation with more states than the check explores.
    package static let tooManyStates = Rule(
        "too-many-states",
        why:
            "這個情境可能的狀態太多，檢查時沒有走完，所以場景到不到得了、會不會卡住、公不公平，這裡都沒有說。多半是旗標或只能選一次的回應太多，而且都留到最後才用。用 rehearse explore ID --limit N 放寬上限，或拆成兩個情境。",
        bad: .situation(
            """
            meters:
              calls: {start: 0, max: 3000, label: 電話}
              letters: {start: 0, max: 3000, label: 信}
            start: a
            scenes:
              a:
                responses:
                  call: {say: 我再打一通電話。, effects: {calls: +1}, next: a}
                  write: {say: 我再寫一封信。, effects: {letters: +1}, next: a}
                  stop: {say: 今天先到這裡。, next: [{when: calls > letters, go: spoken}, {go: written}]}
              spoken: {ending: resolved}
              written: {ending: partly}
            """),
        good: .situation(
            """
            meters:
              calls: {start: 0, max: 3, label: 電話}
              letters: {start: 0, max: 3, label: 信}
            start: a
            scenes:
              a:
                responses:
                  call: {say: 我再打一通電話。, effects: {calls: +1}, next: a}
                  write: {say: 我再寫一封信。, effects: {letters: +1}, next: a}
                  stop: {say: 今天先到這裡。, next: [{when: calls > letters, go: spoken}, {go: written}]}
              spoken: {ending: resolved}
              written: {ending: partly}
            """))
}

extension Findings {
    /// Says that nothing was found out by exploring.
    package func tooManyStates(at place: SourceRange) {
        warning(
            .tooManyStates, at: place, "狀態太多，沒有全部走過，所以這裡不說哪些走得到、公不公平", help: "用 rehearse explore --limit 放寬上限，或減少一直留著的旗標和只能選一次的回應")
    }
}
