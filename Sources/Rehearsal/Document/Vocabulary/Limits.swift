/// How large the language's numbers and lists may be, both ends included.
enum Limits {
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
