import Foundation
import Testing

@Suite struct MarkTests {
    @Test func probe() throws {
        let exam = try Examination()
        try exam.play("k3", by: "c-1", exam.best)
        try exam.play("z9", by: "c-2", exam.poor)
        for words in [["mark"], ["mark", "z9", "--json"], ["mark", "z9", "--markdown"], ["mark", "progress"]] {
            let result = try exam.run(words, as: "bob")
            print(result.output, result.errors, result.status)
        }
    }
}
