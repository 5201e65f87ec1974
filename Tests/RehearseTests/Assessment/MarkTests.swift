import Foundation
import Rehearsal
import RehearsalRecords
import RehearsalStore
import Testing

/// `rehearse mark` in pipes: what is shown and to whom, and who may mark.
@Suite struct MarkTests {
    // MARK: Blind

    @Test func theListSaysWhatWaitsAndNothingOfWhom() throws {
        let exam = try Examination.toMark()
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
        let exam = try Examination.toMark()
        let blind = try exam.run(["mark", "z9", "--json", "--as", "bob"])
        #expect(try json(blind.output)["candidate"] == nil)
        let refused = try exam.run(["mark", "z9", "--json", "--unblind", "complaint", "--as", "bob"])
        #expect(refused.status != 0, "who is shown more has to sign in")
        let seen = try json(try exam.run(["mark", "z9", "--json", "--unblind", "complaint 7"], as: "bob").output)
        #expect(seen["candidate"]?.text == "c-2")
        #expect(seen["adjustments"]?.strings == ["extra-time=25"])
        #expect(seen["blind"]?.truth == false)
        // Without the option, too: what has been seen cannot be unseen.
        #expect(try exam.submit("z9", Examination.sheet, as: "bob").status == 0)
        let statement = try #require(try exam.store.statements([.mark]).first?.statement)
        let mark = try #require(statement.content(as: RehearsalRecords.Mark.self))
        #expect(!mark.isBlind)
        #expect(mark.unblinded == "complaint 7")
        #expect(statement.about.play == "z9" && statement.about.candidate == "c-2")
        #expect(try json(try exam.run(["mark", "z9", "--json", "--as", "ann"]).output)["blind"]?.truth == true)
    }

    // MARK: Who may

    @Test func theCircuitSaysWhoMayMarkWhom() throws {
        let exam = try Examination.toMark(
            marking: "marking: {markers: 1}\nassessors: {conflicts: [employer], roles: [assessor, moderator]}\n")
        // Ann works where candidate 1 does.
        #expect(try exam.run(["mark", "--as", "ann"]).output.contains("等你評的作答：1 份\n  z9  "))
        let conflict = try exam.run(["mark", "k3", "--json", "--as", "ann"])
        #expect(conflict.errors == "rehearse: 「安妮」和應評者同屬一組（employer：north），要迴避\nhelp: rehearse mark 列出等你評的作答\n")
        #expect(try exam.run(["mark", "--as", "mo"]).output.contains("2 份"))
        #expect(try exam.submit("z9", Examination.sheet, as: "mo").status == 0)
        // A rating of 2 is borderline, but one marker is all there are.
        let enough = try exam.run(["mark", "z9", "--json", "--as", "bob"])
        #expect(enough.errors.hasPrefix("rehearse: 作答 z9 已經有 1 位評分者，不用再評\n"))
    }

    @Test func noOneMarksThemselvesAndOnlyAssessorsMark() throws {
        let exam = try Examination.toMark()
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
        let exam = try Examination.toMark()
        let asks = try exam.run(["mark", "z9"], as: "bob")
        #expect(asks.status == 64)
        #expect(
            asks.errors == "rehearse: 這裡不是終端機，沒有人可以問\nhelp: 用 --sheet FILE.json 加 --submit 或 --save；--json 印出空白的評分表\n")
        let neither = try exam.run(["mark", "z9", "--sheet", "-"], as: "bob", input: Examination.sheet)
        #expect(neither.errors == "rehearse: 要提交還是存成草稿？\nhelp: 加上 --submit（簽章，之後不能改）或 --save（草稿），只能一個\n")
        let piped = try exam.run(["mark", "z9", "--sheet", "-", "--save"], as: "bob", input: Examination.sheet)
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
        let exam = try Examination.toMark()
        #expect(try exam.submit("z9", Examination.sheet, as: "bob").status == 0)
        let faults = try exam.run(["verify", "--json"]).output
        let about = try exam.store.statements([.mark]).map { "statement:" + $0.id }
        #expect(about.count == 1 && !faults.contains(about[0]), "\(faults)")
    }
}
