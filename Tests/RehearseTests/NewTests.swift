import Foundation
import Testing

/// What `rehearse new` writes and says, and that it can be played as it stands.
@Suite struct NewTests {
    private func new(_ words: [String], _ program: Program) throws -> Program.Result {
        try program.run(["new"] + words, in: program.home)
    }

    private func text(_ path: String, _ program: Program) throws -> String {
        try String(contentsOf: program.home.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func theWholeTranscriptInChinese() throws {
        let program = try Program()
        let result = try new(["situation", "first-visit", "--library", "practice"], program)
        #expect(result.errors == "")
        #expect(result.status == 0)
        #expect(
            result.output == """
                寫好了：practice/situations/presale/first-visit.yaml
                一個完整的小情境，現在就能練。用文字編輯器打開它，把內容改成你的，一次改一處。

                接下來，一步一步：
                  1. 檢查：每個問題都說在哪一行、怎麼改
                       rehearse check practice/situations/presale/first-visit.yaml
                  2. 檢查說的話，方括號裡是規則的名字；不懂就看它的說明
                       rehearse explain silent-without-seconds
                  3. 看所有可能：走不到的地方、評不到的要項、不讀題的人過不過得了
                       rehearse explore first-visit --library practice
                       rehearse simulate first-visit --all --library practice
                  4. 練一次，看回顧；也可以從任何場景、任何狀態開始
                       rehearse play first-visit --library practice
                       rehearse play first-visit --from doubt --with trust=20,contract-lent --library practice
                  5. 一邊改一邊看：存檔就重新檢查，按 Enter 就練
                       rehearse watch first-visit --library practice
                  6. 把好的答法記成測試，以後改了再跑一次
                       rehearse play first-visit --record-test best --library practice
                       rehearse test first-visit --library practice
                  7. 翻譯：列出新的、改過的字句，逐句翻好，再檢查一次
                       rehearse translate en first-visit --library practice
                       rehearse check --library practice

                """)
    }

    @Test func theWholeTranscriptInEnglish() throws {
        let program = try Program()
        let result = try new(
            ["situation", "first-visit", "--kind", "leadership", "--library", "my practice", "--lang", "en"], program)
        #expect(result.errors == "")
        #expect(result.status == 0)
        #expect(
            result.output == """
                Written: my practice/situations/leadership/first-visit.yaml
                A small situation, whole, to be played at once. Open it in a text editor and
                make it yours, one change at a time.

                From here, step by step:
                  1. Check it: each finding says on which line, and what to write instead
                       rehearse check 'my practice/situations/leadership/first-visit.yaml' --lang en
                  2. A finding ends with its rule in brackets; the rule’s page explains it
                       rehearse explain silent-without-seconds --lang en
                  3. See all that can happen: what is never reached, what is never offered,
                     whether someone who does not read would pass
                       rehearse explore first-visit --library 'my practice' --lang en
                       rehearse simulate first-visit --all --library 'my practice' --lang en
                  4. Play it and read the debrief; or begin at any scene, in any state
                       rehearse play first-visit --library 'my practice' --lang en
                       rehearse play first-visit --from tomorrow --with trust=20,cause-known --library 'my practice' --lang en
                  5. Write and watch: each save is checked, and Enter plays it
                       rehearse watch first-visit --library 'my practice' --lang en
                  6. Keep good answers as a test, to be run again after every change
                       rehearse play first-visit --record-test best --library 'my practice' --lang en
                       rehearse test first-visit --library 'my practice' --lang en
                  7. Translate: it lists what is new or changed, you translate it line by line,
                     and check again
                       rehearse translate zh-Hant first-visit --library 'my practice' --lang en
                       rehearse check --library 'my practice' --lang en

                """)
    }

