extension Rule {
    /// The right order leaves an option out.
    package static let keyNotEveryOption = Rule(
        "key-not-every-option",
        why: """
            正確的順序裡少了選項。\
            學員要排每一個選項，少的那一個該排哪裡沒有答案，一致程度就算錯。\
            key 把每個選項都寫一次；不用排的，從 options 刪掉。
            """,
        bad: .scenes(
            """
            a:
              client: 你打算怎麼處理？
              ask: order
              options:
                stop: 先止水
                trace: 找原因
                call: 回電說明
              key: [stop, trace]
              responses:
                right: {agreement: 100, next: b}
                wrong: {next: c}
            b: {ending: resolved}
            c: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              client: 你打算怎麼處理？
              ask: order
              options:
                stop: 先止水
                trace: 找原因
                call: 回電說明
              key: [stop, trace, call]
              responses:
                right: {agreement: 100, next: b}
                wrong: {next: c}
            b: {ending: resolved}
            c: {ending: partly}
            """))
}
