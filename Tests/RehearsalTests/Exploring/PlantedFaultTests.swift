import Rehearsal
import RehearsalRecords
import Testing

/// One fault of each kind planted in a sound situation: the figures say it, and a diagnostic at the right place shows it with a play.
@Suite struct PlantedFaultTests {
    /// Trust comes to 60, 40 or 20 with one client and to 60, 30 or 0 with the other; each guard and clause goes both ways.
    static let sound = """
        a:
          responses:
            calm: {say: 一, effects: {trust: +20, told: true}, evidence: {T1.1: 2}, next: b}
            plain: {say: 二, evidence: {T1.1: 1}, next: b}
            brisk: {say: 三, effects: {trust: -20}, evidence: {T1.1: -1}, next: b}
        b:
          client: [{when: told, text: 好}, {text: 嗯}]
          responses:
            show: {say: 四, when: trust >= 30, evidence: {K1: 2}, next: [{when: told, go: c}, {go: d}]}
            ask: {say: 五, effects: {told: true}, evidence: {K1: 1}, next: c}
        c:
          responses:
            settle: {say: 六, when: trust >= 50, evidence: {S1: 2}, next: good}
            offer: {say: 七, evidence: {S1: 1}, next: fair}
        d:
          responses:
            repair: {say: 八, evidence: {S1: 1}, next: fair}
            walk: {say: 九, evidence: {S1: -1}, next: poor}
        good: {ending: resolved}
        fair: {ending: partly}
        poor: {ending: lost}
        """

    private func explored(_ scenes: String) throws -> Diagnosed { try Diagnosed(Sample.situation(scenes: scenes)) }

    private func figures(_ exploration: Exploration) -> [String: String] {
        guard case .object(let members) = exploration.json else { return [:] }
        let unsaid = ["situation", "client", "states", "states_kept_apart"]
        return Dictionary(uniqueKeysWithValues: members.filter { !unsaid.contains($0.key) }.map { ($0.key, $0.value.line) })
    }

    @Test func theSoundSituationIsSound() throws {
        let diagnosed = try explored(Self.sound)
        #expect(diagnosed.lines == [])
        for exploration in diagnosed.explorations {
            #expect(
                figures(exploration) == [
                    "complete": "true", "best": "6", "worst": "1", "decisions": #"{"fewest":3,"most":3}"#,
                    "elements": #"{"T1.1":{"least_offered":2,"most_offered":2},"K1":{"least_offered":1,"most_offered":2},"#
                        + #""S1":{"least_offered":1,"most_offered":2}}"#,
                    "unreachable_scenes": "[]", "never_available": "[]", "next_never_taken": "[]", "traps": "[]",
                    "scoring_loops": "[]",
                    "endings": #"{"fair":true,"good":true,"poor":true}"#,
                ])
        }
    }

    @Test(arguments: PlantedFault.all) func theFaultIsSaidWhereItIsAndShown(fault: PlantedFault) throws {
        var scenes = Self.sound
        for (old, new) in fault.changes {
            #expect(scenes.ranges(of: old).count == 1, "\(old)")
            scenes.replace(old, with: new)
        }
        let marked = Sample.situation(scenes: scenes)
        let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("‸") })
        let column = try #require(
            lines[line].firstIndex(of: "‸").map { lines[line].distance(from: lines[line].startIndex, to: $0) })
        let diagnosed = try Diagnosed(marked.replacing("‸", with: ""))

        let sound = figures(try #require(try explored(Self.sound).explorations.first))
        for exploration in diagnosed.explorations {
            let found = figures(exploration)
            let expected = sound.merging(fault.figures) { $1 }
            for key in expected.keys.sorted() { #expect("\(key) \(found[key] ?? "")" == "\(key) \(expected[key] ?? "")") }
        }
        let told = try #require(diagnosed.diagnostics.first { $0.rule == fault.rule })
        #expect(told.place.range.start == SourcePosition(line: line, column: column))
        #expect(Catalogue.traditionalChinese.text(told.message) == fault.message)
        #expect(told.help.map(Catalogue.traditionalChinese.text) == fault.help)
        #expect(diagnosed.diagnostics.map(\.rule.id).sorted() == ([fault.rule] + fault.also).map(\.id).sorted())
        // Every play told is played again and measured against the oracle's shortest.
        #expect(DiagnosisComparison(diagnosed, try #require(diagnosed.oracles)).faults == [])
    }

    @Test func aLoopWorthNothingIsNoFault() throws {
        let diagnosed = try explored(
            Self.sound.replacing("offer: {", with: "again: {say: 十, evidence: {S1: 1, K1: -1}, next: c}\n    offer: {"))
        #expect(diagnosed.lines == [])
        for exploration in diagnosed.explorations {
            #expect(exploration.best == 6 && exploration.worst == 1)
            #expect(exploration.decisions.least == 3 && exploration.decisions.most == nil)
        }
    }

    @Test func whatIsDeadWithOneClientOnlyIsNoFault() throws {
        // `settle` comes only with trust, which one of the two never gets.
        let diagnosed = try explored(Self.sound.replacing("trust >= 50", with: "trust >= 60 and is elderly"))
        #expect(diagnosed.lines == [])
        #expect(diagnosed.explorations.map { $0.json["never_available"]?.line } == ["[]", #"["c.settle"]"#])
        #expect(diagnosed.explorations.map { $0.json["endings"]?["good"]?.line } == ["true", "false"])
    }
}