    /// Each step that is printed can be typed as it stands, in the same folder, one after another.
    @Test(arguments: ["situation", "client", "circuit"], ["zh-Hant", "en"])
    func everyStepThatIsPrintedWorks(kind: String, language: String) throws {
        let program = try Program()
        let said = try new([kind, "mine", "--library", "practice", "--lang", language], program).output
        let known = try program.run(["--help"]).output
        var tried = 0
        for line in said.components(separatedBy: "\n") where line.hasPrefix("       rehearse ") {
            let words = line.split(separator: " ").dropFirst().map(String.init)
            // A test of good answers is recorded by someone who gives them.
            guard known.contains("\n  \(words[0]) "), !words.contains("--record-test"), words[0] != "test" else { continue }
            let result = try program.run(words, in: program.home)
            #expect(result.status == 0, "\(line): \(result.errors)\(result.output)")
            tried += 1
        }
        #expect(tried >= (kind == "situation" ? 4 : 2))
    }

    @Test(arguments: ["zh-Hant", "en"], ["complaint", "presale", "coordination", "leadership"])
    func whatIsWrittenIsSound(language: String, kind: String) throws {
        let program = try Program()
        _ = try new(["situation", "mine", "--kind", kind, "--library", "w", "--lang", language], program)
        _ = try new(["client", "someone", "--library", "w", "--lang", language], program)
        _ = try new(["circuit", "exam", "--library", "w", "--lang", language], program)
        let result = try program.run(["check", "--library", "w"], in: program.home)
        #expect(result.output == "檢查了 3 個檔案：0 個錯誤，0 個警告\n")
        #expect(result.status == 0)
        let written = try text("w/situations/\(kind)/mine.yaml", program)
        #expect(written.contains("\nid: mine ") && written.contains("\nkind: \(kind) "))
        #expect(written.components(separatedBy: "\n")[1].hasSuffix("rehearse watch mine"))
        let isChinese = written.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(isChinese == (language == "zh-Hant"))
        #expect(written.contains("\nlanguage: en ") == (language == "en"))
    }

    @Test func theFactsAreReviewedTodayAndTaughtForAYear() throws {
        let program = try Program()
        program.environment["TZ"] = "UTC"
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        func day(_ date: Date) -> String {
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
        }
        let before = Date()
        _ = try new(["situation", "mine", "--library", "w"], program)
        let written = try text("w/situations/presale/mine.yaml", program)
        func value(_ key: String) -> String {
            let line = written.components(separatedBy: "\n").first { $0.hasPrefix(key + ": ") } ?? ""
            return String(line.split(separator: " ").dropFirst().first ?? "")
        }
        #expect([day(before), day(Date())].contains(value("reviewed")))
        #expect(value("review-by").prefix(4) == String((Int(value("reviewed").prefix(4)) ?? 0) + 1))
    }

    /// Answers that lead to each ending, by the ids of what was written.
    static let endings: [(kind: String, answers: String, outcome: String)] = [
        ("complaint", "listen\nlend\nown-it\nrecord script\n", "resolved"),
        ("complaint", "policy\nlend\nnothing\nrecord script\n", "partly"),
        ("complaint", "family\nhere-only\nnewcomer\nrecord erase\n", "lost"),
        ("leadership", "thank\nask\napologise slot promise confirm\nask-everyone\n", "resolved"),
        ("leadership", "cover\nremind\nslot apologise promise confirm\nleave-it\n", "partly"),
        ("leadership", "in-public\ndeduct\nconfirm promise slot apologise\npoints\n", "unresolved"),
    ]

    @Test(arguments: endings, ["zh-Hant", "en"])
    func itPlaysToEachEnding(ending: (kind: String, answers: String, outcome: String), language: String) throws {
        let program = try Program()
        let options = ["--library", "w", "--lang", language]
        _ = try new(["situation", "mine", "--kind", ending.kind] + options, program)
        let answers = try program.file("answers", ending.answers)
        let result = try program.run(["play", "mine", "--answers", answers, "--json"] + options, in: program.home)
        #expect(result.errors == "")
        let last = try #require(result.output.split(separator: "\n").last)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: [String: Any]])
        let review = try #require(json["review"])
        #expect(review["outcome"] as? String == ending.outcome)
        #expect((review["accuracy"] as? Double == 1) == (ending.outcome == "resolved"))
        #expect((review["critical"] as? [Any])?.isEmpty == !(ending.answers.contains("erase") || ending.answers.contains("deduct")))
    }

