import Rehearsal
import Testing

/// Situations small enough to be worked out by hand, so that the oracle has something to be measured against.
@Suite struct OracleHandTests {
    private func oracle(_ text: String, with client: String = "lin") throws -> Oracle {
        let encounter = try Sample.encounter(text, with: client)
        return try #require(Oracle(encounter.situation, with: encounter.client))
    }

    /// What the oracle reports under the given keys.
    private func report(_ oracle: Oracle, _ keys: [String]) -> [String] {
        let report = OracleReport(oracle)
        return keys.map { "\($0) \(report[$0] ?? "nothing")" }
    }

    private static let worth = ["best", "worst", "decisions", "states"]
    private static let lists = ["unreachable_scenes", "never_available", "next_never_taken", "traps", "scoring_loops", "endings"]

    @Test(arguments: ["lin", "chen"]) func theStoryOfTheEncounterTests(client: String) throws {
        let oracle = try oracle(EncounterTests.story, with: client)
        #expect(report(oracle, Self.worth) == ["best 8", "worst -2", #"decisions {"fewest":1,"most":3}"#, "states 7"])
        #expect(
            report(oracle, ["elements"]) == [
                #"elements {"T1.1":{"least_offered":2,"most_offered":2},"T1.2":{"least_offered":0,"most_offered":2},"#
                    + #""K1":{"least_offered":0,"most_offered":3},"S1":{"least_offered":0,"most_offered":1}}"#
            ])
        #expect(
            report(oracle, Self.lists) == [
                "unreachable_scenes []", "never_available []", #"next_never_taken ["a.harsh#2"]"#, "traps []", "scoring_loops []",
                #"endings {"done":true,"lost":true}"#,
            ])
        let elderly = client == "lin"
        #expect(oracle.guardsThatAlwaysHold == ["a.calm.reply#1"] + (elderly ? ["a.client#1"] : []) + ["a.harsh.next#1"])
        #expect(oracle.guardsThatNeverHold == (elderly ? [] : ["a.client#1"]))
        #expect(oracle.moments.indices.filter { oracle.scene($0).id == "done" }.map(oracle.play) == [["calm", "show", "end"]])
        #expect(oracle.decisions { oracle.scene($0).id == "lost" } == 1)
    }

    @Test func aLoopThatPaysAndOneThatCosts() throws {
        let oracle = try oracle(
            Sample.situation(
                scenes: """
                    a: {responses: {more: {say: 再, evidence: {K1: 1}, next: a}, less: {say: 少, evidence: {K1: -1}, next: b}, out: {say: 走, next: z}}}
                    b: {responses: {back: {say: 回, next: a}}}
                    z: {ending: partly}
                    """))
        #expect(report(oracle, Self.worth) == ["best null", "worst null", #"decisions {"fewest":1,"most":null}"#, "states 3"])
        #expect(report(oracle, ["elements"]) == [#"elements {"K1":{"least_offered":1,"most_offered":null}}"#])
        #expect(report(oracle, ["traps", "scoring_loops"]) == ["traps []", #"scoring_loops ["a","b"]"#])
        #expect(oracle.decisions(around: 0) == 1)
        #expect(oracle.decisions(around: 1) == 2)
    }

    @Test func aLoopWorthNothingInAllIsNoFault() throws {
        let oracle = try oracle(
            Sample.situation(
                scenes: """
                    a: {responses: {on: {say: 去, evidence: {K1: 2}, next: b}, out: {say: 走, next: z}}}
                    b: {responses: {back: {say: 回, evidence: {K1: -2}, next: a}}}
                    z: {ending: partly}
                    """))
        #expect(report(oracle, Self.worth) == ["best 0", "worst 0", #"decisions {"fewest":1,"most":null}"#, "states 3"])
        #expect(report(oracle, ["elements"]) == [#"elements {"K1":{"least_offered":2,"most_offered":null}}"#])
        #expect(report(oracle, ["scoring_loops"]) == ["scoring_loops []"])
    }

    @Test func aPitHasNoPartInWhatCompletePlaysAreWorth() throws {
        let oracle = try oracle(
            Sample.situation(
                scenes: """
                    a: {responses: {in: {say: 進, evidence: {K1: 3}, next: p}, out: {say: 走, evidence: {K1: 1}, next: z}}}
                    p: {responses: {round: {say: 轉, evidence: {S1: 2}, next: q}}}
                    q: {responses: {round: {say: 轉, evidence: {S1: 1}, next: p}}}
                    z: {ending: partly}
                    """))
        #expect(report(oracle, Self.worth) == ["best 1", "worst 1", #"decisions {"fewest":1,"most":1}"#, "states 4"])
        #expect(
            report(oracle, ["elements"]) == [
                #"elements {"K1":{"least_offered":3,"most_offered":3},"S1":{"least_offered":0,"most_offered":0}}"#
            ])
        #expect(report(oracle, ["traps", "scoring_loops"]) == [#"traps ["p","q"]"#, #"scoring_loops ["p","q"]"#])
    }

    @Test func whatIsOfferedHidesOtherAnswersAndSilenceIsOneToo() throws {
        // While `low` is offered no number is left to `mid`; `quiet` sets trust to 200, which is 100.
        let oracle = try oracle(
            Sample.situation(
                scenes: """
                    a:
                      ask: number
                      seconds: 30
                      responses:
                        low: {between: [1, 5], when: not told, effects: {told: true}, evidence: {K1: 1}, next: a}
                        mid: {between: [2, 4], evidence: {K1: 2}, next: z}
                        rest: {evidence: {S1: -1}, next: z}
                        quiet: {silent: true, effects: {trust: "=200"}, evidence: {S1: 2}, next: [{when: trust > 99, go: z}, {go: y}]}
                    z: {ending: resolved}
                    y: {ending: lost}
                    """))
        #expect(report(oracle, Self.worth) == ["best 3", "worst -1", #"decisions {"fewest":1,"most":2}"#, "states 6"])
        #expect(
            report(oracle, ["elements"]) == [
                #"elements {"K1":{"least_offered":1,"most_offered":3},"S1":{"least_offered":2,"most_offered":4}}"#
            ])
        #expect(
            report(oracle, Self.lists) == [
                #"unreachable_scenes ["y"]"#, "never_available []", #"next_never_taken ["a.quiet#2"]"#, "traps []",
                "scoring_loops []", #"endings {"y":false,"z":true}"#,
            ])
        #expect(oracle.guardsThatAlwaysHold == ["a.quiet.next#1"])
        #expect(oracle.guardsThatNeverHold.isEmpty)
    }

    /// Trust comes to 50 with the one and, half as much again on 30, to 45 with the other, for whom no ending is left.
    static let spent = Sample.situation(
        scenes: """
            a: {responses: {go: {say: 去, once: true, effects: {trust: +10}, evidence: {K1: 1}, next: b}}}
            b: {responses: {back: {say: 回, next: a}, done: {say: 好, when: trust >= 50, next: z}}}
            z: {ending: resolved}
            """)

    @Test func whatIsSpentMayLeaveNoWayOn() throws {
        let lin = try oracle(Self.spent)
        #expect(report(lin, Self.worth) == ["best 1", "worst 1", #"decisions {"fewest":2,"most":2}"#, "states 4"])
        #expect(report(lin, ["traps", "unreachable_scenes"]) == [#"traps ["a"]"#, "unreachable_scenes []"])
        #expect(lin.guardsThatAlwaysHold == ["b.done.when"])
        #expect(lin.decisions { !lin.live.contains($0) } == 2)
        let chen = try oracle(Self.spent, with: "chen")
        #expect(report(chen, Self.worth) == ["best null", "worst null", #"decisions {"fewest":null,"most":null}"#, "states 3"])
        #expect(report(chen, ["elements"]) == [#"elements {"K1":{"least_offered":null,"most_offered":null}}"#])
        #expect(report(chen, ["traps", "unreachable_scenes"]) == [#"traps ["a","b"]"#, #"unreachable_scenes ["z"]"#])
        #expect(report(chen, ["never_available"]) == [#"never_available ["b.done"]"#])
        #expect(chen.guardsThatNeverHold == ["b.done.when"])
    }

    @Test func aPlayMayEndBeforeItBegins() throws {
        let oracle = try oracle(
            Sample.situation(
                scenes: """
                    a: {responses: {go: {say: 去, evidence: {S1: 1}, next: z}}}
                    z: {ending: resolved, evidence: {K1: 2}}
                    """, start: "z"))
        #expect(report(oracle, Self.worth) == ["best 2", "worst 2", #"decisions {"fewest":0,"most":0}"#, "states 1"])
        #expect(
            report(oracle, ["elements", "unreachable_scenes", "never_available"]) == [
                #"elements {"K1":{"least_offered":2,"most_offered":2},"S1":{"least_offered":0,"most_offered":0}}"#,
                #"unreachable_scenes ["a"]"#, "never_available []",
            ])
    }
}
