extension Vocabulary {
    /// A circuit file.
    package static let circuit = Vocabulary(
        "circuit", "評量檔",
        [
            Key("format", .whole(Limits.format), "格式", "語言的版本，目前是 1。")
                .required(help: "在檔案最前面加一行 format: 1"),
            Key("id", .id, "代號", "和檔名相同（不含 .yaml），例如 first-circuit。").required(),
            Key("title", .text, "標題", "應評者看到的名稱。").required(),
            Key("language", .languageTag, "語言", "這個檔案用什麼語言寫；不寫是 zh-Hant。"),
            Key("unit", .text, "職能單元", "評哪個單元：單元檔的 id；每一站的情境都要評它。").required(),
            Key("stations", .named(.fields(.station), count: Limits.some), "各站", "應評者一站一站走過的情境。").required(),
            Key("blueprint", .byElement(.whole(Limits.stations)), "評量藍圖", "每個要項至少要有幾站評得到。"),
            Key("critical", .oneOf(Circuit.CriticalRule.self, \.meaning), "重大錯誤", "犯了重大錯誤會怎樣；不寫是 fails-station。"),
            Key("cut", .fields(.cutScores), "通過標準", "怎樣算通過整份評量。")
                .required(help: "例如 cut: {accuracy: 60, stations: 2}"),
        ])

    package static let station = Vocabulary(
        "station", "一站",
        [
            Key("situation", .id, "情境", "情境的代號。").required(),
            Key("client", .id, "客戶", "遇到誰：要在那個情境的 clients 裡。").required(),
            Key("minutes", .whole(Limits.minutes), "分鐘", "這一站有多少時間。").required(),
            Key("answer", .oneOf(Circuit.Answering.self, \.meaning), "怎麼回答", "選回應，或只用自己的話；不寫是 choice。"),
            Key(
                "seed", .either(.whole(Limits.seed), .oneOf([.init(name: "per-candidate", meaning: "每個人的順序和細節不同")])), "題號",
                "選項的順序和細節：寫一個數字，大家同題；per-candidate（不寫也是），每人不同。"),
        ])

    package static let cutScores = Vocabulary(
        "cut-scores", "及格標準",
        [
            Key("accuracy", .whole(Limits.cutScore), "整體準確度", "各站準確度的平均至少百分之幾。").required(),
            Key("station", .whole(Limits.cutScore), "一站的準確度", "一站到百分之幾算通過；不寫就和 accuracy 相同。"),
            Key("stations", .whole(Limits.stations), "通過幾站", "至少要通過幾站。").required(),
        ])
}

extension Circuit.CriticalRule {
    fileprivate var meaning: Message {
        switch self {
        case .failsStation: "那一站不通過"
        case .failsCircuit: "整份評量不通過"
        }
    }
}

extension Circuit.Answering {
    fileprivate var meaning: Message {
        switch self {
        case .choice: "選一個回應，或用自己的話說"
        case .words: "只用自己的話說"
        }
    }
}
