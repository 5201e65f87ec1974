extension Rule {
    package static let allowanceOfError = Rule(
        "allowance-of-error",
        why: "想容許的是錯誤，不是警告。錯誤表示這個情境不能練：名字對不上、沒有去處、分數超出範圍；容許它，也不會變得能練。改正錯誤，容許只用在警告。",
        bad: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                # rehearse: allow unknown-scene, 之後再寫
                sorry: {say: 對不起。, next: c}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你們上次說修好了。
              responses:
                sorry: {say: 對不起。, next: b}
            b: {ending: resolved}
            """))
}
