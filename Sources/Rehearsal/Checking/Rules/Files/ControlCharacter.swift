extension Rule {
    /// A character that nobody sees stands in a text.
    package static let controlCharacter = Rule(
        "control-character",
        why: """
            文字裡混進了看不見的控制字元。\
            它會弄亂學員的畫面，也會讓例句怎麼比都對不上。\
            通常是從別的程式貼上時帶進來的：刪掉它，或把那一段重新打一次。
            """,
        bad: .client(
            """
            id: lin
            name: 林美玉
            voice: "說得慢\\x07，常停下來想"
            """),
        good: .client(
            """
            id: lin
            name: 林美玉
            voice: "說得慢，常停下來想"
            """))
}
