/// A situation as checked: every name is resolved, every scene leads on, and it cannot be made except by checking.
package struct Situation: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case complaint, presale, coordination, leadership
    }

    package struct CastMember: Sendable {
        package let role: String
        package let client: Client
    }

    /// A fact that may be worded differently between forms of the situation.
    package struct Surface: Sendable {
        package let name: String
        package let wordings: [String]
    }

    package struct Source: Sendable {
        package let id: String
        package let title: String
        package let article: String?
        package let url: String?
        package let effective: Date?

        /// The title with its article, as feedback cites it.
        package var citation: String { article.map { "\(title) \($0)" } ?? title }
    }

    package struct Meter: Sendable {
        package let name: String
        package let label: String
        package let start: Int
        package let min: Int
        package let max: Int
    }

    package struct Exhibit: Sendable {
        package let id: String
        package let title: String
        package let text: Text
        /// Whether the text is a table of comma-separated values.
        package let isTable: Bool
    }

    /// An element that the situation gives evidence of, and what a mark on it weighs.
    package struct Claim: Sendable {
        package let element: Element
        package let weight: Int
    }

    package let id: String
    package let title: String
    package let unit: Unit
    package let kind: Kind?
    package let role: String?
    package let clients: [Client]
    package let cast: [CastMember]
    package let surfaces: [Surface]
    package let minutes: Int?
    package let reviewed: Date?
    package let reviewBy: Date?
    package let sources: [Source]
    package let claims: [Claim]
    package let meters: [Meter]
    package let flags: [String]
    package let exhibits: [Exhibit]
    package let start: Int
    package let scenes: SceneList
    /// How many responses are offered only once.
    package let onceCount: Int

    /// A state's slots: the meters, then the flags, then the responses that are offered once.
    package var slotCount: Int { meters.count + flags.count + onceCount }

    /// The same situation with every scene unpacked.
    var ready: Situation {
        Situation(
            id: id, title: title, unit: unit, kind: kind, role: role, clients: clients, cast: cast, surfaces: surfaces,
            minutes: minutes, reviewed: reviewed, reviewBy: reviewBy, sources: sources, claims: claims, meters: meters,
            flags: flags, exhibits: exhibits, start: start, scenes: scenes.ready, onceCount: onceCount)
    }

    package func client(_ id: String) -> Client? { clients.first { $0.id == id } }
}
