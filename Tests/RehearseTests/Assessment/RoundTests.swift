import Foundation
import Rehearsal
import RehearsalRecords
import RehearsalStore
import Testing

/// What has been submitted is not edited, and rounds close and open.
@Suite struct RoundTests {
    @Test func whatWasSubmittedIsChangedByAnotherMarkOnly() throws {
        let exam = try Examination.toMark()
        let early = try exam.submit("z9", Examination.sheet, as: "bob", ["--reason", "heard it again"])
        #expect(
            early.errors.contains("error: 你還沒有提交過作答 z9 的評分，沒有東西要改；第一次提交不用 --reason"))
        #expect(try exam.submit("z9", Examination.sheet, as: "bob").status == 0)
        let again = try exam.submit("z9", Examination.sheet, as: "bob")
        #expect(again.status == 1)
        #expect(
            again.errors.contains("error: 你在第 1 輪已經提交過作答 z9 的評分，提交了就不能改；真的要改，加上 --reason TEXT：會另外記一筆新的，舊的也留著"))
        let changed = Examination.sheet.replacing("\"S1\": 1", with: "\"S1\": 2")
        #expect(try exam.submit("z9", changed, as: "bob", ["--reason", "heard it again"]).status == 0)
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
        let exam = try Examination.toMark()
        for (person, play) in [("bob", "z9"), ("ann", "z9")] {
            #expect(try exam.submit(play, Examination.sheet, as: person).status == 0)
        }
        let unfinished = try exam.run(["mark", "close", "--sitting", "exam", "--reason", "all done"], as: "bob")
        #expect(unfinished.status == 64)
        #expect(unfinished.output == "k3  還差 2 位評分者\n")
        #expect(unfinished.errors == "rehearse: 第 1 輪還有 1 份沒評完或沒審議，關了就不算數\nhelp: 先評完；真的要這樣關，加上 --unfinished\n")
        let closed = try exam.run(["mark", "close", "--play", "z9", "--reason", "all done"], as: "bob")
        #expect(closed.errors == "")
        #expect(closed.output == "作答 z9 的第 1 輪關了（1 份作答）\n")
        let change = try exam.submit("z9", Examination.sheet, as: "bob", ["--reason", "heard it again"])
        #expect(
            change.errors.contains(
                "error: 作答 z9 的第 1 輪已經關了，不能再評或再改；有申覆或申訴，用 rehearse mark reopen --play z9 --reason TEXT 開第 2 輪"))
        let twice = try exam.run(["mark", "close", "--play", "z9", "--reason", "again"], as: "bob")
        #expect(twice.errors.hasPrefix("rehearse: 作答 z9 的第 1 輪已經關了\n"))
        let open = try exam.run(["mark", "reopen", "--play", "k3", "--reason", "appeal"], as: "bob")
        #expect(open.errors.hasPrefix("rehearse: 作答 k3 的第 1 輪還開著，不用再開\n"))
        let wrong = try exam.run(["mark", "reopen", "--play", "z9", "--round", "3", "--reason", "appeal"], as: "bob")
        #expect(wrong.errors.hasPrefix("rehearse: 第 1 輪之後是第 2 輪，不能開第 3 輪\n"))
        let reopened = try exam.run(["mark", "reopen", "--play", "z9", "--reason", "appeal 3"], as: "ann")
        #expect(reopened.output == "作答 z9 的第 2 輪開了（1 份作答），等人評\n")
        // The right round waits, blind, and the first stays as it is.
        #expect(try exam.run(["mark", "--as", "bob"]).output.contains("z9  又漏水了（林美玉）　第 2 輪"))
        #expect(try exam.submit("z9", Examination.sheet, as: "bob").output.withoutIDs == "作答 z9 第 2 輪的評分提交了（#）\n")
        let rounds = try exam.store.statements([.mark]).compactMap { $0.statement.content(as: RehearsalRecords.Mark.self)?.round }
        #expect(rounds == [1, 1, 2])
        let mixed = try exam.run(["mark", "close", "--sitting", "exam", "--reason", "all", "--unfinished"], as: "bob")
        #expect(mixed.errors.contains("裡各份作答的輪次不同\nhelp: 用 --play 一份一份來\n"))
    }

    @Test func aWholeSittingIsClosedAtOnce() throws {
        let exam = try Examination.toMark()
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
}
