import Foundation
import Testing

/// `graph`: pictures that other programs take, and a page that a browser shows.
@Suite struct GraphTests {
    /// Texts that mean something to YAML, HTML, SVG, Mermaid, DOT and terminals, and names that are words of theirs.
    static let hostile = #"""
        format: 1
        id: hostile
        title: '</title><script>document.title="pwned"</script> & "q" \ %% `x` }}--> #quot;'
        unit: KPS4R1571v2
        kind: complaint
        clients: [lin-meiyu]
        meters: {trust: {start: 40, min: 0, max: 100, label: '<b>"信任"</b>'}}
        flags: [never]
        start: call
        scenes:
          call:
            narration: |
              1. </script><script>document.title="pwned"</script> \N \G \l &amp; #35; %%{{init: {{"theme":"dark"}}%%
              - '"`]]>-->}}</svg></section>
            client: '<img src=x onerror="document.title=1"> {client} javascript:alert(1)'
            responses:
              end: {say: '"</main>', evidence: {K3: 2}, feedback: '<svg onload=alert(1)>', next: style}
              class: {say: '&lt;', when: trust > 10 and (never or not never), critical: true, next: [{when: never, go: subgraph}, {go: graph}]}
          style: {narration: 'style a:b#c; classDef x fill:#f00;', responses: {node: {say: a, next: digraph}, click: {say: b, next: style}}}
          graph: {narration: "- # > item", responses: {edge: {say: a, next: call}, strict: {say: b, next: done}}}
          digraph: {narration: '', responses: {default: {say: '\\" -> x;', next: digraph}}}
          subgraph: {responses: {href: {say: "\\", next: done}}}
          done: {ending: resolved, narration: '{{}}'}

