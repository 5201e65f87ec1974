/// A way of playing without being a person: most try to get through without reading.
package enum Bot: String, Sendable, CaseIterable {
    /// Anything that is available, each as likely as the other.
    case random
    /// The first or last choice shown in the file's order.
    case first, last
    /// The choice with most or fewest words.
    case longest, shortest
    /// The choice that raises the client's meters most.
    case mostAgreeable = "most-agreeable"
    /// The choice that is worth most at once.
    case greedy
    /// A play that is worth most or least of all.
    case best, worst

    /// Whether it goes by the look of the choices, or by nothing.
    ///
    /// Where nothing is shown to choose from (things to tick or order, a number, a form, a text) such a bot answers at random.
    package var readsNothing: Bool {
        switch self {
        case .random, .first, .last, .longest, .shortest, .mostAgreeable: true
        case .greedy, .best, .worst: false
        }
    }

    /// Whether passing with it would mean that a situation can be passed without reading.
    package var mustNotPass: Bool {
        switch self {
        case .random, .first, .longest, .mostAgreeable: true
        default: false
        }
    }
}
