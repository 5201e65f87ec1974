extension Outcome {
    /// How an ending is spoken of.
    package var words: Message {
        switch self {
        case .resolved: "圓滿解決"
        case .partly: "部分解決"
        case .unresolved: "沒有解決"
        case .lost: "失去客戶"
        case .escalated: "升高為申訴"
        }
    }
}
