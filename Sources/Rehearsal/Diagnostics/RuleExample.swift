/// A piece of content that shows a rule broken or kept, as small as it can be.
package struct RuleExample: Sendable {
    /// What stands around the text, so that it can be checked.
    package enum Frame: String, Sendable {
        /// The scenes of a small situation that starts at `a` and meets `lin` (who is `elderly`) or `wu`; marks are of T1.1, T1.2, K1, K2,
        /// S1 and S2.
        ///
        /// It declares those of these that the text names, and nothing else: the meters `trust` (40 of 100) and `patience` (60 of 100), the
        /// flags `told` and `shown`, the role `junior`, the surface `price`, the source `act` and the exhibit `contract`.
        case scenes
        /// A situation; the keys that it needs and the text does not write are supplied, as for `scenes`.
        case situation
        /// A whole file.
        case client, unit
        /// Entries of the English catalogue of a small situation whose texts are `title` (練習), `meters.trust.label` (信任) and
        /// `scenes.a.responses.go.say` (「{client}，請坐。」); for those that the example leaves out there is a translation.
        case catalogue
        /// A whole file, in a library of situations of the unit U1 that take only numbers: `leak` meets `lin` and `wu` and claims T1.1 and
        /// K1, `news` meets `lin` and claims T1.1 and S1; and of `other`, which meets `lin` and is of the unit U2. Besides there are `detour`,
        /// in which K1 can be missed, `elder`, in which more can be had from `lin` than from `wu`, and `price`, whose figure varies.
        case circuit
        /// Words about something that no text can show, such as a file that cannot be opened.
        case words
    }

    package let frame: Frame
    package let text: Message
    /// Where the file lies in its library, if that is what the rule is about.
    package let path: String?

    private init(_ frame: Frame, _ text: Message, at path: String? = nil) {
        self.frame = frame
        self.text = text
        self.path = path
    }

    package static func scenes(_ text: Message) -> Self { Self(.scenes, text) }
    package static func situation(_ text: Message, at path: String? = nil) -> Self { Self(.situation, text, at: path) }
    package static func client(_ text: Message) -> Self { Self(.client, text) }
    package static func unit(_ text: Message) -> Self { Self(.unit, text) }
    package static func circuit(_ text: Message) -> Self { Self(.circuit, text) }
    package static func words(_ text: Message) -> Self { Self(.words, text) }
    package static func catalogue(_ text: Message) -> Self { Self(.catalogue, text) }
}
