/// Words that someone speaks if a guard holds.
package struct Speech: Sendable {
    package let who: Person
    package let text: Text
    package let when: Guard
}

/// How a play ended.
package enum Outcome: String, Sendable, CaseIterable {
    case resolved, partly, unresolved, lost, escalated
}

/// A mark on an element, by the element's place in the situation's list: −2, −1, 1, 2 or 3.
package struct Mark: Sendable, Hashable {
    package let element: Int
    package let mark: Int
}

/// A moment of a situation: what is told, what is said, what is asked.
package struct Scene: Sendable {
    package let id: String
    package let narration: Text?
    /// The first that holds is spoken.
    package let client: [Speech]
    /// All that hold are spoken, in order.
    package let lines: [Speech]
    package let exhibits: [Int]
    package let hint: Text?
    package let seconds: Int?
    package let ask: Ask
    package let responses: [Response]
    /// Set where the scene ends the play; it then has no responses.
    package let ending: Outcome?
    package let marks: [Mark]
    /// The weighted sum of an ending's marks.
    package let value: Int

    /// Whether an answer may be typed in the trainee's own words.
    package var takesWords: Bool {
        switch ask {
        case .words: true
        case .one: responses.contains { !$0.like.isEmpty }
        default: false
        }
    }
}

/// One way on from a scene.
package struct Response: Sendable {
    package struct Next: Sendable {
        package let when: Guard
        package let scene: Int
    }

    package let id: String
    package let say: Text?
    package let like: [String]
    package let when: Guard
    /// The slot that remembers that it was taken, where it is offered only once.
    package let once: Int?
    package let silent: Bool
    package let critical: Bool
    package let otherwise: Bool
    package let effects: [Effect]
    package let marks: [Mark]
    /// The weighted sum of its marks.
    package let value: Int
    /// The first that holds after the effects is spoken.
    package let reply: [Speech]
    package let feedback: Text?
    package let next: [Next]
    package let condition: Condition
}

/// What a response changes.
package enum Effect: Sendable, Hashable {
    /// Adds to a meter, scaled by the client's sensitivity.
    case add(slot: Int, amount: Int)
    /// Sets a meter or, with 0 and 1, a flag.
    case set(slot: Int, value: Int)
}
