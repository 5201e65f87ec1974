import Foundation
import Rehearsal
import RehearsalReports
import Testing

/// A situation as a picture, in words.
@Suite struct SituationGraphTests {
    /// Something of everything: a best line, an unreachable scene, a response that is never available, a clause that is never taken, a trap, a
    /// scoring loop, and names that mean something elsewhere.
    static let story = Sample.situation(
        scenes: """
            call:
              narration: '1. "引號" <b>&amp; #35; %%x'
              responses:
                end: {say: 一, evidence: {K1: 3}, next: [{when: trust < 5, go: lost}, {go: style}]}
                class: {say: 二, when: told and (trust > 50 or is elderly), critical: true, next: attic}
                pit: {say: 三, next: pit}
            style:
              responses:
                go: {say: 四, evidence: {T1.1: 2}, next: done}
                round: {say: 五, next: style}
            pit: {responses: {stay: {say: 六, next: pit}}}
            attic: {responses: {out: {say: 七, next: done}}}
            done: {ending: resolved}
            lost: {ending: lost}
            """, start: "call")

    func graph(_ text: String = Self.story) throws -> SituationGraph { SituationGraph(try Sample.encounter(text)) }

    /// The lines that two texts do not have in common.
    func changes(_ text: String, _ expected: String) -> [String] {
        text.components(separatedBy: "\n").difference(from: expected.components(separatedBy: "\n")).map { change in
            switch change {
            case .remove(_, let line, _): "expected: " + line
            case .insert(_, let line, _): "now: " + line
            }
        }
    }

    @Test func whatIsMarked() throws {
        let graph = try graph()
        #expect(graph.isComplete)
        #expect([graph.best, graph.worst] == [5, 5])
        #expect(graph.bestLine.map { [$0.scene, $0.response, $0.clause] } == [[0, 0, 1], [1, 0, 0]])
        func ids(_ fits: (SituationGraph.Box) -> Bool) -> [String] { graph.boxes.filter(fits).map(\.id) }
        #expect(ids(\.isOnBestLine) == ["call", "style", "done"])
        #expect(ids(\.isUnreachable) == ["attic", "lost"])
        #expect(ids(\.isTrap) == ["pit"])
        #expect(ids(\.isScoringLoop) == [])
        #expect(graph.boxes[0].choices.map(\.isNeverAvailable) == [false, true, false])
        #expect(graph.boxes[0].choices.map { $0.ways.map(\.kind) } == [[.dead, .best], [.dead], [.usual]])
        #expect(graph.boxes[0].choices.map(\.when) == ["", "told and (trust > 50 or is elderly)", ""])
    }

    @Test func aLoopThatIsWorthSomethingHasNoBestLine() throws {
        let graph = try graph(
            Sample.situation(
                scenes: "a: {responses: {r: {say: 一, evidence: {K1: 1}, next: a}, go: {say: 二, next: z}}}\nz: {ending: lost}"))
        #expect(graph.boxes.map(\.isScoringLoop) == [true, false])
        #expect(graph.bestLine == [])
        #expect(graph.best == nil)
    }

    /// A loop that is worth nothing stands on no best line.
    @Test func theBestLineGoesStraight() throws {
        let graph = try graph(
            Sample.situation(
                scenes:
                    "a: {responses: {look: {say: 看, next: b}, go: {say: 走, evidence: {K1: 1}, next: z}}}\nb: {responses: {back: {say: 回, next: a}}}\nz: {ending: lost}"
            ))
        #expect(graph.bestLine.map { [$0.scene, $0.response] } == [[0, 1]])
    }

    /// Where not every state was looked at, nothing is claimed, and every form says so.
    @Test func tooManyStatesLeaveItUnmarked() throws {
        let graph = SituationGraph(try Sample.encounter(Self.story), limit: 2)
        #expect(!graph.isComplete)
        #expect(graph.bestLine == [])
        #expect(graph.boxes.allSatisfy { !$0.isOnBestLine && !$0.isUnreachable && !$0.isTrap })
        #expect(graph.boxes.flatMap(\.choices).flatMap(\.ways).allSatisfy { $0.kind == .usual })
        let words = "狀態太多，沒有全部看過，所以什麼都沒有標示"
        #expect(graph.mermaid(.traditionalChinese).contains("\n    %% \(words)\n"))
        #expect(graph.dot(.traditionalChinese).contains("\n    // \(words)\n"))
        #expect(graph.html(.traditionalChinese) { _ in "" }.contains(words))
    }

