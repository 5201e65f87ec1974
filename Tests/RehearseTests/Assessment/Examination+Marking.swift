import Foundation
import Rehearsal
import RehearsalRecords
import Testing

/// An examination with a good play `k3` by `c-1` and a poor one `z9` by `c-2`, to be marked.
extension Examination {
    /// A sheet for `poor`, whose words wait on lines 5 and 8.
    static let sheet = """
        {"levels": {"T1.1": 0, "K1": 0, "S1": 1}, "global": 2, "quotes": {"S1": [10]},
         "waiting": {"5": {"response": "right"}, "8": {"response": "half"}}, "confidence": "high"}

        """

    static func toMark(_ language: Language = .traditionalChinese, marking: String = "") throws -> Examination {
        let exam = try Examination(language: language, marking: marking)
        try exam.play("k3", by: "c-1", exam.best)
        try exam.play("z9", by: "c-2", exam.poor)
        return exam
    }

    func submit(_ play: String, _ sheet: String, as person: String, _ more: [String] = []) throws -> Program.Result {
        try run(["mark", play, "--sheet", file("sheet.json", sheet), "--submit"] + more, as: person)
    }
}

/// The one JSON value of an output.
func json(_ output: String) throws -> JSON {
    try #require(JSON(output.trimmingCharacters(in: .whitespacesAndNewlines)))
}
