/// How the trainee answers in a scene.
package enum Ask: Sendable {
    case one
    case words
    case several([Option])
    /// `key` lists the options by their places, in the right order.
    case order([Option], key: [Int])
    case number
    case compose(points: [Wordings], slips: [Wordings])
    case form([Field])
}

/// Something to tick or to put in order.
package struct Option: Sendable {
    package let id: String
    package let text: Text
}

/// A thing that a composed text says when one of its wordings occurs, normalised, in it.
package struct Wordings: Sendable {
    package let id: String
    package let wordings: [String]
}

/// A blank of a form.
package struct Field: Sendable {
    package enum Kind: Sendable {
        case text
        case number
        case date
        case choice([Option])
    }

    /// What is accepted as right; `anything` that fills the blank where the author says nothing.
    package enum Accept: Sendable {
        case anything
        /// A normalised wording occurs in the answer.
        case wordings([String])
        case numbers(Decimal, Decimal)
        case dates(Date, Date)
        case options([Int])
    }

    package let id: String
    package let label: Text
    package let kind: Kind
    package let required: Bool
    package let accept: Accept
}

/// When an answer is this response; the first response of a scene whose condition holds is taken.
package enum Condition: Sendable, Hashable {
    /// Takes what is left, or is chosen itself.
    case always
    /// Options by their places: all of, any of, none of, and at least so many ticked in all.
    case pick(all: Set<Int>, any: Set<Int>, none: Set<Int>, atLeast: Int)
    /// Percent of the pairs of options that stand in the key's order, rounded down.
    case agreement(Int)
    case between(Decimal, Decimal)
    case covers(points: Int, slipped: Bool)
    case correct(Int)
}

/// A day of the Gregorian calendar.
package struct Date: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil unless there is such a day between the years 1 and 9999.
    package init?(year: Int, month: Int, day: Int) {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...9999).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-11-01`, also with `/` or `.` between.
    package init?(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (a: Date, b: Date) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    package var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
