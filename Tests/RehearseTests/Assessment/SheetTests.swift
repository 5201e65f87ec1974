import Foundation
import Rehearsal
import RehearsalRecords
import RehearsalStore
import Testing

/// Sheets from files: checked to the sign, taken whole or not at all, saved or submitted.
@Suite struct SheetTests {
    @Test func aSheetThatIsPrintedCanBeFilledInAndSubmitted() throws {
        let exam = try Examination.toMark()
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
        let result = try exam.submit("z9", filled, as: "bob")
        #expect(result.errors == "")
        #expect(result.output.withoutIDs == "作答 z9 第 1 輪的評分提交了（#）\n")
        let mark = try #require(try exam.store.statements([.mark]).first)
        #expect(mark.statement.by == "bob")
        #expect(mark.statement.content(as: RehearsalRecords.Mark.self)?.sheet.confidence == .medium)
    }

    @Test func everythingWrongInASheetIsSaidWithItsPlace() throws {
        let exam = try Examination.toMark()
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
        let exam = try Examination.toMark()
        let result = try exam.submit("z9", "{\"levels\": {\"K1\": 1},\n \"waiting\": {\"5\": {\"response\": null}}}", as: "bob")
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
        let exam = try Examination.toMark()
        let file = try exam.file("sheet.json", text)
        let result = try exam.run(["mark", "z9", "--sheet", file, "--save"], as: "bob")
        #expect(result.status == 1)
        #expect(result.errors.replacing(file, with: "FILE") == errors)
    }

    @Test func aFileOfManySheetsIsTakenWholeOrNotAtAll() throws {
        let exam = try Examination.toMark()
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
        let exam = try Examination.toMark()
        let file = try exam.file("half.json", "{\"levels\": {\"S1\": 1}}")
        let saved = try exam.run(["mark", "z9", "--sheet", file, "--save"], as: "bob")
        #expect(saved.output == "作答 z9 存成草稿了，還沒有提交\n")
        #expect(try exam.store.statements([.mark]) == [])
        #expect(try exam.run(["mark", "--as", "bob"]).output.contains("z9  又漏水了（林美玉）　第 1 輪　有草稿"))
        #expect(!(try exam.run(["mark", "--as", "ann"]).output.contains("有草稿")), "someone else's draft is seen")
        let page = try json(try exam.run(["mark", "z9", "--json", "--as", "bob"]).output)
        #expect(page["sheet"]?["levels"]?["S1"]?.whole == 1)
        #expect(try json(try exam.run(["mark", "z9", "--json", "--as", "ann"]).output)["sheet"]?["levels"]?["S1"] == .null)
        #expect(try exam.submit("z9", Examination.sheet, as: "bob").status == 0)
        #expect(try exam.store.draft(by: "bob", of: "assessment:z9:1") == nil)
    }
}
