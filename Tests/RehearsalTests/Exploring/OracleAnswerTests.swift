import Rehearsal
import Testing

@Suite struct OracleAnswerTests {
    @Test func noAnswerLeadsToSomeResponsesOfEachKindOfQuestion() throws {
        let encounter = try Sample.encounter(
            Sample.situation(
                scenes: """
                    a:
                      ask: several
                      options: {o1: 甲, o2: 乙}
                      responses:
                        both: {pick: {all: [o1], none: [o1]}, next: b}
                        three: {pick: {at-least: 3}, next: b}
                        one: {pick: {any: [o1]}, next: b}
                        rest: {next: b}
                    b:
                      ask: order
                      options: {o1: 甲, o2: 乙, o3: 丙}
                      key: [o3, o1, o2]
                      responses:
                        all: {agreement: 100, next: c}
                        most: {agreement: 67, next: c}
                        some: {agreement: 66, next: c}
                        rest: {next: c}
                    c:
                      ask: compose
                      points: {p1: [負責到底], p2: [負責]}
                      slips: {x1: [到底]}
                      responses:
                        both: {covers: 2, slips: true, next: d}
                        clean: {covers: 2, next: d}
                        one: {covers: 1, next: d}
                        slip: {slips: true, next: d}
                        rest: {next: d}
                    d:
                      ask: form
                      fields: {f1: {label: 甲, kind: text, required: true}, f2: {label: 乙, kind: choice, required: true, options: {x: 一, y: 二}, accept: [x, y]}}
                      responses:
                        three: {correct: 3, next: e}
                        two: {correct: 2, next: e}
                        rest: {next: e}
                    e:
                      ask: words
                      responses:
                        yes: {like: [好], next: f}
                        again: {like: [好。, 「好」], next: f}
                        rest: {otherwise: true, next: f}
                        more: {otherwise: true, next: f}
                    f:
                      responses:
                        say: {say: 說, next: z}
                        quiet: {silent: true, next: z}
                    z: {ending: partly}
                    """))
        let oracle = try #require(Oracle(encounter.situation, with: encounter.client))
        // What says 負責到底 says 負責 and makes the slip too.
        #expect(
            oracle.neverAvailable == [
                "a.both", "a.three", "b.most", "c.clean", "d.rest", "d.three", "e.again", "e.more", "f.quiet",
            ])
        #expect(oracle.moments.count == 7)
    }
}
