/// A piece of content that shows a rule broken or kept.
package struct RuleExample: Sendable {
    /// What stands around the text, so that it can be checked.
    package enum Frame: Sendable {
        /// The scenes of a small situation that has two meters, `trust` and `patience`, two flags, `told` and `shown`, and starts at `a`.
        case scenes
        /// A whole file.
        case situation, client, unit
        /// A whole file, in a library with three situations that are answered by choosing: `leak` meets `lin` and `chen` and claims T1.1
        /// and K1, `news` meets `lin` and claims T1.1 and S1, both of the unit U1; `other` meets `lin` and is of U2.
        case circuit
    }

    package let frame: Frame
    package let text: String

    private init(_ frame: Frame, _ text: String) {
        self.frame = frame
        self.text = text
    }

    package static func scenes(_ text: String) -> Self { Self(.scenes, text) }
    package static func situation(_ text: String) -> Self { Self(.situation, text) }
    package static func client(_ text: String) -> Self { Self(.client, text) }
    package static func unit(_ text: String) -> Self { Self(.unit, text) }
    package static func circuit(_ text: String) -> Self { Self(.circuit, text) }
}
