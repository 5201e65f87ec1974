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
    static let date = Shape.date(fromYear: Bounds.firstYear)
    static let whole = Shape.whole(wholeLimits)
    /// How large any whole number may be.
    package static let wholeLimits = WholeNumber.limits

    static func list(of shape: Shape, count: ClosedRange<Int> = Bounds.any) -> Shape {
        .list(of: shape, count: count, isUnique: false)
    }

    /// A list in which nothing stands twice.
    static func set(of shape: Shape, count: ClosedRange<Int> = Bounds.any) -> Shape {
        .list(of: shape, count: count, isUnique: true)
    }

    /// Values under names that the author chooses.
    static func named(_ values: Shape, as names: Shape = .id, count: ClosedRange<Int> = Bounds.any) -> Shape {
        .entries(names: names, values: values, count: count)
    }

    /// Values under names of elements of the unit, or of the unit's own parts.
    static func byElement(_ values: Shape) -> Shape { .entries(names: nil, values: values, count: Bounds.any) }

    static func oneOf<Case: RawRepresentable & CaseIterable>(_ type: Case.Type, _ meaning: (Case) -> Message) -> Shape
    where Case.RawValue == String {
        .oneOf(type.allCases.map { Word(name: $0.rawValue, meaning: meaning($0)) })
    }
}

/// How large the language's numbers and lists may be, both ends included.
enum Bounds {
    static let any = 0...Int.max
    static let some = 1...Int.max
    static let format = 1...1
    static let minutes = 1...WholeNumber.limits.upperBound
    static let seconds = 1...WholeNumber.limits.upperBound
    static let weight = 0...WholeNumber.limits.upperBound
    /// Percent of an effect.
    static let sensitivity = 0...WholeNumber.limits.upperBound
    static let mark = -2...3
    /// Percent of the pairs of options.
    static let agreement = 0...100
    static let points = 0...WholeNumber.limits.upperBound
    static let stations = 1...WholeNumber.limits.upperBound
    static let seed = 0...WholeNumber.limits.upperBound
    /// Percent of accuracy.
    static let cutScore = 1...100
    static let firstYear = 1900
}
