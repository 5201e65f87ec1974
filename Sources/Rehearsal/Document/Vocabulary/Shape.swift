/// What may be written as a value.
package indirect enum Shape: Sendable {
    /// Words, a number or a date: whatever is written is taken as text, with quotes or without.
    case text
    /// Kebab-case ASCII, but for names that the language keeps for itself.
    case id(reserved: [String], beginsWithLetter: Bool)
    case whole(ClosedRange<Int>)
    /// A number that may have a fraction.
    case number
    case truth
    /// A day of that year or a later one.
    case date(fromYear: Int)
    /// What a language is called by programs, such as `zh-Hant`.
    case languageTag
    /// A guard.
    case condition
    /// `+n` or `-n`, `"=n"`, `true` or `false`.
    case effect
    case oneOf([Word])
    case list(of: Shape, count: ClosedRange<Int>, isUnique: Bool)
    /// Named values whose names the author chooses; `names` is nil where they are elements of the unit.
    case entries(names: Shape?, values: Shape, count: ClosedRange<Int>)
    case fields(Vocabulary)
    case either(Shape, Shape)
    /// What a blank of a form accepts, which its `kind` decides.
    case accepted
}

extension Shape {
    /// One of a few words, and what it means.
    package struct Word: Sendable {
        package let name: String
        package let meaning: Message
    }

    static let id = Shape.id(reserved: [], beginsWithLetter: false)
    /// A meter, flag or trait: guards speak of it, so it is none of their own words and cannot be taken for a number.
    static let guardName = Shape.id(reserved: GuardParser.words, beginsWithLetter: true)
    /// What a text's braces can be filled from; `client` is the person met.
    static let filler = Shape.id(reserved: ["client"], beginsWithLetter: false)
    static let date = Shape.date(fromYear: Limits.firstYear)
    static let whole = Shape.whole(wholeLimits)
    /// How large any whole number may be.
    package static let wholeLimits = WholeNumber.limits

    static func list(of shape: Shape, count: ClosedRange<Int> = Limits.any) -> Shape {
        .list(of: shape, count: count, isUnique: false)
    }

    /// A list in which nothing stands twice.
    static func set(of shape: Shape, count: ClosedRange<Int> = Limits.any) -> Shape {
        .list(of: shape, count: count, isUnique: true)
    }

    /// Values under names that the author chooses.
    static func named(_ values: Shape, as names: Shape = .id, count: ClosedRange<Int> = Limits.any) -> Shape {
        .entries(names: names, values: values, count: count)
    }

    /// Values under names of elements of the unit, or of the unit's own parts.
    static func byElement(_ values: Shape) -> Shape { .entries(names: nil, values: values, count: Limits.any) }

    static func oneOf<Case: RawRepresentable & CaseIterable>(_ type: Case.Type, _ meaning: (Case) -> Message) -> Shape
    where Case.RawValue == String {
        .oneOf(type.allCases.map { Word(name: $0.rawValue, meaning: meaning($0)) })
    }
}