        """#

    static let clicked = ["你剛講到「信託」兩個字", "林美玉", "agree", "重大錯誤"]

    private func hostile(_ program: Program) throws -> String {
        try program.file("situations/complaint/hostile.yaml", Self.hostile)
    }

    private func run(_ executable: String, _ arguments: [String]) throws -> Program.Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        return try Program.finish(process)
    }

    /// Graphviz draws every situation, and finds as many boxes and arrows as there are.
    @Test(arguments: GoldenTests.situations + ["hostile"], ["zh-Hant", "en"])
    func graphvizDrawsIt(situation: String, language: String) throws {
        let program = try Program()
        let name = situation == "hostile" ? try hostile(program) : situation
        let file = program.home.path + "/picture.dot"
        let written = try program.run(["graph", name, "--out", file, "--lang", language])
        #expect(written.status == 0, "\(written.errors)")
        let dot = try String(contentsOfFile: file, encoding: .utf8)
        let drawn = try run("/usr/bin/dot", ["-Tsvg", file])
        #expect(drawn.status == 0)
        #expect(drawn.errors == "")
        let arrows = dot.components(separatedBy: "\n").count { $0.contains("\" -> \"") && !$0.contains("[rankdir") }
        let boxes = dot.components(separatedBy: "\n").count { $0.hasPrefix("    \"") } - arrows
        #expect(boxes == (situation == "hostile" ? 6 : 22))
        #expect(drawn.output.ranges(of: "class=\"node\"").count == boxes)
        #expect(drawn.output.ranges(of: "class=\"edge\"").count == arrows)
    }

    @Test func aBrowserShowsThePage() throws {
        let program = try Program()
        let (page, hostilePage) = (program.home.path + "/page.html", program.home.path + "/hostile.html")
        #expect(try program.run(["graph", "presale-trust-news", "--out", page]).output == "畫好了：\(page)\n")
        #expect(try program.run(["graph", try hostile(program), "--out", hostilePage]).status == 0)
        let expected: [String: Any] = [
            "language": "zh-Hant", "scenes": 22, "best": 17, "first": "lobby", "second": "interrupt", "lobby": "星期三上午十點四十分",
            "clicked": Self.clicked, "title": #"</title><script>document.title="pwned"</script> & "q" \ %% `x` }}--> #quot; — 林美玉"#,
            "hostile": [
                #"1. </script><script>document.title="pwned"</script> \N \G \l &amp; #35; %%{init: {"theme":"dark"}}%%"#,
                "- '\"`]]>-->}}</svg></section>", #"<img src=x onerror="document.title=1"> 林美玉 javascript:alert(1)"#,
                "<svg onload=alert(1)>",
            ],
        ]
        let json = String(decoding: try JSONSerialization.data(withJSONObject: expected), as: UTF8.self)
        let script = Program.root.appendingPathComponent("Tests/RehearseTests/Browser/graph_page.py").path
        let result = try run("/usr/bin/python3", [script, page, hostilePage, json])
        #expect(result.output.components(separatedBy: "\n").filter { $0.hasPrefix("FAIL") } == [])
        #expect(result.status == 0, "\(result.output.suffix(2000))\n\(result.errors.suffix(2000))")
        #expect(result.output.components(separatedBy: "\n").count { $0.hasPrefix("ok ") } >= 30)
    }

    @Test(arguments: GoldenTests.situations) func anEnglishPageShowsNoChinese(situation: String) throws {
        let page = try Program().run(["graph", situation, "--format", "html", "--lang", "en"]).output
        let lines = page.components(separatedBy: "\n").filter { line in
            line.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value) }
        }
        #expect(lines == [])
    }

    /// A page is laid out for hundreds of scenes.
    @Test func twoHundredScenesAreDrawn() throws {
        let program = try Program()
        var text =
            "format: 1\nid: wide\ntitle: Wide\nunit: KPS4R1571v2\nkind: complaint\nclients: [lin-meiyu]\nstart: s0\nscenes:\n"
        for scene in 0..<240 {
            let targets = [scene + 1, scene + 7, scene * 31 % 240].map { $0 < 240 ? "s\($0)" : "done" }
            text += "  s\(scene): {narration: Scene \(scene), responses: {a: {say: A, evidence: {K3: 1}, next: \(targets[0])}, "
            text += "b: {say: B, next: \(targets[1])}\(scene.isMultiple(of: 9) ? ", c: {say: C, next: \(targets[2])}" : "")}}\n"
        }
        text += "  done: {ending: resolved}\n"
        let path = try program.file("situations/complaint/wide.yaml", text)
        let result = try program.run(["graph", path, "--format", "html", "--lang", "en"])
        #expect(result.status == 0)
        #expect(result.output.ranges(of: "<a class=\"node").count == 241)
        #expect(result.output.ranges(of: "<section class=\"scene\"").count == 241)
        #expect(result.output.contains("<html lang=\"en\">"))
    }

    @Test func theFormFollowsTheFilesName() throws {
        let program = try Program()
        for (name, beginning) in [
            ("a.mmd", "---\ntitle: \""), ("a.dot", "digraph situation {\n"), ("a.gv", "digraph"), ("a.html", "<!DOCTYPE html>"),
            ("a.txt", "---\n"),
        ] {
            let path = program.home.path + "/" + name
            #expect(try program.run(["graph", "presale-trust-news", "--out", path]).status == 0)
            #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(beginning))
        }
        let dot = try program.run(["graph", "presale-trust-news", "--format", "dot"]).output
        #expect(try program.run(["graph", "presale-trust-news", "--format", "dot"]).output == dot)
        #expect(try program.run(["graph", "presale-trust-news", "--format", "dot", "--client", "mayaw-kacaw"]).output != dot)
    }

    @Test(arguments: [
        (["graph"], Int32(64), "rehearse: 要畫哪個情境？\nhelp: 輸入 rehearse list 看有哪些，再用 rehearse graph ID\n"),
        (["graph", "presale-trust-new"], 66, "rehearse: 沒有叫「presale-trust-new」的情境\nhelp: 是不是要寫「presale-trust-news」？\n"),
        (
            ["graph", "presale-trust-news", "--format", "svg"], 64,
            "rehearse: --format 不能是「svg」，可以寫：mermaid, dot, html\nhelp: 輸入 rehearse graph --help 看用法\n"
        ),
        (
            ["graph", "presale-trust-news", "--client", "lin-meiyi"], 64,
            "rehearse: 這個情境遇不到「lin-meiyi」\nhelp: 是不是要寫「lin-meiyu」？\n"
        ),
        (
            ["graph", "presale-trust-news", "--out", "/no/such/a.dot"], 66,
            "rehearse: 讀寫「/no/such/a.dot」時失敗：No such file or directory\n"
        ),
    ])
    func wrongCalls(arguments: [String], status: Int32, errors: String) throws {
        let result = try Program().run(arguments)
        #expect(result.errors == errors)
        #expect(result.status == status)
        #expect(result.output == "")
    }
}
