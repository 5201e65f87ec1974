extension Vocabulary {
    package static let scene = Vocabulary(
        "scene", "場景",
        [
            Key("narration", .text, "敘述", "旁白：在哪裡、發生了什麼。"),
            Key(
                "client", .either(.text, .list(of: .fields(.variant))), "客戶的話",
                "一段文字，或幾種說法：條件成立的第一種會說出來。好幾個人說話時改用 lines。"),
            Key("lines", .list(of: .fields(.line)), "台詞", "好幾個人輪流說的話；條件成立的都會依序說出來。"),
            Key("exhibits", .list(of: .id), "攤開的文件", "這個場景看得到的文件代號。"),
            Key("hint", .text, "提示", "練習時可以看的一句提示；評量時看不到。"),
            Key("seconds", .whole(Limits.seconds), "秒數", "限時幾秒；時間到了，就採用標 silent: true 的回應。"),
            Key("ask", .oneOf(AskKind.self, \.meaning), "怎麼回答", "學員用什麼方式回答；不寫是 one。"),
            Key("options", .named(.text), "選項", "several 可以勾選的項目，或 order 要排序的項目：代號對應文字。"),
            Key("key", .set(of: .id), "正確順序", "order 的標準答案：每個選項的代號，由前到後。"),
            Key("fields", .named(.fields(.blank)), "表格", "form 要填的欄位。"),
            Key("points", .named(.list(of: .text, count: Limits.some)), "要點", "compose 應該寫到的事：每點列出幾種說法，出現一種就算寫到。"),
            Key("slips", .named(.list(of: .text, count: Limits.some)), "失言", "compose 不該寫的事：每項列出幾種說法，出現一種就算說錯。"),
            Key("responses", .named(.fields(.response)), "回應", "學員可以怎麼回應；每個回應都帶往下一個場景。"),
            Key("ending", .oneOf(Outcome.self, \.words), "怎麼結束", "情境到這裡結束，結果如何；結局沒有回應。"),
            Key("evidence", .byElement(.whole(Limits.mark)), "結局的分數", "只有結局可以直接給分：要項對應分數，-2、-1、1、2 或 3。"),
        ])

    /// One of several ways to say something.
    package static let variant = Vocabulary(
        "variant", "台詞",
        [
            Key("who", .id, "誰說", "client，或 cast 裡的角色；不寫是客戶。"),
            Key("text", .text, "內容", "說的話。").required(),
            Key("when", .condition, "條件", "什麼時候這樣說；最後一種不寫條件。"),
        ])

    /// One of several things said in turn.
    package static let line = Vocabulary(
        "line", "台詞",
        [
            Key("who", .id, "誰說", "client，或 cast 裡的角色。").required(help: "寫 client，或 cast 裡的角色"),
            Key("text", .text, "內容", "說的話。").required(),
            Key("when", .condition, "條件", "條件成立才說；不寫就一定說。"),
        ])

    /// A blank of a form.
    package static let blank = Vocabulary(
        "blank", "表格欄位",
        [
            Key("label", .text, "欄名", "學員看到的欄位名稱。").required(),
            Key("kind", .oneOf(BlankKind.self, \.meaning), "填什麼", "文字、數字、日期，或從選項挑一個。")
                .required(help: "寫 text、number、date 或 choice"),
            Key("required", .truth, "必填", "true：不能空著。"),
            Key("options", .named(.text), "選項", "choice 可以挑的項目：代號對應文字。"),
            Key(
                "accept", .accepted, "接受的答案",
                "怎樣算填對：text 列出說法，number 寫一個數字或 [最小, 最大]，date 寫一天或 [最早, 最晚]，choice 列出選項代號；不寫就是有填就對。"),
        ])
}
