/// What a trainee answered, as meant.
package enum Answer: Sendable, Hashable {
    /// A response chosen by its number or id.
    case response(Int)
    case words(String)
    /// Options ticked, by their places in the author's list.
    case ticks(Set<Int>)
    case order([Int])
    case number(Decimal)
    case composition(String)
    /// A value a field, empty where left out.
    case form([String])
    case silence
}

/// Why a typed line is no answer to the question.
package struct Misreading: Error, Sendable, Hashable {
    package let message: Message
}
