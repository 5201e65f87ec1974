import Glibc
package import Rehearsal

extension Date {
    /// The day that it is where the person is.
    package static var today: Date? {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return Date(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// The same day of the year after; the 28th for a 29th of February.
    package var yearLater: Date? {
        Date(year: year + 1, month: month, day: day) ?? Date(year: year + 1, month: month, day: day - 1)
    }
}
