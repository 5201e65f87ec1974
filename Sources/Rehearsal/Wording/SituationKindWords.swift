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
