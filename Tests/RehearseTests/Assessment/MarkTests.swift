import Foundation
import Rehearsal
import RehearsalRecords
import RehearsalStore
import Testing

/// `rehearse mark` from files and in pipes: blind lists, sheets checked to the sign, what is saved and what is submitted.
@Suite struct MarkTests {
    /// A sheet for `poor`, whose words wait on lines 5 and 8.
    static let sheet = """
        {"levels": {"T1.1": 0, "K1": 0, "S1": 1}, "global": 2, "quotes": {"S1": [10]},
         "waiting": {"5": {"response": "right"}, "8": {"response": "half"}}, "confidence": "high"}

        """

    private func exam(_ language: Language = .traditionalChinese, marking: String = "") throws -> Examination {
        let exam = try Examination(language: language, marking: marking)
        try exam.play("k3", by: "c-1", exam.best)
        try exam.play("z9", by: "c-2", exam.poor)
        return exam
    }

    private func json(_ line: String) throws -> JSON { try #require(JSON(line.trimmingCharacters(in: .whitespacesAndNewlines))) }

    private func submit(_ exam: Examination, _ play: String, _ sheet: String, as person: String, _ more: [String] = []) throws
        -> Program.Result
    {
        try exam.run(["mark", play, "--sheet", exam.file("sheet.json", sheet), "--submit"] + more, as: person)
    }

    // MARK: Blind

    @Test func theListSaysWhatWaitsAndNothingOfWhom() throws {
        let exam = try exam()
        let result = try exam.run(["mark", "--as", "bob"])
        #expect(result.errors == "")
        #expect(
            result.output == """
                等你評的作答：2 份
                  z9  又漏水了（林美玉）　第 1 輪
                  k3  又漏水了（林美玉）　第 1 輪
                順序和誰先作答無關；rehearse mark PLAY 開始評

                """)
        #expect(
            try exam.run(["mark", "--as", "bob", "--json"]).output == """
                {"play":"z9","round":1,"situation":"leak","client":"林美玉","station":"one","draft":false}
                {"play":"k3","round":1,"situation":"leak","client":"林美玉","station":"one","draft":false}

                """)
        #expect(try exam.run(["mark", "--as", "mo"]).output == "沒有等你評的作答\n")
    }

    @Test(arguments: Language.allCases) func nothingThatAMarkerSeesSaysWhoseItIs(language: Language) throws {
        let exam = try Examination(language: language)
        // The candidate gives their own name away.
        for (number, id) in ["k3", "z9", "m5", "a7"].enumerated() {
            try exam.play(id, by: "c-\(number + 1)", number == 0 ? exam.poor : exam.best)
        }
        var shown = try ["mark --as bob", "mark --as bob --json", "mark progress", "mark progress --json"].map {
            try exam.run($0.split(separator: " ").map(String.init)).output
        }
        for id in ["k3", "z9", "m5", "a7"] {
            for form in ["--json", "--markdown"] { shown.append(try exam.run(["mark", id, form, "--as", "bob"]).output) }
        }
        for output in shown {
            #expect(!output.isEmpty)
            for (candidate, person) in Examination.people where candidate.hasPrefix("c-") {
                #expect(!output.contains(candidate), "\(candidate) in: \(output)")
                #expect(!output.contains(person.name), "\(person.name) in: \(output)")
            }
            #expect(!output.contains("extra-time"))
            #expect(!output.contains("2020-01-02"))
        }
        #expect(shown.contains { $0.contains("○○○") })
        guard language == .english else { return }
        for output in shown { #expect(!output.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(output)") }
    }

    @Test func seeingMoreIsRecordedForEver() throws {
        let exam = try exam()
        let blind = try exam.run(["mark", "z9", "--json", "--as", "bob"])
        #expect(try json(blind.output)["candidate"] == nil)
        let refused = try exam.run(["mark", "z9", "--json", "--unblind", "complaint", "--as", "bob"])
        #expect(refused.status != 0, "who is shown more has to sign in")
        let seen = try json(try exam.run(["mark", "z9", "--json", "--unblind", "complaint 7"], as: "bob").output)
        #expect(seen["candidate"]?.text == "c-2")
        #expect(seen["adjustments"]?.strings == ["extra-time=25"])
        #expect(seen["blind"]?.truth == false)
        // Without the option, too: what has been seen cannot be unseen.
        #expect(try submit(exam, "z9", Self.sheet, as: "bob").status == 0)
        let statement = try #require(try exam.store.statements([.mark]).first?.statement)
        let mark = try #require(statement.content(as: RehearsalRecords.Mark.self))
        #expect(!mark.isBlind)
        #expect(mark.unblinded == "complaint 7")
        #expect(statement.about.play == "z9" && statement.about.candidate == "c-2")
        #expect(try json(try exam.run(["mark", "z9", "--json", "--as", "ann"]).output)["blind"]?.truth == true)
    }

    // MARK: Sheets

    @Test func aSheetThatIsPrintedCanBeFilledInAndSubmitted() throws {
        let exam = try exam()
        let page = try exam.run(["mark", "z9", "--json", "--as", "bob"]).output
        let printed = try json(page)
        #expect(
            printed["sheet"]?.line
                == #"{"comment":"","confidence":null,"global":null,"levels":{"T1.1":null,"K1":null,"S1":null},"quotes":{},"remarks":{},"waiting":{"5":{"remark":"","response":null},"8":{"remark":"","response":null}}}"#
        )
        #expect(printed["waiting"]?.items { $0["id"]?.whole } == [5, 8])
        #expect(printed["waiting"]?.items { $0["line"]?.whole } == [7, 10])
        #expect(printed["critical"]?.items { $0["line"]?.whole } == [5])
        #expect(printed["documents"]?.items { $0["text"]?.text } == ["上週修過"])
        // The whole page with its sheet filled in is as good as the sheet alone.
        let filled = page.replacing("\"confidence\":null,\"global\":null", with: "\"confidence\":\"medium\",\"global\":2")
            .replacing(#"{"T1.1":null,"K1":null,"S1":null}"#, with: #"{"T1.1":0,"K1":0,"S1":1}"#)
            .replacing(#""remark":"","response":null"#, with: #""remark":"unclear","response":null"#)
        let result = try submit(exam, "z9", filled, as: "bob")
        #expect(result.errors == "")
        #expect(result.output.withoutIDs == "作答 z9 第 1 輪的評分提交了（#）\n")
        let mark = try #require(try exam.store.statements([.mark]).first)
        #expect(mark.statement.by == "bob")
        #expect(mark.statement.content(as: RehearsalRecords.Mark.self)?.sheet.confidence == .medium)
    }

    @Test func everythingWrongInASheetIsSaidWithItsPlace() throws {
        let exam = try exam()
        let file = try exam.file(
            "sheet.json",
            """
            {"levels": {"T1.1": 4, "K2": 1, "S1": "2"},
             "global": 0, "confidence": "sure",
             "quotes": {"S1": [99, 10, {"decision": 3, "text": "沒說過"}, {"decision": 3, "text": "下週 三"}], "K1": 3},
             "waiting": {"5": {"response": "half", "remarks": ""}, "7": {}, "8": []},
             "remarks": {"S1": 1}, "coment": ""}
            """)
        let result = try exam.run(["mark", "z9", "--sheet", file, "--save"], as: "bob")
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(
            result.errors.replacing(file, with: "FILE") == """
                FILE:1:21: error: levels.T1.1：要寫 0 到 3 的整數，不能是 4
                FILE:1:24: error: levels：這次作答不評「K2」；是不是要寫「K1」？
                FILE:1:39: error: levels.S1：要寫 0 到 3 的整數，不能是 "2"
                FILE:2:12: error: global：要寫 1 到 5 的整數，不能是 0
                FILE:2:29: error: confidence：可以寫 low, medium, high，不能是 "sure"
                FILE:3:20: error: quotes.S1：逐字稿只有 1 到 12 行，沒有第 99 行
                FILE:3:28: error: quotes.S1：第 3 步沒有這句話：「沒說過」
                FILE:3:100: error: quotes.K1：要寫成 […]，每一項是逐字稿的行號，或 {"decision": 3, "text": "…"}
                FILE:4:32: error: waiting.5.response：不能是 "half"；可以寫：right, hedge，都不是就寫 null 和 remark
                FILE:4:40: error: waiting.5：沒有「remarks」這一欄；可以寫：response, remark
                FILE:4:56: error: waiting：第「7」筆沒有話等著評；待評的是：5, 8
                FILE:4:70: error: waiting.8：要寫成 {"response": …, "remark": …}
                FILE:5:20: error: remarks.S1：要寫一段文字，不能是 1
                FILE:5:24: error: 評分表沒有「coment」這一欄；是不是要寫「comment」？
                rehearse: 有 14 個錯誤，什麼都沒有存，也沒有提交

                """)
    }

    @Test func whatASheetLacksIsSaidBeforeItIsSubmitted() throws {
        let exam = try exam()
        let result = try submit(exam, "z9", "{\"levels\": {\"K1\": 1},\n \"waiting\": {\"5\": {\"response\": null}}}", as: "bob")
        #expect(result.status == 1)
        #expect(
            result.errors.replacing(exam.program.home.path, with: "") == """
                /sheet.json:1:1: error: global：還沒給整體評分（1 到 5）
                /sheet.json:1:1: error: remarks.K1：有重大錯誤涉及 K1，還是給了等級：在備註說明理由
                /sheet.json:1:1: error: confidence：還沒說有多確定（low、medium、high）
                /sheet.json:1:12: error: levels.T1.1：T1.1 還沒評等級；沒觀察到，就在備註說明為什麼
                /sheet.json:1:12: error: levels.S1：S1 還沒評等級；沒觀察到，就在備註說明為什麼
                /sheet.json:2:13: error: waiting.5：第 5 筆等著評的話還沒歸到哪個回應；都不是，就在備註說明
                /sheet.json:2:13: error: waiting.8：第 8 筆等著評的話還沒歸到哪個回應；都不是，就在備註說明
                rehearse: 有 7 個錯誤，什麼都沒有存，也沒有提交

                """)
        #expect(try exam.store.statements([.mark]) == [])
    }

    @Test(arguments: [
        ("", "FILE:1:1: error: 檔案是空的\n"), ("{\"levels\": {\"T1.1\": 2}", "FILE:1:23: error: JSON 還沒寫完，檔案就結束了\n"),
        ("{\n  levels: 1}", "FILE:2:3: error: 這裡不是正確的 JSON\n"),
        ("{\"global\": 1, \"global\": 2}", "FILE:1:15: error: 「global」寫了兩次\n"),
        ("[]", "FILE:1:1: error: 評分表要寫成 {…}\nrehearse: 有 1 個錯誤，什麼都沒有存，也沒有提交\n"),
    ])
    func aFileThatHoldsNoSheetIsRefused(text: String, errors: String) throws {
        let exam = try exam()
        let file = try exam.file("sheet.json", text)
        let result = try exam.run(["mark", "z9", "--sheet", file, "--save"], as: "bob")
        #expect(result.status == 1)
        #expect(result.errors.replacing(file, with: "FILE") == errors)
    }

    @Test func aFileOfManySheetsIsTakenWholeOrNotAtAll() throws {
        let exam = try exam()
        func sheet(_ play: String, _ waiting: String) -> String {
            "{\"play\": \"\(play)\", \"levels\": {\"T1.1\": 0, \"K1\": 0, \"S1\": 1}, \"global\": 2, \"waiting\": {\(waiting)}, \"confidence\": \"low\"}\n"
        }
        let poor = sheet("z9", "\"5\": {\"response\": \"right\"}, \"8\": {\"response\": \"half\"}")
        let best = sheet("k3", "\"6\": {\"response\": \"full\"}")
        let file = try exam.file("bad.jsonl", poor + sheet("nine", "") + poor + best.replacing("\"6\"", with: "\"9\"") + "{}\n")
        let refused = try exam.run(["mark", "--sheet", file, "--submit"], as: "bob")
        #expect(refused.status == 1)
        #expect(
            refused.errors.replacing(file, with: "FILE") == """
                FILE:2:10: error: 紀錄裡沒有「nine」這次作答
                FILE:3:1: error: 作答 z9 在檔案裡寫了兩份
                FILE:4:82: error: waiting：第「9」筆沒有話等著評；待評的是：6
                FILE:5:1: error: 不知道是哪次作答：在指令寫 PLAY，或在評分表寫 "play"
                rehearse: 有 4 個錯誤，什麼都沒有存，也沒有提交

                """)
        #expect(try exam.store.statements([.mark]) == [])
        let good = try exam.file("good.jsonl", poor + best)
        let taken = try exam.run(["mark", "--sheet", good, "--submit", "--json"], as: "bob")
        #expect(taken.errors == "")
        #expect(
            taken.output.withoutIDs == """
                {"play":"z9","round":1,"submitted":true,"mark":"#"}
                {"play":"k3","round":1,"submitted":true,"mark":"#"}

                """)
        #expect(try exam.run(["mark", "--as", "bob"]).output == "沒有等你評的作答\n")
        let other = try exam.run(["mark", "z9", "--sheet", exam.file("k3.json", best), "--submit"], as: "ann")
        #expect(other.errors.contains("error: 評分表是作答「k3」的，不是「z9」的"))
    }

    @Test func savingIsNotSubmitting() throws {
        let exam = try exam()
        let file = try exam.file("half.json", "{\"levels\": {\"S1\": 1}}")
        let saved = try exam.run(["mark", "z9", "--sheet", file, "--save"], as: "bob")
        #expect(saved.output == "作答 z9 存成草稿了，還沒有提交\n")
        #expect(try exam.store.statements([.mark]) == [])
        #expect(try exam.run(["mark", "--as", "bob"]).output.contains("z9  又漏水了（林美玉）　第 1 輪　有草稿"))
        #expect(!(try exam.run(["mark", "--as", "ann"]).output.contains("有草稿")), "someone else's draft is seen")
        let page = try json(try exam.run(["mark", "z9", "--json", "--as", "bob"]).output)
        #expect(page["sheet"]?["levels"]?["S1"]?.whole == 1)
        #expect(try json(try exam.run(["mark", "z9", "--json", "--as", "ann"]).output)["sheet"]?["levels"]?["S1"] == .null)
        #expect(try submit(exam, "z9", Self.sheet, as: "bob").status == 0)
        #expect(try exam.store.draft(by: "bob", of: "assessment:z9:1") == nil)
    }

    // MARK: What is submitted

    @Test func whatWasSubmittedIsChangedByAnotherMarkOnly() throws {
        let exam = try exam()
        let early = try submit(exam, "z9", Self.sheet, as: "bob", ["--reason", "heard it again"])
        #expect(
            early.errors.contains("error: 你還沒有提交過作答 z9 的評分，沒有東西要改；第一次提交不用 --reason"))
        #expect(try submit(exam, "z9", Self.sheet, as: "bob").status == 0)
        let again = try submit(exam, "z9", Self.sheet, as: "bob")
        #expect(again.status == 1)
        #expect(
            again.errors.contains("error: 你在第 1 輪已經提交過作答 z9 的評分，提交了就不能改；真的要改，加上 --reason TEXT：會另外記一筆新的，舊的也留著"))
        let changed = Self.sheet.replacing("\"S1\": 1", with: "\"S1\": 2")
        #expect(try submit(exam, "z9", changed, as: "bob", ["--reason", "heard it again"]).status == 0)
        let marks = try exam.store.statements([.mark])
        #expect(marks.count == 2)
        #expect(marks[1].statement.about.statement == marks[0].id)
        #expect(marks[1].statement.content(as: RehearsalRecords.Mark.self)?.reason == "heard it again")
        let progress = try exam.run(["mark", "progress", "--json"]).output
        #expect(
            progress.contains(
                #"{"play":"z9","round":1,"open":true,"marks":1,"missing":1,"state":"waiting","borderline":true,"counts":false}"#))
    }

    @Test func aRoundThatHasClosedIsNotMarked() throws {
        let exam = try exam()
        for (person, play) in [("bob", "z9"), ("ann", "z9")] {
            #expect(try submit(exam, play, Self.sheet, as: person).status == 0)
        }
        let unfinished = try exam.run(["mark", "close", "--sitting", "exam", "--reason", "all done"], as: "bob")
        #expect(unfinished.status == 64)
        #expect(unfinished.output == "k3  還差 2 位評分者\n")
        #expect(unfinished.errors == "rehearse: 第 1 輪還有 1 份沒評完或沒審議，關了就不算數\nhelp: 先評完；真的要這樣關，加上 --unfinished\n")
        let closed = try exam.run(["mark", "close", "--play", "z9", "--reason", "all done"], as: "bob")
        #expect(closed.errors == "")
        #expect(closed.output == "作答 z9的第 1 輪關了（1 份作答）\n")
        let change = try submit(exam, "z9", Self.sheet, as: "bob", ["--reason", "heard it again"])
        #expect(
            change.errors.contains(
                "error: 作答 z9 的第 1 輪已經關了，不能再評或再改；有申覆或申訴，用 rehearse mark reopen --play z9 --reason TEXT 開第 2 輪"))
        let twice = try exam.run(["mark", "close", "--play", "z9", "--reason", "again"], as: "bob")
        #expect(twice.errors.hasPrefix("rehearse: 作答 z9的第 1 輪已經關了\n"))
        let open = try exam.run(["mark", "reopen", "--play", "k3", "--reason", "appeal"], as: "bob")
        #expect(open.errors.hasPrefix("rehearse: 作答 k3 的第 1 輪還開著，不用再開\n"))
        let wrong = try exam.run(["mark", "reopen", "--play", "z9", "--round", "3", "--reason", "appeal"], as: "bob")
        #expect(wrong.errors.hasPrefix("rehearse: 第 1 輪之後是第 2 輪，不能開第 3 輪\n"))
        let reopened = try exam.run(["mark", "reopen", "--play", "z9", "--reason", "appeal 3"], as: "ann")
        #expect(reopened.output == "作答 z9的第 2 輪開了（1 份作答），等人評\n")
        // The right round waits, blind, and the first stays as it is.
        #expect(try exam.run(["mark", "--as", "bob"]).output.contains("z9  又漏水了（林美玉）　第 2 輪"))
        #expect(try submit(exam, "z9", Self.sheet, as: "bob").output.withoutIDs == "作答 z9 第 2 輪的評分提交了（#）\n")
        let rounds = try exam.store.statements([.mark]).compactMap { $0.statement.content(as: RehearsalRecords.Mark.self)?.round }
        #expect(rounds == [1, 1, 2])
        let mixed = try exam.run(["mark", "close", "--sitting", "exam", "--reason", "all", "--unfinished"], as: "bob")
        #expect(mixed.errors.contains("裡各份作答的輪次不同\nhelp: 用 --play 一份一份來\n"))
    }

    @Test func aWholeSittingIsClosedAtOnce() throws {
        let exam = try exam()
        let closed = try exam.run(["mark", "close", "--sitting", "exam", "--reason", "all", "--unfinished", "--json"], as: "mo")
        #expect(closed.output.withoutIDs == "{\"statement\":\"#\",\"round\":1,\"change\":\"closed\",\"plays\":2}\n")
        #expect(try exam.run(["mark", "--as", "bob"]).output == "沒有等你評的作答\n")
        #expect(try exam.run(["mark", "progress"]).output.hasSuffix("2 份作答：還要 4 份評分，0 份等審議，2 份這一輪已經關了\n"))
        try exam.play("u1", by: "c-3", exam.best, isSealed: false)
        let early = try exam.run(["mark", "reopen", "--sitting", "exam", "--reason", "all"], as: "mo")
        #expect(early.errors.hasPrefix("rehearse: 這一場還有 1 次作答沒有結束\n"))
        let unsealed = try exam.run(["mark", "u1", "--json", "--as", "bob"])
        #expect(unsealed.errors == "rehearse: 作答 u1 還沒有結束，不能評分\nhelp: 等它結束、簽了章再評\n")
    }

    // MARK: Who may

    @Test func theCircuitSaysWhoMayMarkWhom() throws {
        let exam = try exam(marking: "marking: {markers: 1}\nassessors: {conflicts: [employer], roles: [assessor, moderator]}\n")
        // Ann works where candidate 1 does.
        #expect(try exam.run(["mark", "--as", "ann"]).output.contains("等你評的作答：1 份\n  z9  "))
        let conflict = try exam.run(["mark", "k3", "--json", "--as", "ann"])
        #expect(conflict.errors == "rehearse: 「安妮」和應評者同屬一組（employer：north），要迴避\nhelp: rehearse mark 列出等你評的作答\n")
        #expect(try exam.run(["mark", "--as", "mo"]).output.contains("2 份"))
        #expect(try submit(exam, "z9", Self.sheet, as: "mo").status == 0)
        // A rating of 2 is borderline, but one marker is all there are.
        let enough = try exam.run(["mark", "z9", "--json", "--as", "bob"])
        #expect(enough.errors.hasPrefix("rehearse: 作答 z9 已經有 1 位評分者，不用再評\n"))
    }

    @Test func noOneMarksThemselvesAndOnlyAssessorsMark() throws {
        let exam = try exam()
        try exam.play("q4", by: "cho", exam.best)
        #expect(!(try exam.run(["mark", "--as", "cho"]).output.contains("q4")))
        let own = try exam.run(["mark", "q4", "--json", "--as", "cho"])
        #expect(own.errors == "rehearse: 不能評自己的作答\nhelp: rehearse mark 列出等你評的作答\n")
        let moderator = try exam.run(["mark", "z9", "--json", "--as", "mo"])
        #expect(moderator.errors.hasPrefix("rehearse: 「莫老師」沒有評這次作答要有的身分\n"))
        let candidate = try exam.run(["mark", "z9", "--json", "--as", "c-1"])
        #expect(candidate.errors.hasPrefix("rehearse: 「王小明」不是評量者或審議者\n"))
    }

    @Test func inAPipeEverythingMustBeSaid() throws {
        let exam = try exam()
        let asks = try exam.run(["mark", "z9"], as: "bob")
        #expect(asks.status == 64)
        #expect(
            asks.errors == "rehearse: 這裡不是終端機，沒有人可以問\nhelp: 用 --sheet FILE.json 加 --submit 或 --save；--json 印出空白的評分表\n")
        let neither = try exam.run(["mark", "z9", "--sheet", "-"], as: "bob", input: Self.sheet)
        #expect(neither.errors == "rehearse: 要提交還是存成草稿？\nhelp: 加上 --submit（簽章，之後不能改）或 --save（草稿），只能一個\n")
        let piped = try exam.run(["mark", "z9", "--sheet", "-", "--save"], as: "bob", input: Self.sheet)
        #expect(piped.status == 0)
        let why = try exam.run(["mark", "close", "--play", "z9"], as: "bob")
        #expect(why.errors == "rehearse: 為什麼？\nhelp: rehearse mark close|reopen --play PLAY 或 --sitting SITTING，加上 --reason TEXT\n")
    }

    @Test(arguments: ["mark", "moderate", "calibrate"]) func helpIsThereInBothLanguages(verb: String) throws {
        for language in Language.allCases {
            let result = try Program().run([verb, "--help", "--lang", language.rawValue])
            #expect(result.status == 0)
            #expect(result.output.contains("--passphrase-file FILE"))
            let isChinese = result.output.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            #expect(isChinese == (language == .traditionalChinese), "\(result.output)")
        }
    }

    @Test func whatIsMarkedIsVerified() throws {
        let exam = try exam()
        #expect(try submit(exam, "z9", Self.sheet, as: "bob").status == 0)
        let faults = try exam.run(["verify", "--json"]).output
        let about = try exam.store.statements([.mark]).map { "statement:" + $0.id }
        #expect(about.count == 1 && !faults.contains(about[0]), "\(faults)")
    }
}
