extension Rule {
    /// There are more options than anyone ticks.
    package static let tooManyOptions = Rule(
        "too-many-options",
        why: """
            可以勾的選項最多 16 個。\
            再多，學員就不是在判斷，而是在找字；所有的勾法也多到沒辦法一一驗證。\
            合併相近的選項，或拆成兩幕來問。
            """,
        bad: .scenes(
            """
            a:
              client: 點交要看哪些地方？
              ask: several
              options:
                p1: 大門
                p2: 窗戶
                p3: 地板
                p4: 天花板
                p5: 主臥
                p6: 次臥
                p7: 書房
                p8: 客廳
                p9: 廚房
                p10: 主衛
                p11: 客衛
                p12: 前陽台
                p13: 後陽台
                p14: 插座
                p15: 燈具
                p16: 排水
                p17: 車位
              responses:
                water:
                  pick: {all: [p16]}
                  next: b
                other: {next: c}
            b: {ending: resolved}
            c: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              client: 點交要看哪些地方？
              ask: several
              options:
                doors: 門窗
                surfaces: 地板和天花板
                rooms: 各個房間
                wet: 廚房和衛浴
                power: 插座和燈具
                drains: 排水
                parking: 車位
              responses:
                water:
                  pick: {all: [drains]}
                  next: b
                other: {next: c}
            b: {ending: resolved}
            c: {ending: partly}
            """))
}
