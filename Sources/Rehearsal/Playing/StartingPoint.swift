/// Where a play begins that does not begin at the situation's start: a scene, and what differs from how things stand there.
///
/// Such a play is a try of a part: it is never a play of the situation.
package struct StartingPoint: Sendable, Hashable {
    /// A response that is offered once and counts as taken.
    package struct Spent: Sendable, Hashable {
        package let scene: String
        package let response: String

        package init(scene: String, response: String) {
            self.scene = scene
            self.response = response
        }
    }

    /// The scene's id; nil for the situation's own start.
    package var scene: String?
    /// What each meter reads; the client's own start for one that is not named.
    package var meters: [String: Int]
    /// Whether each flag is set; false for one that is not named.
    package var flags: [String: Bool]
    package var spent: [Spent]

    package init(scene: String? = nil, meters: [String: Int] = [:], flags: [String: Bool] = [:], spent: [Spent] = []) {
        self.scene = scene
        self.meters = meters
        self.flags = flags
        self.spent = spent
    }
}

/// Why an encounter cannot begin at a point, and what to write instead.
package struct StartingFault: Error, Sendable, Hashable {
    package let message: Message
    package let help: Message?

    package init(_ message: Message, help: Message? = nil) {
        self.message = message
        self.help = help
    }
}
