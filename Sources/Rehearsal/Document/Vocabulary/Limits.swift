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
    /// Minutes; they are fewer than all minutes of the station, too.
    static let reading = 0...WholeNumber.limits.upperBound
    static let markers = 1...9
    static let percent = 0...100
    /// The level that counts as reached.
    static let level = 1...3
    static let levelDifference = 0...3
    static let rating = 1...5
    static let ratingDifference = 0...4
    /// Percent of the minutes that may be added at the most; 0 where none may.
    static let extraTime = 0...300
    /// Percent of the minutes that may be chosen.
    static let extraTimeChosen = 1...300
    static let days = 0...WholeNumber.limits.upperBound
    static let firstYear = 1900
}
