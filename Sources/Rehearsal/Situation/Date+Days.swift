extension Date {
    /// Days since 1 January of year 1 in the Gregorian calendar, carried backwards.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): years begin in March, so that the leap day is last.
    private var ordinal: Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    /// How many days this is after another; negative before it.
    package func days(since other: Date) -> Int { ordinal - other.ordinal }

    /// The day so many days later; the last day that there is where that is beyond it.
    package func adding(days: Int) -> Date {
        let target = ordinal + days
        let era = target / 146_097
        let dayOfEra = target - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return Date(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1) ?? self
    }
}
