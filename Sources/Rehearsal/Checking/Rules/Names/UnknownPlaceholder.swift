extension Rule {
    /// A gap in a text has a name that nothing fills.
    package static let unknownPlaceholder = Rule(
        "unknown-placeholder",
        why: """
            大括號裡的名稱沒有東西可以代換。\
            客戶說到一半會露出一個代號，學員一看就出戲，也不知道金額是多少。\
            寫 client、cast 的角色或 surface 的名稱；要寫大括號本身，寫兩個「{{」。
            """,
        bad: .situation(
            """
            surface:
              price: [1280 萬, 1350 萬]
            scenes:
              a:
                client: 說好 {prise}，怎麼漲了？
                responses:
                  check:
                    say: 我對一下報價單。
                    next: b
              b: {ending: resolved}
            """),
        good: .situation(
            """
            surface:
              price: [1280 萬, 1350 萬]
            scenes:
              a:
                client: 說好 {price}，怎麼漲了？
                responses:
                  check:
                    say: 我對一下報價單。
                    next: b
              b: {ending: resolved}
            """))
}
