import Rehearsal
import Testing

/// Guards and effects written as an author would.
@Suite struct SituationTextTests {
    @Test(arguments: [
        ("trust >= 30", "trust >= 30"), ("told", "told"), ("not told", "not told"), ("is elderly", "is elderly"),
        ("not (told and shown)", "not (told and shown)"), ("(told) and ((shown))", "told and shown"),
        ("told or shown and trust<5", "told or shown and trust < 5"),
        ("(told or shown) and patience != trust", "(told or shown) and patience != trust"),
        ("not (not told or is elderly)", "not (not told or is elderly)"),
    ])
    func aGuardIsWrittenWithNoMoreBracketsThanItNeeds(written: String, expected: String) throws {
        let encounter = try Sample.encounter(
            Sample.situation(
                scenes:
                    "a:\n  responses:\n    go: {say: 走, when: \"\(written)\", next: z}\n    no: {say: 不, next: z}\nz: {ending: lost}"
            ))
        #expect(encounter.situation.text(of: encounter.situation.scenes[0].responses[0].when) == expected)
    }

    @Test func effectsAndMarks() throws {
        let encounter = try Sample.encounter(
            Sample.situation(
                scenes:
                    "a:\n  responses:\n    go: {say: 走, effects: {trust: +5, patience: \"=7\", told: true, shown: false}, evidence: {T1.1: 2, K1: -1}, next: z}\nz: {ending: lost}"
            ))
        let response = encounter.situation.scenes[0].responses[0]
        #expect(response.effects.map(encounter.situation.text) == ["trust +5", "patience = 7", "told", "not shown"])
        #expect(encounter.situation.texts(of: response.marks) == ["T1.1 +2", "K1 -1"])
        #expect(encounter.situation.text(of: response.when) == "")
    }
}