    @Test func mermaid() throws {
        let difference = changes(
            try graph().mermaid(.traditionalChinese),
            #"""
            ---
            title: "測試 — 林美玉"
            ---
            flowchart LR
                s_call(["call<br/>1#46; #34;引號#34; #60;b#62;#38;amp#59; #35;35#59;…"]):::best
                s_style["style"]:::best
                s_pit["pit<br/>沒有出路"]:::fault
                s_attic["attic<br/>走不到"]:::dead
                s_done{{"done<br/>圓滿解決"}}:::resolved
                s_lost{{"lost<br/>失去客戶<br/>走不到"}}:::dead
                s_call -.->|"end #91;trust #60; 5#93;"| s_lost
                s_call ==>|"end"| s_style
                s_call -.->|"class #33; #91;told and (trust #62; 50 or is…#93;"| s_attic
                s_call -->|"pit"| s_pit
                s_style ==>|"go"| s_done
                s_style -->|"round"| s_style
                s_pit -->|"stay"| s_pit
                s_attic -.->|"out"| s_done
                classDef best fill:#dcf5e3,stroke:#1a7f37,stroke-width:3px,color:#0b2e16
                classDef dead fill:#eeeeee,stroke:#777777,stroke-dasharray:5 4,color:#555555
                classDef fault fill:#ffe3e0,stroke:#c6362c,stroke-width:3px,color:#4a0d08
                classDef resolved fill:#dcf5e3,stroke:#1a7f37,color:#0b2e16
                classDef partly fill:#ddf0ff,stroke:#0b5cad,color:#0a2a4a
                classDef unresolved fill:#fff3d1,stroke:#8a5a00,color:#3d2900
                classDef lost fill:#ffe3e0,stroke:#c6362c,color:#4a0d08
                classDef escalated fill:#f2e7ff,stroke:#7b3fb5,color:#2f1152

            """#)
        #expect(difference == [])
    }

    @Test func dot() throws {
        let difference = changes(
            try graph().dot(.traditionalChinese),
            #"""
            digraph situation {
                graph [rankdir=LR, labelloc=t, fontname="sans-serif", label="測試 — 林美玉"];
                node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif", fontsize=11];
                edge [fontname="sans-serif", fontsize=9, color="#57606a", fontcolor="#57606a"];
                "call" [label="call\n1. \"引號\" <b>&amp;amp; #35;…", peripheries=2, fillcolor="#dcf5e3", color="#1a7f37", penwidth=2];
                "style" [label="style", fillcolor="#dcf5e3", color="#1a7f37", penwidth=2];
                "pit" [label="pit\n沒有出路", fillcolor="#ffe3e0", color="#c6362c", penwidth=3];
                "attic" [label="attic\n走不到", fillcolor="#eeeeee", color="#777777", fontcolor="#555555", style="filled,dashed"];
                "done" [label="done\n圓滿解決", shape=hexagon, style=filled, fillcolor="#dcf5e3", color="#1a7f37", penwidth=2];
                "lost" [label="lost\n失去客戶\n走不到", shape=hexagon, style=filled, fillcolor="#eeeeee", color="#777777", fontcolor="#555555", style="filled,dashed"];
                "call" -> "lost" [label="end [trust < 5]", style=dashed, color="#999999", fontcolor="#777777"];
                "call" -> "style" [label="end", color="#1a7f37", fontcolor="#1a7f37", penwidth=3];
                "call" -> "attic" [label="class ! [told and (trust > 50 or is…]", style=dashed, color="#999999", fontcolor="#777777"];
                "call" -> "pit" [label="pit"];
                "style" -> "done" [label="go", color="#1a7f37", fontcolor="#1a7f37", penwidth=3];
                "style" -> "style" [label="round"];
                "pit" -> "pit" [label="stay"];
                "attic" -> "done" [label="out", style=dashed, color="#999999", fontcolor="#777777"];
            }

            """#)
        #expect(difference == [])
    }

    /// The page names its own style and script, and holds every scene and response once.
    @Test func html() throws {
        var fingerprints: [String] = []
        let page = try graph().html(.traditionalChinese) { text in
            fingerprints.append(text)
            return "F\(fingerprints.count)"
        }
        #expect(
            page.contains(
                "content=\"default-src &#39;none&#39;; style-src &#39;sha256-F1&#39;; script-src &#39;sha256-F2&#39;; base-uri"))
        #expect(page.contains("<style>\(fingerprints[0])</style>"))
        #expect(page.contains("<script>\(fingerprints[1])</script>"))
        for id in ["call", "style", "pit", "attic", "done", "lost"] {
            #expect(page.ranges(of: "<section class=\"scene\" id=\"scene=\(id)\"").count == 1)
            #expect(page.ranges(of: "data-scene=").count == 6)
        }
        #expect(page.contains("<dt>走不到的場景</dt><dd><a href=\"#scene=attic\">attic</a>、<a href=\"#scene=lost\">lost</a></dd>"))
        #expect(page.contains("<dt>從來不能用的回應</dt><dd><a href=\"#scene=call\">call</a>.class</dd>"))
        #expect(page.contains("<dt>從來不走的走向</dt><dd><a href=\"#scene=call\">call</a>.end#1</dd>"))
        #expect(page.contains("<dt>沒有出路的場景</dt><dd><a href=\"#scene=pit\">pit</a></dd>"))
        #expect(
            !page.contains("http://") || page.ranges(of: "http://").count == page.ranges(of: "http://www.w3.org/2000/svg").count)
        #expect(!page.contains("https://"))
    }
}
