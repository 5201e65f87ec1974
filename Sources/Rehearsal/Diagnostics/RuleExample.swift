/// A piece of content that shows a rule broken or kept.
package struct RuleExample: Sendable {
    /// What stands around the text, so that it can be checked.
    package enum Frame: Sendable {
        /// The scenes of a small situation that has two meters, `trust` and `patience`, two flags, `told` and `shown`, and starts at `a`.
        case scenes
        /// A whole file.
        case situation, client, unit
        /// Entries of the English catalogue of a small situation whose texts are `title` (練習), `meters.trust.label` (信任) and
        /// `scenes.a.responses.go.say` (「{client}，請坐。」); for those that the example leaves out there is a translation.
        case catalogue
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
    package static func catalogue(_ text: String) -> Self { Self(.catalogue, text) }
    package static func unit(_ text: String) -> Self { Self(.unit, text) }
}