    /// Someone who writes in English meets nothing but English, and so does a colleague of theirs who reads Chinese, until it is translated.
    @Test func whatIsWrittenInEnglishIsPlayedInEnglish() throws {
        let program = try Program()
        _ = try new(["situation", "mine", "--library", "w", "--lang", "en"], program)
        let answers = try program.file("answers", Self.endings[0].answers)
        let english = try program.run(["play", "mine", "--library", "w", "--answers", answers, "--lang", "en"], in: program.home)
        #expect(english.output.contains("Lin Mei-yu: Your colleague says I have to pay NT$"))
        #expect(!english.output.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) })
        let catalogue = """
            msgctxt "title"
            msgid "Pay first, then see the contract?"
            msgstr "先付訂金，才能看契約？"

            """
        _ = try program.file("w/translations/zh-Hant/mine.po", catalogue)
        let chinese = try program.run(["play", "mine", "--library", "w", "--answers", answers], in: program.home)
        #expect(chinese.output.hasPrefix("先付訂金，才能看契約？\n"))
        #expect(chinese.output.contains("Your colleague says"))
        let checked = try program.run(["check", "--library", "w"], in: program.home)
        #expect(checked.output.contains("檢查了 1 個檔案：0 個錯誤，1 個警告\n"))
        #expect(checked.output.contains("[translation-missing]"))
    }

    @Test func nothingIsEverWrittenOver() throws {
        let program = try Program()
        _ = try new(["situation", "mine", "--library", "w"], program)
        let path = "w/situations/presale/mine.yaml"
        _ = try program.file(path, "precious\n")
        for words in [
            ["situation", "mine"], ["situation", "mine", "--kind", "leadership"], ["client", "mine"], ["circuit", "mine"],
        ] {
            let result = try new(words + ["--library", "w"], program)
            #expect(result.status == 73)
            #expect(result.errors == "rehearse: 「mine」已經有了：\(path)\nhelp: 換一個代號；要改那一個，就打開它\n")
            #expect(result.output == "")
        }
        #expect(try text(path, program) == "precious\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/w") == ["situations"])
    }

