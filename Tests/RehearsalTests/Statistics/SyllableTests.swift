import Testing

@testable import RehearsalReports

@Suite struct SyllableTests {
    @Test(arguments: [
        ("the", 1), ("table", 2), ("tables", 2), ("make", 1), ("makes", 1), ("asked", 1), ("wanted", 2), ("settled", 2),
        ("called", 1),
        ("boxes", 2), ("services", 3), ("see", 1), ("queue", 1), ("yes", 1), ("client", 1), ("people", 2), ("well-known", 2),
        ("don’t", 1), ("10.40", 1),
        ("apologise", 4), ("warranty", 3), ("watches", 2), ("a", 1), ("rhythm", 1), ("agree", 2),
    ])
    func syllablesAreCountedByRule(word: String, count: Int) {
        #expect(syllableCount(word) == count)
    }
}
