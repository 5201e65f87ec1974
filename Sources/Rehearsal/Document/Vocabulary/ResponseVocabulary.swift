extension Vocabulary {
    package static let response = Vocabulary(
        "response", "回應",
        [
            Key("say", .text, "要說的話", "學員說出口的話，顯示成選項。"),
            Key("like", .list(of: .text), "例句", "同一個意思的其他說法；有了例句，學員也可以用自己的話回答。"),
            Key("when", .condition, "條件", "什麼時候才有這個回應，例如 trust >= 30 and not contract-shown。"),
            Key("once", .truth, "只有一次", "true：選過以後就不再出現。"),
            Key("silent", .truth, "沉默", "true：時間到了還沒回答，就採用這個回應；場景要有 seconds。"),
            Key("critical", .truth, "重大錯誤", "true：勝任的人不會犯的錯，例如違法的承諾；犯了就不算通過。"),
            Key("otherwise", .truth, "其餘", "true：ask: words 聽不懂的話都算這個回應。"),
            Key("effects", .named(.effect), "影響", "量表增減寫 +10 或 -10，設定寫 \"=20\"；旗標寫 true 或 false。"),
            Key("evidence", .byElement(.whole(Limits.mark)), "分數", "看出哪些要項做得如何：-2 有害、-1 不足、1 部分做到、2 做到、3 做得出色。"),
            Key("reply", .either(.text, .list(of: .fields(.variant))), "對方的反應", "客戶怎麼回：一段文字，或幾種說法，條件成立的第一種會說出來。"),
            Key("feedback", .text, "回饋", "為什麼好或不好；練習和回顧時看得到，可以引用出處 [代號]。"),
            Key(
                "next", .either(.id, .list(of: .fields(.destination), count: Limits.some)), "接下來",
                "下一個場景的代號，或一串 {when, go}：條件成立的第一個；最後一個不寫條件。"
            ).required(help: "寫出接下來的場景代號"),
            Key("pick", .fields(.pick), "勾選條件", "several：勾了哪些算這個回應；最後一個回應不寫。"),
            Key("agreement", .whole(Limits.agreement), "一致程度", "order：和標準順序一致的百分比至少多少，0 到 100；最後一個回應不寫。"),
            Key("between", .list(of: .number, count: 2...2), "範圍", "number：[最小, 最大]，兩端都算在內；最後一個回應不寫。"),
            Key("covers", .whole(Limits.points), "寫到幾點", "compose：至少寫到幾個要點；最後一個回應不寫。"),
            Key("slips", .truth, "說錯話", "compose：true 表示有說錯話才算這個回應。"),
            Key("correct", .whole(Limits.points), "對幾格", "form：至少填對幾格；最後一個回應不寫。"),
        ])

    /// Where a response leads if a guard holds.
    package static let destination = Vocabulary(
        "destination", "去處",
        [
            Key("when", .condition, "條件", "什麼時候往這裡去；最後一個不寫條件。"),
            Key("go", .id, "場景", "去哪個場景。").required(),
        ])

    package static let pick = Vocabulary(
        "pick", "勾選條件",
        [
            Key("all", .list(of: .id), "全部", "這些都要勾。"),
            Key("any", .list(of: .id), "任一", "這些至少勾一個。"),
            Key("none", .list(of: .id), "都不", "這些都不能勾。"),
            Key("at-least", .whole(Limits.points), "至少幾個", "總共至少勾幾個。"),
        ])
}
