import Foundation
import Testing

/// Whole plays of the shipped situations, from the first line to the end of the debrief.
@Suite struct GoldenTests {
    static let folder = Program.root.appendingPathComponent("Tests/RehearseTests/Goldens")
    static let situations = ["presale-trust-news", "complaint-second-leak", "leadership-survey-flow"]

    @Test(arguments: situations, ["best.zh-Hant", "best.en", "middling.zh-Hant"])
    func aWholePlay(situation: String, form: String) throws {
        let parts = form.split(separator: ".").map(String.init)
        let answers = Self.folder.appendingPathComponent("\(situation).\(parts[0]).answers").path
        let result = try Program().run(["play", situation, "--answers", answers, "--seed", "7", "--lang", parts[1], "--plain"])
        #expect(result.status == 0)
        #expect(result.errors == "")
        let difference = try expectGolden(result.output, Self.folder.appendingPathComponent("\(situation).\(form).txt"))
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test(arguments: situations) func theBestLineScoresFull(situation: String) throws {
        let answers = Self.folder.appendingPathComponent("\(situation).best.answers").path
        let result = try Program().run(["play", situation, "--answers", answers, "--json"])
        let last = try #require(result.output.split(separator: "\n").last)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: [String: Any]])
        let review = try #require(json["review"])
        #expect(review["accuracy"] as? Double == 1)
        #expect(review["turning_point"] is NSNull)
        #expect(review["outcome"] as? String == "resolved")
        #expect((review["critical"] as? [Any])?.isEmpty == true)
    }

    /// The seed and the language change what is seen, never what it is worth.
    @Test(arguments: situations) func seedAndLanguageChangeNoMark(situation: String) throws {
        let answers = Self.folder.appendingPathComponent("\(situation).middling.answers").path
        func review(_ options: [String]) throws -> String {
            let result = try Program().run(["play", situation, "--answers", answers, "--json"] + options)
            let last = String(result.output.split(separator: "\n").last ?? "")
            return last.replacingOccurrences(of: #""seed":[0-9]+"#, with: "", options: .regularExpression)
        }
        let first = try review(["--seed", "1"])
        #expect(try review(["--seed", "99"]) == first)
        #expect(try review(["--lang", "en"]) == first)
        #expect(try review(["--mode", "assessment"]) == first)
    }

    /// No line is wider than the terminal, and no closing punctuation stands at a line's start.
    @Test(arguments: situations, [40, 80, 120]) func linesFitAndBreakWell(situation: String, columns: Int) throws {
        let program = try Program()
        program.environment["COLUMNS"] = String(columns)
        let answers = Self.folder.appendingPathComponent("\(situation).best.answers").path
        for language in ["zh-Hant", "en"] {
            let result = try program.run(["play", situation, "--answers", answers, "--lang", language])
            for line in result.output.components(separatedBy: "\n") {
                #expect(width(line) <= columns, "\(line)")
                let first = line.drop { $0 == " " }.first
                #expect(first.map { !"，。、；：？！）」』》".contains($0) } ?? true, "\(line)")
            }
        }
    }

    private func width(_ line: String) -> Int {
        line.unicodeScalars.reduce(0) { sum, scalar in
            sum + ((0x2E80...0xFFDC).contains(scalar.value) && !(0xFF61...0xFFDC).contains(scalar.value) ? 2 : 1)
        }
    }
}
