import Rehearsal
import Testing

/// A change to the sound situation that plants a fault, marked with ‸, and what must be said of it.
struct PlantedFault: CustomTestStringConvertible {
    var name: String
    var changes: [(old: String, new: String)]
    /// What the JSON says, by key, where it is not what it says of the sound situation.
    var figures: [String: String] = [:]
    var rule: Rule
    var message: String
    var help: String
    /// Other rules that the fault breaks.
    var also: [Rule] = []

    var testDescription: String { name }

    static let all = unreached + unavailable + untaken + guards + traps + loops + unfair
}

// MARK: - What never happens

extension PlantedFault {
    private static let unreached: [Self] = [
        Self(
            name: "a scene to which nothing leads", changes: [("good: {", "‸e: {responses: {go: {say: 十, next: fair}}}\ngood: {")],
            figures: ["unreachable_scenes": #"["e"]"#], rule: .unreachableScene, message: "沒有任何走法到得了場景「e」",
            help: "沒有任何回應的 next 寫到它"),
        Self(
            name: "a scene kept away by a guard",
            changes: [
                ("good: {", "‸e: {responses: {go: {say: 十, next: fair}}}\ngood: {"),
                ("[{when: told, go: c}, ", "[{when: told and trust > 90, go: e}, {when: told, go: c}, "),
            ],
            figures: ["unreachable_scenes": #"["e"]"#, "next_never_taken": #"["b.show#1"]"#], rule: .unreachableScene,
            message: "沒有任何走法到得了場景「e」", help: "放寬通往它的條件，或刪掉它", also: [.nextNeverTaken]),
        Self(
            name: "an ending to which nothing leads",
            changes: [("poor: {ending: lost}", "poor: {ending: lost}\n‸gone: {ending: escalated}")],
            figures: ["unreachable_scenes": #"["gone"]"#, "endings": #"{"fair":true,"gone":false,"good":true,"poor":true}"#],
            rule: .endingNeverReached, message: "沒有任何走法會以「gone」收場", help: "沒有任何回應的 next 寫到它"),
    ]

    private static let unavailable: [Self] = [
        Self(
            name: "a response hidden by the one before it",
            changes: [
                ("d:\n", "d:\n  ask: number\n"),
                ("repair: {say: 八, ", "repair: {between: [1, 9], "),
                ("walk: {say: 九, ", "‸some: {between: [2, 5], next: fair}\n    walk: {"),
            ], figures: ["never_available": #"["d.some"]"#], rule: .responseNeverAvailable, message: "回應「some」從來選不到",
            help: "遇到 lin，先選 plain，再選 show，就在這個場景，但前面的回應接走了所有答案；調整順序或條件，或刪掉它"),
        Self(
            name: "a response whose guard never holds",
            changes: [("offer: {", "‸beg: {say: 十, when: trust > 90, next: fair}\n    offer: {")],
            figures: ["never_available": #"["c.beg"]"#], rule: .responseNeverAvailable, message: "回應「beg」從來選不到",
            help: "遇到 lin，先選 calm，再選 show，就在這個場景，但不論怎麼走，它的條件都不成立"),
    ]

    private static let untaken: [Self] = [
        Self(
            name: "a clause whose guard never holds",
            changes: [("[{when: told, go: c}, ", "[{when: told, go: c}, {when: trust > 90, go: ‸poor}, ")],
            figures: ["next_never_taken": #"["b.show#2"]"#], rule: .nextNeverTaken, message: "「show」的第 2 個去處從來沒有人走到",
            help: "遇到 lin，先選 calm，再選 show，去的是「c」；改條件，或刪掉這一項"),
        Self(
            name: "a clause behind the one without a guard", changes: [("{go: d}]", "{go: d}, {go: ‸poor}]")],
            figures: ["next_never_taken": #"["b.show#3"]"#], rule: .nextNeverTaken, message: "「show」的第 3 個去處從來沒有人走到",
            help: "遇到 lin，先選 calm，再選 show，去的是「c」；改條件，或刪掉這一項"),
    ]

    private static let guards: [Self] = [
        Self(
            name: "a response's guard that always holds", changes: [("when: trust >= 50", "when: ‸told")], rule: .guardAlwaysHolds,
            message: "這個條件每次都成立", help: "最早在這裡讀到它：遇到 lin，先選 calm，再選 show；刪掉條件，或改成會分開情況的"),
        Self(
            name: "words whose guard never holds",
            changes: [("c:\n", "c:\n  client: [{when: ‸not told, text: 咦}, {text: 好}]\n")], rule: .guardNeverHolds,
            message: "這個條件從來不成立，這句話永遠不會說", help: "最早在這裡讀到它：遇到 lin，先選 calm，再選 show；改條件，或刪掉這句話"),
        Self(
            name: "a line whose guard always holds",
            changes: [("c:\n", "c:\n  lines: [{who: client, text: 咦}, {who: junior, text: 好, when: ‸told or trust > 90}]\n")],
            rule: .guardAlwaysHolds, message: "這個條件每次都成立", help: "最早在這裡讀到它：遇到 lin，先選 calm，再選 show；刪掉條件，或改成會分開情況的"),
        Self(
            name: "a reply whose guard never holds",
            changes: [("evidence: {S1: 2}, ", "evidence: {S1: 2}, reply: [{when: ‸trust < 50, text: 哼}, {text: 好}], ")],
            rule: .guardNeverHolds, message: "這個條件從來不成立，這句話永遠不會說", help: "最早在這裡讀到它：遇到 lin，先選 calm，再選 show；改條件，或刪掉這句話"),
    ]
}

// MARK: - What goes wrong

extension PlantedFault {
    private static let traps: [Self] = [
        // Whoever was brisk comes to c with little trust, and has only `ask` on the way.
        Self(
            name: "a trap without a response",
            changes: [("c:\n", "‸c:\n"), ("offer: {say: 七, ", "offer: {say: 七, when: trust >= 30, ")],
            figures: [
                "traps": #"["b","c"]"#, "worst": "2",
                "elements": #"{"T1.1":{"least_offered":2,"most_offered":2},"K1":{"least_offered":2,"most_offered":2},"#
                    + #""S1":{"least_offered":1,"most_offered":2}}"#,
            ], rule: .trap, message: "場景「c」會把人困住，之後到不了任何結局", help: "遇到 lin，先選 brisk，再選 ask，之後沒有一個回應可以用；加一個沒有條件的回應"),
        Self(
            name: "a trap that goes round",
            changes: [
                ("S1: 1}, next: fair}\n    walk", "S1: 1}, next: p}\n    walk"),
                ("good: {", "‸p: {responses: {on: {say: 十, next: q}}}\nq: {responses: {on: {say: 十, next: p}}}\ngood: {"),
            ], figures: ["traps": #"["p","q"]"#], rule: .trap, message: "場景「p」會把人困住，之後到不了任何結局",
            help: "遇到 lin，先選 plain，再選 show，再選 repair，之後怎麼走都繞不出去；給一條到結局的路", also: [.trap]),
    ]

    private static let loops: [Self] = [
        Self(
            name: "a loop that makes best unbounded",
            changes: [("c:\n", "‸c:\n"), ("offer: {", "again: {say: 十, evidence: {S1: 1}, next: c}\n    offer: {")],
            figures: [
                "best": "null", "decisions": #"{"fewest":3,"most":null}"#, "scoring_loops": #"["c"]"#,
                "elements": #"{"T1.1":{"least_offered":2,"most_offered":2},"K1":{"least_offered":1,"most_offered":2},"#
                    + #""S1":{"least_offered":1,"most_offered":null}}"#,
            ], rule: .scoringLoop, message: "從場景「c」可以繞圈子，每一圈 +1 分",
            help: "遇到 lin，先選 calm，再選 show，到這裡；選 again，就回到原狀。給分的回應標 once: true，或讓這一圈不給分"),
        Self(
            name: "a loop that makes worst unbounded",
            changes: [("d:\n", "‸d:\n"), ("walk: {", "stall: {say: 十, evidence: {S1: -2}, next: d}\n    walk: {")],
            figures: [
                "worst": "null", "decisions": #"{"fewest":3,"most":null}"#, "scoring_loops": #"["d"]"#,
                "elements": #"{"T1.1":{"least_offered":2,"most_offered":2},"K1":{"least_offered":1,"most_offered":2},"#
                    + #""S1":{"least_offered":1,"most_offered":null}}"#,
            ], rule: .scoringLoop, message: "從場景「d」可以繞圈子，每一圈 -2 分",
            help: "遇到 lin，先選 plain，再選 show，到這裡；選 stall，就回到原狀。給分的回應標 once: true，或讓這一圈不給分"),
        // b, show for 2, d, back for 1, and b again.
        Self(
            name: "a loop through two scenes",
            changes: [("b:\n", "‸b:\n"), ("walk: {", "back: {say: 十, evidence: {K1: 1}, next: b}\n    walk: {")],
            figures: [
                "best": "null", "decisions": #"{"fewest":3,"most":null}"#, "scoring_loops": #"["b","d"]"#,
                "elements": #"{"T1.1":{"least_offered":2,"most_offered":2},"K1":{"least_offered":1,"most_offered":null},"#
                    + #""S1":{"least_offered":1,"most_offered":null}}"#,
            ], rule: .scoringLoop, message: "從場景「b」可以繞圈子，每一圈 +3 分",
            help: "遇到 lin，先選 plain，到這裡；選 show，再選 back，就回到原狀。給分的回應標 once: true，或讓這一圈不給分"),
    ]

    private static let unfair: [Self] = [
        Self(
            name: "an element that some complete play does not offer",
            changes: [("evidence: {S1: 2}", "evidence: {‸S1: 2}"), ("repair: {say: 八, evidence: {S1: 1}, ", "repair: {say: 八, ")],
            figures: [
                "elements": #"{"T1.1":{"least_offered":2,"most_offered":2},"K1":{"least_offered":1,"most_offered":2},"#
                    + #""S1":{"least_offered":0,"most_offered":2}}"#
            ], rule: .elementNotAlwaysOffered, message: "有的走法走到結局，一次都沒有機會展現「S1」",
            help: "遇到 lin，先選 plain，再選 show，再選 repair，就結束了；在這條路上加一個給 S1 分數的回應"),
        Self(
            name: "an element that is only ever taken away", changes: [("evidence: {S1: -1}", "evidence: {S1: -1, ‸T1.2: -1}")],
            figures: [
                "elements": #"{"T1.1":{"least_offered":2,"most_offered":2},"T1.2":{"least_offered":0,"most_offered":0},"#
                    + #""K1":{"least_offered":1,"most_offered":2},"S1":{"least_offered":1,"most_offered":2}}"#
            ], rule: .elementNotAlwaysOffered, message: "沒有一種走法有機會展現「T1.2」",
            help: "遇到 lin，先選 calm，再選 show，再選 settle，就結束了；在這條路上加一個給 T1.2 分數的回應"),
    ]
}
