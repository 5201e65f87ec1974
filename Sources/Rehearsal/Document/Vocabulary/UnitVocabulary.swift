extension Vocabulary {
    /// A competency unit file.
    package static let unit = Vocabulary(
        "unit", "職能單元檔",
        [
            Key("format", .whole(Limits.format), "格式", "語言的版本，目前是 1。").required(),
            Key("id", .text, "代號", "和檔名相同（不含 .yaml），例如 KPS4R1571v2。").required(),
            Key("title", .fields(.localText), "單元名稱", "單元的名稱。").required(),
            Key("level", .whole, "級別", "職能級別。").required(),
            Key("field", .fields(.localText), "領域", "所屬的職類和職業。"),
            Key("tasks", .byElement(.fields(.task)), "工作任務", "工作任務和其行為指標：T1、T2…。").required(),
            Key("knowledge", .byElement(.fields(.element)), "知識", "要知道的事：K1、K2…。").required(),
            Key("skills", .byElement(.fields(.element)), "技能", "要會做的事：S1、S2…。").required(),
            Key("key-evidence", .byElement(.fields(.provision)), "關鍵證據", "評量一定要看到的證據。"),
            Key("contexts", .byElement(.fields(.provision)), "評量情境", "在什麼情境下評量。"),
            Key("methods", .byElement(.fields(.provision)), "評量方法", "用什麼方法評量。"),
            Key("other-conditions", .byElement(.fields(.provision)), "其他條件", "評量的其他條件。"),
            Key("notes", .byElement(.fields(.provision)), "補充說明", "單元的補充說明。"),
            Key("names", .list(of: .fields(.currentName)), "名稱更正", "單元寫成以後改了、或一開始就寫錯的名稱。"),
            Key("critical", .set(of: .text), "底線", "評這些要項的情境，要有可能犯重大錯誤。"),
            Key("evidence-rules", .fields(.evidenceRules), "證據規則", "一個要項要有哪些證據才能判斷；不寫就用程式的預設。"),
        ])

    /// How much evidence a judgement needs.
    package static let evidenceRules = Vocabulary(
        "evidence-rules", "證據規則",
        [
            Key("observations", .whole(Limits.some), "觀察次數", "達到標準的觀察至少幾次；不寫是 3。"),
            Key("dates", .whole(Limits.some), "日期", "至少在幾個日期；不寫是 2。"),
            Key("days-apart", .whole(Limits.days), "相隔天數", "日期和日期之間至少隔幾天；不寫是 14。"),
            Key("situations", .whole(Limits.some), "情境數", "至少在幾個情境；不寫是 2。"),
            Key("clients", .whole(Limits.some), "客戶數", "至少面對幾位客戶；不寫是 2。"),
            Key("kinds", .set(of: .oneOf(EvidenceKind.self, \.meaning)), "證據種類", "一定要有的種類；不寫是三種都要。"),
        ])

    /// A text in both languages.
    package static let localText = Vocabulary(
        "local-text", "雙語文字",
        [
            Key(Language.traditionalChinese.rawValue, .text, "中文", "繁體中文。").required(),
            Key(Language.english.rawValue, .text, "英文", "英文。").required(),
        ])

    package static let task = Vocabulary(
        "task", "工作任務",
        [
            Key("title", .fields(.localText), "任務名稱", "任務的名稱。").required(),
            Key("indicators", .byElement(.fields(.element)), "行為指標", "做到什麼算完成這項任務：T1.1、T1.2…。").required(),
        ])

    package static let element = Vocabulary(
        "element", "要項",
        [
            Key("text", .fields(.localText), "內容", "官方的文字，一字不改。").required(),
            Key("sense", .fields(.localText), "真正的意思", "官方文字容易誤會時，說明原意。"),
            Key("levels", .fields(.levels), "表現等級", "三個等級各看得到什麼行為；2 是標準。"),
        ])

    package static let levels = Vocabulary(
        "levels", "表現等級",
        [
            Key("1", .fields(.localText), "等級 1", "還不到標準的樣子。").required(),
            Key("2", .fields(.localText), "等級 2", "符合標準的樣子。").required(),
            Key("3", .fields(.localText), "等級 3", "超過標準的樣子。").required(),
        ])

    package static let provision = Vocabulary(
        "provision", "評量規定",
        [
            Key("text", .fields(.localText), "內容", "官方的文字，一字不改。").required(),
            Key("sense", .fields(.localText), "真正的意思", "官方文字容易誤會時，說明原意。"),
            Key("supports", .list(of: .text), "依據的要項", "這項證據要靠哪些要項，例如 T1.1。"),
        ])

    package static let currentName = Vocabulary(
        "current-name", "名稱更正",
        [
            Key("written", .text, "原文", "單元裡寫的名稱。").required(),
            Key("now", .text, "現在", "現在正確的名稱。").required(),
            Key("since", .date, "起算日", "從什麼時候改的。"),
            Key("source", .text, "出處", "依據什麼。"),
        ])
}

extension EvidenceKind {
    fileprivate var meaning: Message {
        switch self {
        case .direct: "直接：看著他做"
        case .indirect: "間接：工作留下的成果"
        case .supplementary: "補充：別人的報告、口頭問答、反思、過去的紀錄"
        }
    }
}
