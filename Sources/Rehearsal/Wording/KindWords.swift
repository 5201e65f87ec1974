extension Situation.Kind {
    /// How a kind of situation is spoken of.
    package var words: Message {
        switch self {
        case .complaint: "客訴"
        case .presale: "預售信任"
        case .coordination: "協調"
        case .leadership: "領導"
        }
    }
}

extension Client.Kind {
    var words: Message {
        switch self {
        case .external: "公司外面的客戶"
        case .internal: "公司裡面的同事或主管"
        }
    }
}

extension Client.Standing {
    var words: Message {
        switch self {
        case .new: "第一次往來"
        case .regular: "早就認識"
        }
    }
}
