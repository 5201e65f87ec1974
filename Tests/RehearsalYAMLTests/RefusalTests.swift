import Rehearsal
import RehearsalYAML
import Testing

/// YAML that is well-formed, but not for authors.
@Suite struct RefusalTests {
    private func alias(_ place: String, _ written: String) -> String {
        "yaml-alias \(place) 「\(written)」會被當成 YAML 的錨點或參照，這裡不能用 | 如果是文字，用雙引號括起來；如果想重複使用，把內容再寫一次"
    }

    private func tag(_ place: String, _ written: String) -> String {
        "yaml-tag \(place) 「\(written)」會被當成 YAML 的型別標記，這裡不能用 | 如果是文字，用雙引號括起來；不然就刪掉它"
    }

    private func directive(_ place: String) -> String {
        "yaml-documents \(place) 行首的「%」會被當成 YAML 的指令，這裡不能用 | 刪掉這一行；如果是文字，用雙引號括起來"
    }

    private func second(_ place: String) -> String {
        "yaml-documents \(place) 一個檔案只能有一份內容，第二份從這裡開始 | 把第二份移到另一個檔案；如果只是分隔線，刪掉它"
    }

    @Test func anchorsAndAliases() {
        let reading = Reading("甲: &a 乙\n丙: *a\n丁: [*a, &b  # 註解\n  戊]\n*a : 1\n&c 己: 2\n")
        #expect(
            reading.faults == [
                alias("1:4-6", "&a"), alias("2:4-6", "*a"), alias("3:5-7", "*a"), alias("3:9-11", "&b"), alias("5:1-3", "*a"),
                alias("6:1-3", "&c"),
            ])
        #expect(
            outline(reading.tree)
                == "{甲@1:1-2: 乙@1:7-8, 丙@2:1-2: (refused)@2:4-6, 丁@3:1-2: [(refused)@3:5-7, 戊@4:3-4]@3:4-4:5, 己@6:4-5: 2@6:7-8}@1:1-6:8"
        )
    }

    @Test(arguments: ["*重要*", "**b**", "&重要", "*", "&a重"])
    func textThatLooksLikeAnAlias(_ text: String) {
        #expect(Reading("a: \(text)").faults == [alias("1:4-\(4 + text.unicodeScalars.count)", text)])
    }

    @Test func whatFollowsAnAliasIsNotReportedAgain() {
        #expect(Reading("a: *b, c").faults == [alias("1:4-6", "*b")])
        #expect(Reading("a: &x &y b").faults == [alias("1:4-6", "&x")])
        #expect(Reading("! !").faults == [tag("1:1-2", "!")])
    }

    @Test func mergeKey() {
        let reading = Reading("<<: *a\n'<<': 1")
        let merge = "yaml-alias 1:1-3 「<<」會被當成 YAML 的合併，這裡不能用 | 把要合併的內容直接寫出來"
        #expect(reading.faults == [merge, alias("1:5-7", "*a")])
        #expect(outline(reading.tree) == "{<<@2:1-5: 1@2:7-8}@1:1-2:8")
    }

    @Test func tags() {
        let reading = Reading("a: !!str 1\nb: !x\n  c: 2\nd: [! e, &f !<g> h]")
        let expected = [
            tag("1:4-9", "!!str"), tag("2:4-6", "!x"), tag("4:5-6", "!"), alias("4:10-12", "&f"), tag("4:13-17", "!<g>"),
        ]
        #expect(reading.faults == expected)
        #expect(
            outline(reading.tree)
                == "{a@1:1-2: 1@1:10-11, b@2:1-2: {c@3:3-4: 2@3:6-7}@3:3-7, d@4:1-2: [e@4:7-8, h@4:18-19]@4:4-20}@1:1-4:20")
    }

    @Test(arguments: ["!重要", "!a!b", "!<x", "!a,b", "!%zz"])
    func textThatLooksLikeATag(_ text: String) {
        #expect(Reading("a: \(text) c").faults == [tag("1:4-\(4 + text.unicodeScalars.count)", text)])
    }

    @Test func directives() {
        let top = Reading("# 註解\n%YAML 1.2\n%TAG ! x\n%其他\n---\na: 1\n")
        #expect(top.faults == [directive("2:1-10"), directive("3:1-9"), directive("4:1-4")])
        #expect(outline(top.tree) == "{a@6:1-2: 1@6:4-5}@6:1-5")
        #expect(Reading("a: 1\n%YAML 1.2\n").faults == [directive("2:1-10")])
        #expect(Reading("a: 1\n...\n%TAG ! x\n---\nb").faults == [directive("3:1-9")])
        #expect(Reading("- a\n%滿意度\n").faults == [directive("2:1-5")])
    }

    @Test func secondDocument() {
        let reading = Reading("a: 1\n---\nb: 2\n---\nc: 3")
        #expect(reading.faults == [second("2:1-4")])
        #expect(outline(reading.tree) == "{a@1:1-2: 1@1:4-5}@1:1-5")
        #expect(Reading("a: 1\n...\n# 註解\n...\n  b: 2").faults == [second("5:3-4")])
        #expect(Reading("---\na: 1\n---").faults == [second("3:1-4")])
        #expect(Reading("a: 1\n...\n--- b").faults == [second("3:1-4")])
        #expect(Reading("a: 1\n...\n...  # 完\n").faults == [])
    }

    @Test(arguments: ["[", "{a: ", "- ", "[{a: "])
    func depth(_ opening: String) {
        let reading = Reading(String(repeating: opening, count: 40))
        let column = 1 + (opening == "[{a: " ? 16 * opening.count : 32 * opening.count)
        #expect(reading.faults == ["yaml-depth 1:\(column)-\(column + 1) 這裡的層次超過 32 層 | 減少一層包一層的清單和括號"])
        #expect(reading.tree == nil)
    }

    @Test func duplicateKeys() {
        let reading = Reading("甲: 1\n乙: {丙: 2, 丙: 3}\n\"甲\": [4]\n甲: 5\n")
        func duplicate(_ key: String, _ place: String, _ first: String) -> String {
            "duplicate-key \(place) 「\(key)」在同一層寫了兩次 | 刪掉其中一個，或換一個名稱 | 第一次寫在這裡 \(first)"
        }
        #expect(
            reading.faults == [
                duplicate("丙", "2:11-12", "2:5-6"), duplicate("甲", "3:1-4", "1:1-2"), duplicate("甲", "4:1-2", "1:1-2"),
            ])
        #expect(outline(reading.tree) == "{甲@1:1-2: 1@1:4-5, 乙@2:1-2: {丙@2:5-6: 2@2:8-9}@2:4-16}@1:1-4:5")
    }

    @Test func aLateDuplicateAmongManyKeysIsFound() {
        let text = (0..<50).map { "k\($0): 1\n" }.joined() + "k3: 2\nk49: 2\n"
        let places = Reading(text).diagnostics.map { "\(describe($0.place.range)) \(describe($0.notes[0].place.range))" }
        #expect(places == ["51:1-3 4:1-3", "52:1-4 50:1-4"])
    }

    @Test func aLongKeyIsShownInPart() {
        let key = String(repeating: "長", count: 40)
        let message = Reading("\(key): 1\n\(key): 2").faults.first ?? ""
        #expect(message.contains("「\(key.prefix(30))…」在同一層"))
    }

    @Test(arguments: ["[a]: b\nc: d", "{a: 1}: b\nc: d", "? [a]\n: b\nc: d", "? - a\n: b\nc: d"])
    func collectionAsKey(_ text: String) {
        let column = text.hasPrefix("?") ? 3 : 1
        let reading = Reading(text)
        #expect(reading.faults == ["yaml-syntax 1:\(column)-\(column + 1) 名稱只能是文字，不能是清單或括號 | 用雙引號把名稱括起來"])
        guard case .mapping(let entries) = reading.tree?.content else {
            Issue.record("no mapping")
            return
        }
        #expect(entries.map(\.key.value) == ["c"])
    }

    @Test func questionMarks() {
        let fault = " 內容不能以「?」開頭 | 用雙引號把內容括起來"
        #expect(Reading("- ? 為什麼\n- a: ? b").faults == ["yaml-syntax 1:3-4" + fault, "yaml-syntax 2:6-7" + fault])
        #expect(Reading("{? a : b}").faults == ["yaml-syntax 1:2-3" + fault])
        #expect(Reading("a: ?b\n?c: 為什麼?\n").faults == [])
    }

    @Test func tabsBetweenBrackets() {
        let reading = Reading("a: [\n\tb,\n  \tc: d,\te\n\t]")
        let places = ["2:1-2", "3:3-4", "4:1-2"]
        #expect(reading.faults == places.map { "yaml-tab \($0) 這裡用了 Tab 縮排 | 用空白縮排" })
    }

    @Test(arguments: [
        ("\ta: 1", "1:1-2"), ("a:\n\tb: 1", "2:1-2"), ("a:\n  \tb: 1", "2:3-4"), ("a: 1\n\tb: 2", "2:1-2"),
        ("-\tb: 1", "1:2-3"),
        ("- b: 1\n\tc: 2", "2:1-2"), ("a: |\n\t文字", "2:1-2"), ("a: |\n  文\n\t字", "3:1-2"), ("a: \"b\"\r\n\tc: d", "2:1-2"),
        ("\t", "1:1-2"),
        ("甲: 乙\n\t\n丙: 丁", "2:1-2"),
    ])
    func tabs(_ text: String, _ place: String) {
        #expect(Reading(text).faults == ["yaml-tab \(place) 這裡用了 Tab 縮排 | 用空白縮排"])
    }

    @Test(arguments: ["a:\tb", "a: b\tc\t", "a: |\n  b\n  \tc\n", "a: \"b\n\tc\"", "a: 1\t# c", "- \"\t\""])
    func tabsInTextAreFine(_ text: String) {
        #expect(Reading(text).faults == [])
    }
}
