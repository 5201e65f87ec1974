extension Rule {
    /// A test or a key names an option that there is not.
    package static let unknownOption = Rule(
        "unknown-option",
        why: """
            options 裡沒有這個選項。\
            條件要學員勾一個不存在的選項，答得全對也得不到這個回應。\
            改成 options 裡的代號，或加上這個選項。
            """,
        bad: .scenes(
            """
            a:
              client: 這件事還要通知誰？
              ask: several
              options:
                works: 工務
                desk: 櫃台
              responses:
                all:
                  pick: {all: [works, dsk]}
                  next: b
                some: {next: c}
            b: {ending: resolved}
            c: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              client: 這件事還要通知誰？
              ask: several
              options:
                works: 工務
                desk: 櫃台
              responses:
                all:
                  pick: {all: [works, desk]}
                  next: b
                some: {next: c}
            b: {ending: resolved}
            c: {ending: partly}
            """))
}
