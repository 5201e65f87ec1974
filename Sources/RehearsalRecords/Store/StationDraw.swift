/// What is drawn for a candidate at a station: from nothing but names on record, so that anyone can draw it again.
///
/// Both are the first digits of SHA-256, in hexadecimal, of lines that each end in a line feed: the word `seed` or `play`, the id of the
/// sitting's statement, the candidate's id and the station's. So a candidate has one play at a station of a sitting, wherever it began.
package struct StationDraw: Sendable, Hashable {
    package let sitting: String
    package let candidate: String
    package let station: String

    package init(sitting: String, candidate: String, station: String) {
        self.sitting = sitting
        self.candidate = candidate
        self.station = station
    }

    /// The name of this rule, as a play's opening says it.
    package static let rule = "sitting-candidate-station"

    /// 12 hexadecimal digits as a number.
    package var seed: UInt64 { UInt64(digest("seed").prefix(12), radix: 16) ?? 0 }

    /// The play's id: 16 hexadecimal digits.
    package var play: String { String(digest("play").prefix(16)) }

    private func digest(_ word: String) -> String {
        sha256(Array([word, sitting, candidate, station].map { $0 + "\n" }.joined().utf8))
    }
}
