extension Vocabulary {
    /// A client file.
    package static let client = Vocabulary(
        "client", "客戶檔",
        [
            Key("id", .id, "代號", "和檔名相同（不含 .yaml），例如 lin-meiyu。").required(),
            Key("name", .text, "姓名", "學員看到的名字。").required(),
            Key("language", .languageTag, "語言", "這個檔案用什麼語言寫；不寫是 zh-Hant。"),
            Key("kind", .oneOf(Client.Kind.self, \.meaning), "內外", "公司外面的客戶，或裡面的同事和主管。"),
            Key("standing", .oneOf(Client.Standing.self, \.meaning), "往來", "第一次來，或早就認識。"),
            Key("traits", .set(of: .guardName), "特質", "這個人的處境和習慣；條件用 is 特質 來問，例如 is elderly。"),
            Key("meters", .named(.whole, as: .guardName), "起始值", "遇到這個人時，量表從多少開始；情境有那個量表才算。"),
            Key(
                "sensitivity", .named(.whole(Limits.sensitivity), as: .guardName), "敏感度",
                "量表增減的百分比：100 是一般，150 是一倍半，50 是一半。"),
            Key("voice", .text, "說話的樣子", "這個人怎麼說話、在意什麼；給作者和扮演的人看。"),
            Key("needs", .text, "需要", "對這個人來說，怎樣才是好的服務：語言、步調、協助。"),
        ])
}

extension Client.Kind {
    fileprivate var meaning: Message {
        switch self {
        case .external: "公司外面的客戶"
        case .internal: "公司裡面的同事或主管"
        }
    }
}

extension Client.Standing {
    fileprivate var meaning: Message {
        switch self {
        case .new: "第一次往來"
        case .regular: "早就認識"
        }
    }
}