    @Test(arguments: [
        ([], Int32(64), "rehearse: 要寫哪一種？\nhelp: rehearse new situation ID，或 rehearse new client ID、rehearse new circuit ID\n"),
        (["sitation", "x"], 64, "rehearse: 不能新增「sitation」\nhelp: 是不是要寫「situation」？\n"),
        (["unit", "x"], 64, "rehearse: 不能新增「unit」\nhelp: 可以寫：situation, client, circuit\n"),
        (["client"], 64, "rehearse: 要用什麼代號？\nhelp: 例如 rehearse new client my-first-client\n"),
        (["client", "Ho_Hsiu Lan"], 64, "rehearse: 「Ho_Hsiu Lan」不能當代號\nhelp: 是不是要寫「ho-hsiu-lan」？\n"),
        (["client", "何秀蘭"], 64, "rehearse: 「何秀蘭」不能當代號\nhelp: 代號用小寫英文字母、數字和連字號，例如 show-contract\n"),
        (["client", "../x"], 64, "rehearse: 「../x」不能當代號\nhelp: 是不是要寫「x」？\n"),
        (["client", "a", "b"], 64, "rehearse: 多了「b」\nhelp: 輸入 rehearse new --help 看用法\n"),
        (["client", "a", "--kind", "presale"], 64, "rehearse: rehearse new client 用不到 --kind\nhelp: 輸入 rehearse new --help 看用法\n"),
        (["circuit", "a", "--client", "b"], 64, "rehearse: rehearse new circuit 用不到 --client\nhelp: 輸入 rehearse new --help 看用法\n"),
        (
            ["situation", "a", "--kind", "sale"], 64,
            "rehearse: --kind 不能是「sale」，可以寫：complaint, presale, coordination, leadership\nhelp: 輸入 rehearse new --help 看用法\n"
        ),
        (["situation", "a", "--client", "lin-meiyi"], 64, "rehearse: 沒有叫「lin-meiyi」的客戶檔\nhelp: 是不是要寫「lin-meiyu」？\n"),
        (
            ["situation", "a", "--client", "somebody-else"], 64,
            "rehearse: 沒有叫「somebody-else」的客戶檔\nhelp: 先寫一位：rehearse new client somebody-else\n"
        ),
        (
            ["situation", "a", "--client", "lin-meiyu,lin-meiyu"], 64,
            "rehearse: 「lin-meiyu」重複了\nhelp: 輸入 rehearse new --help 看用法\n"
        ),
        (["situation", "a", "--title", " "], 64, "rehearse: --title 後面要寫標題\nhelp: 輸入 rehearse new --help 看用法\n"),
        (["situation", "a", "--title", "一\n二"], 64, "rehearse: 標題不能有換行或控制字元\nhelp: 輸入 rehearse new --help 看用法\n"),
        (["situation", "a", "--library", "/dev/null"], 64, "rehearse: 「/dev/null」不是資料夾\nhelp: 輸入 rehearse new --help 看用法\n"),
        (["situation", "a", "--library", "/proc/nowhere"], 66, "rehearse: 讀寫「/proc/nowhere」時失敗：No such file or directory\n"),
    ])
    func wrongCallsWriteNothing(arguments: [String], status: Int32, errors: String) throws {
        let program = try Program()
        let result = try new(arguments, program)
        #expect(result.errors == errors)
        #expect(result.status == status)
        #expect(result.output == "")
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.home.path) == [])
    }

    @Test func clientsAndTitleAreTheCallers() throws {
        let program = try Program()
        _ = try new(["client", "ho-hsiulan", "--library", "w"], program)
        let title = #"第一次：# "看屋" \ 買房"#
        let people = ["--client", "ho-hsiulan", "--client", "wu-zhiqiang, lin-meiyu"]
        _ = try new(["situation", "mine", "--title", title, "--library", "w"] + people, program)
        let listed = try program.run(["list", "--json", "--library", "w"], in: program.home).output
        let json = try #require(try JSONSerialization.jsonObject(with: Data(listed.utf8)) as? [String: Any])
        #expect(json["title"] as? String == title)
        #expect(json["clients"] as? [String] == ["ho-hsiulan", "wu-zhiqiang", "lin-meiyu"])
        #expect(json["kind"] as? String == "presale")
    }

    @Test(arguments: ["42", "true", "null", "- 一", "一: 二", "{x}", "'單引號'", "#標籤", "尾冒號:", "Yes", "@home", "好 # 不好", "1280 萬", "…？"])
    func aTitleIsReadBackAsItWasGiven(title: String) throws {
        let program = try Program()
        _ = try new(["situation", "mine", "--title", title, "--library", "w"], program)
        let listed = try program.run(["list", "--json", "--library", "w"], in: program.home)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any])
        #expect(json["title"] as? String == title)
    }

    /// Among colleagues the situation is one of coordination, unless the call says otherwise.
    @Test func colleaguesMakeItCoordination() throws {
        let program = try Program()
        let result = try new(["situation", "mine", "--client", "chen-yijun", "--library", "w"], program)
        #expect(result.output.hasPrefix("寫好了：w/situations/coordination/mine.yaml\n"))
        #expect(try text("w/situations/coordination/mine.yaml", program).contains("\nclients: [chen-yijun] "))
    }

    @Test func withoutAFolderItGoesToScenariosHere() throws {
        let program = try Program()
        let result = try new(["client", "someone"], program)
        #expect(result.output.hasPrefix("寫好了：Scenarios/clients/someone.yaml\n"))
        #expect(try program.run(["check"], in: program.home).output == "檢查了 1 個檔案：0 個錯誤，0 個警告\n")
        program.environment["REHEARSE_PATH"] = program.home.path + "/elsewhere/deep"
        _ = try new(["client", "someone"], program)
        #expect(try text("elsewhere/deep/clients/someone.yaml", program) == text("Scenarios/clients/someone.yaml", program))
    }
}
