extension Vocabulary {
    package static let station = Vocabulary(
        "station", "一站",
        [
            Key("situation", .id, "情境", "情境的代號。").required(),
            Key(
                "client", .either(.id, .named(.id, count: Limits.some)), "客戶",
                "遇到誰：要在那個情境的 clients 裡。各卷遇到不同的人，就寫 {a: 代號, b: 代號}。"
            ).required(),
            Key("minutes", .whole(Limits.minutes), "分鐘", "這一站有多少時間，連讀題在內。").required(),
            Key("reading", .whole(Limits.reading), "讀題時間", "其中幾分鐘先讀說明，還不作答；不寫就沒有。"),
            Key("answer", .oneOf(Circuit.Answering.self, \.meaning), "怎麼回答", "選回應，或只用自己的話；不寫是 choice。"),
            Key(
                "seed", .either(seed, .named(seed, count: Limits.some)), "題號",
                "選項的順序和細節：寫一個數字，大家同題；per-candidate（不寫也是），每人不同；各卷不同就寫 {a: 7, b: 19}。"),
            Key("instructions", .text, "說明", "這一站開始前給應評者看的說明。"),
            Key("critical", .oneOf(Circuit.CriticalRule.self, \.meaning), "重大錯誤", "在這一站犯了重大錯誤會怎樣；不寫就照整份評量的。"),
            Key("cut", .whole(Limits.cutScore), "及格標準", "這一站到百分之幾算通過；不寫就照整份評量的。"),
            Key("markers", .whole(Limits.markers), "評分者", "這一站的一份作答由幾個人各自評；不寫就照整份評量的。"),
            Key("double-marking", .whole(Limits.percent), "多人評分", "這一站百分之幾的作答由所有評分者都評；不寫就照整份評量的。"),
        ])

    private static let seed = Shape.either(
        .whole(Limits.seed), .oneOf([.init(name: "per-candidate", meaning: "每個人的順序和細節不同")]))
}

extension Circuit.Answering {
    fileprivate var meaning: Message {
        switch self {
        case .choice: "選一個回應，或用自己的話說"
        case .words: "只用自己的話說"
        }
    }
}
