extension Vocabulary {
    /// A situation file.
    package static let situation = Vocabulary(
        "situation", "情境檔",
        [
            Key("format", .whole(Limits.format), "格式", "語言的版本，目前是 1。")
                .required(help: "在檔案最前面加一行 format: 1"),
            Key("id", .id, "代號", "和檔名相同（不含 .yaml），例如 presale-trust-news。").required(),
            Key("title", .text, "標題", "學員在清單上看到的名稱。").required(),
            Key("language", .languageTag, "語言", "這個檔案用什麼語言寫；不寫是 zh-Hant。"),
            Key("unit", .text, "職能單元", "這個情境依哪個單元評分：單元檔的 id，例如 KPS4R1571v2。").required(),
            Key("kind", .oneOf(Situation.Kind.self, \.words), "種類", "哪一類情境；檔案放在同名的資料夾裡。"),
            Key("role", .text, "學員的角色", "學員扮演誰，例如「代銷案場客服副理」。"),
            Key("clients", .set(of: .id, count: Limits.some), "客戶", "可能遇到的客戶檔代號；第一位是預設。")
                .required(help: "列出可能遇到的客戶代號，第一位是預設"),
            Key("cast", .named(.id, as: .filler), "其他角色", "還有誰會說話：角色名對應客戶檔代號。台詞裡寫 {角色名}，會換成那個人的名字。"),
            Key(
                "surface", .named(.list(of: .text, count: Limits.some), as: .filler), "可換的細節",
                "換了也不影響作答的名稱和數字，每個有幾種寫法；同一個號碼的練習用同一種。台詞裡寫 {名稱}。"),
            Key("minutes", .whole(Limits.minutes), "分鐘", "大約要練多久。"),
            Key("reviewed", .date, "查核日", "情境裡的事實最後一次是哪天查核的。"),
            Key("review-by", .date, "有效到", "到哪天以前要再查核一次；過了這天不該再拿來教。"),
            Key("sources", .named(.fields(.source)), "出處", "法規和文獻；在回饋裡寫 [代號] 就能引用。"),
            Key("weights", .byElement(.whole(Limits.weight)), "權重", "哪些要項的分數算得重一些：0 以上的整數，不寫是 1。"),
            Key("meters", .named(.fields(.meter), as: .guardName), "量表", "會隨回應增減的數值，例如信任和耐心；條件可以問它。"),
            Key("flags", .set(of: .guardName), "旗標", "記住某件事有沒有發生；開始時都是「沒有」。"),
            Key("exhibits", .named(.fields(.exhibit)), "文件", "場景可以攤在桌上的契約、紀錄和表格。"),
            Key("start", .id, "第一個場景", "從哪個場景開始。").required(help: "寫出第一個場景的代號"),
            Key("scenes", .named(.fields(.scene), count: Limits.some), "場景", "一個場景是一段敘述、客戶的話和學員的回應，或是一個結局。")
                .required(),
        ])

    package static let source = Vocabulary(
        "source", "一筆出處",
        [
            Key("title", .text, "全名", "法規、指引或文獻的全名。").required(),
            Key("article", .text, "條次", "第幾條、哪一點，或說明用的是哪一部分。"),
            Key("url", .text, "網址", "查得到原文的地方。"),
            Key("effective", .date, "施行日", "這個版本從哪天起有效。"),
        ])

    package static let meter = Vocabulary(
        "meter", "量表",
        [
            Key("start", .whole, "起始值", "一開始是多少；客戶檔可以另訂。")
                .required(help: "例如 {start: 40, min: 0, max: 100, label: 信任}"),
            Key("min", .whole, "最小值", "不會低於這個數，不寫是 0。"),
            Key("max", .whole, "最大值", "不會高於這個數，不寫是 100。"),
            Key("label", .text, "顯示名稱", "學員看到的名稱，例如「信任」；不寫就用代號。"),
        ])

    package static let exhibit = Vocabulary(
        "exhibit", "文件",
        [
            Key("title", .text, "標題", "文件的名稱。").required(),
            Key("text", .text, "內文", "文件的內容；和 file 二者擇一。"),
            Key("file", .text, "檔案路徑", "內容在另一個檔案裡：從 Scenarios 資料夾算起的路徑；.csv 會排成表格。"),
        ])
}
