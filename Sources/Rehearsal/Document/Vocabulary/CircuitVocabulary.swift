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
            Key("instructions", .text, "說明", "開始前給應評者看的說明：怎麼進行、可以帶什麼、有問題問誰。"),
            Key("practice", .fields(.practiceQuestion), "練習題", "計時前先試一次怎麼作答的情境；不計分，也不能是任何一站的情境。"),
            Key("forms", .set(of: .id, count: Limits.some), "卷別", "難度相等的幾份卷子，例如 [a, b]；檢查會走遍所有走法，證明真的相等。"),
            Key("stations", .named(.fields(.station), count: Limits.some), "各站", "應評者一站一站走過的情境。").required(),
            Key(
                "blueprint", .byElement(.either(.whole(Limits.stations), .fields(.requirement))), "評量藍圖",
                "每個要項至少要有幾站，不管怎麼走都評得到；也可以寫 {stations, marks}，再要求整份至少給幾分的機會。"),
            Key("critical", .oneOf(Circuit.CriticalRule.self, \.meaning), "重大錯誤", "犯了重大錯誤會怎樣；不寫是 fails-station。"),
            Key("cut", .fields(.cutScores), "通過標準", "怎樣算通過整份評量：每一項都要達到，不能互補。")
                .required(help: "例如 cut: {accuracy: 60, stations: 2}"),
            Key("marking", .fields(.marking), "評分", "幾個人評、差多少要審議、怎樣算邊緣。"),
            Key("assessors", .fields(.assessors), "誰可以評誰", "評量者不能是應評者本人，同一份作答的評分者不能是同一個人；這裡寫其他的規定。"),
            Key("adjustments", .fields(.adjustments), "合理調整", "提供哪些調整：改變的是怎麼參加，不是標準。不寫就都提供。"),
        ])

    package static let practiceQuestion = Vocabulary(
        "practice-question", "練習題",
        [
            Key("situation", .id, "情境", "情境的代號。").required(),
            Key("client", .id, "客戶", "遇到誰：要在那個情境的 clients 裡。").required(),
        ])

    /// What the blueprint asks of one element.
    package static let requirement = Vocabulary(
        "requirement", "要求",
        [
            Key("stations", .whole(Limits.stations), "幾站", "至少幾站，不管怎麼走都有一次以上的機會；不寫是 1。"),
            Key("marks", .whole(Limits.stations), "幾分", "整份評量不管怎麼走，至少給幾分的機會。"),
        ])

    package static let cutScores = Vocabulary(
        "cut-scores", "及格標準",
        [
            Key("accuracy", .whole(Limits.cutScore), "整體準確度", "各站準確度的平均至少百分之幾。").required(),
            Key("station", .whole(Limits.cutScore), "一站的準確度", "一站到百分之幾算通過；不寫就和 accuracy 相同。"),
            Key("stations", .whole(Limits.stations), "通過幾站", "至少要通過幾站。").required(),
            Key("level", .whole(Limits.level), "等級", "評量藍圖的每個要項至少要評到第幾級；不寫是 2，也就是達標。"),
        ])

    package static let marking = Vocabulary(
        "marking", "評分",
        [
            Key("markers", .whole(Limits.markers), "評分者", "一份作答由幾個人各自評；不寫是 2。"),
            Key("double-marking", .whole(Limits.percent), "多人評分", "百分之幾的作答由所有評分者都評，其他由一個人評；邊緣的一定都評。不寫是 100。"),
            Key("tolerance", .fields(.tolerance), "容許的差距", "兩位評分者差多少以內不用審議。"),
            Key("borderline", .fields(.borderline), "邊緣", "怎樣算邊緣：一定由所有評分者都評。"),
        ])

    package static let tolerance = Vocabulary(
        "tolerance", "容許的差距",
        [
            Key("level", .whole(Limits.levelDifference), "等級", "同一個要項差幾級以內；不寫是 1。一位在標準以上、一位以下，差多少都要審議。"),
            Key("rating", .whole(Limits.ratingDifference), "整體評分", "整體評分差幾級以內；不寫是 1。"),
        ])

    package static let borderline = Vocabulary(
        "borderline", "邊緣",
        [
            Key("rating", .whole(Limits.rating), "整體評分", "整體評分給幾分是邊緣，1 到 5；不寫是 2。邊界迴歸也用它。"),
            Key("within", .whole(Limits.percent), "差幾分", "準確度和那一站的及格標準差幾個百分點以內算邊緣；不寫是 5。"),
        ])

    package static let assessors = Vocabulary(
        "assessors", "誰可以評誰",
        [
            Key("conflicts", .set(of: .text), "迴避", "和應評者同屬一組的人不能評：寫群組的種類，例如 [employer, trainer]。"),
            Key("allowed", .set(of: .text, count: Limits.some), "名單", "只有這些代號的人可以評；不寫就是所有有身分的人。"),
            Key(
                "roles", .set(of: .oneOf(AssessorRules.Role.allCases.map { .init(name: $0.rawValue, meaning: $0.meaning) }), count: Limits.some),
                "身分", "要有哪一種身分才能評；不寫是 [assessor]。"),
        ])

    package static let adjustments = Vocabulary(
        "adjustments", "合理調整",
        [
            Key(
                "extra-time", .either(.whole(Limits.extraTime), .set(of: .whole(Limits.extraTimeChosen), count: Limits.some)), "延長時間",
                "延長百分之幾：一個數字是上限（0 是不延長），一串數字是只能選的幾種；不寫是 100 以內。"),
            Key("plain", .truth, "純文字", "只往下接著寫，適合螢幕報讀；false 表示不提供。"),
            Key("larger-text", .truth, "放大文字", "用放大的文字；false 表示不提供。"),
            Key("interpreter", .truth, "通譯", "通譯或手語翻譯，只翻譯、不幫答；false 表示不提供。"),
            Key("reader", .truth, "代讀代打", "有人唸題目，照應評者說的打字；false 表示不提供。"),
            Key("breaks", .truth, "休息", "休息時停止計時；false 表示不提供。"),
            Key(
                "other",
                .named(.text, as: .id(reserved: ["extra-time"] + Adjustment.Kind.allCases.map(\.rawValue), beginsWithLetter: false)),
                "其他", "這份評量另外提供的，一個代號一段說明，例如 quiet-room: 單獨的安靜房間。"),
        ])
}

extension Circuit.CriticalRule {
    var meaning: Message {
        switch self {
        case .failsStation: "那一站不通過"
        case .failsCircuit: "整份評量不通過"
        }
    }
}

extension AssessorRules.Role {
    fileprivate var meaning: Message {
        switch self {
        case .assessor: "評量者"
        case .moderator: "審議者"
        }
    }
}
