import Foundation
import Rehearsal
import RehearsalRecords
import Testing

@Suite struct RecordTests {
    private let header = Journal.Header(
        situation: "test", client: "lin", seed: .max, mode: .assessment, language: .traditionalChinese, sources: ["a": "1"],
        begun: "x")

    private func path() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-\(UUID().uuidString)/journal.jsonl").path
    }

    @Test func everyEventReadsBackAsItWas() throws {
        let path = path()
        let events: [Event] = [
            .init(at: 0, .shown(scene: "a")), .init(at: 1, .hinted(scene: "a")), .init(at: 2, .looked(exhibit: "note")),
            .init(at: 3, .notUnderstood(scene: "a", typed: "什麼\n")), .init(at: 4, .explained),
            .init(at: 5, .answered(scene: "a", typed: "\u{0}\u{202E}\"", response: "r", milliseconds: 7, timeRanOut: true)),
            .init(at: 6, .undone(scene: "a")), .init(at: 7, .left(.endOfInput)), .init(at: 8, .resumed),
            .init(at: 9, .ended(scene: "z", outcome: .escalated)),
        ]
        let file = try JournalFile(beginning: header, at: path)
        for event in events { try file.append(event) }
        let journal = try Journal(file: path)
        #expect(journal == Journal(header: header, events: events))
        #expect(journal.outcome == .escalated)
        #expect(throws: FileFault.self) { try JournalFile(beginning: header, at: path) }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aLineThatACrashCutIsLeftOutAndWrittenOver() throws {
        let path = path()
        try JournalFile(beginning: header, at: path).append(.init(at: 1, .shown(scene: "a")))
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        for cut in 1..<20 {
            try (whole + Data(#"{"event":"shown","at":2,"#.utf8.prefix(cut))).write(to: URL(fileURLWithPath: path))
            #expect(try Journal(file: path).events.count == 1)
        }
        try JournalFile(resuming: path).append(.init(at: 3, .resumed))
        #expect(try Journal(file: path).events.map(\.at) == [1, 3])
    }

    @Test func aLineThatWasChangedIsRefusedByItsNumber() throws {
        let path = path()
        try JournalFile(beginning: header, at: path).append(.init(at: 1, .shown(scene: "a")))
        var text = try String(contentsOfFile: path, encoding: .utf8)
        text += "{\"event\":\"shown\"}\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        #expect { try Journal(file: path) } throws: { error in
            (error as? JournalFault).map { Catalogue.traditionalChinese.text($0.message) } == "第 3 行看不懂，紀錄可能被改過或損壞"
        }
    }

    @Test func replayRefusesWhatDoesNotFit() throws {
        let encounter = try Sample.encounter(EncounterTests.story)
        var header = header
        header.client = "lin"
        func fault(_ events: [Event.Kind]) -> String? {
            do throws(JournalFault) {
                _ = try Play(replaying: Journal(header: header, events: events.map { Event(at: 0, $0) }), of: encounter.situation)
                return nil
            } catch {
                return Catalogue.traditionalChinese.text(error.message)
            }
        }
        func answer(_ scene: String, _ response: String) -> Event.Kind {
            .answered(scene: scene, typed: "", response: response, milliseconds: 0, timeRanOut: false)
        }
        #expect(fault([answer("a", "calm"), answer("b", "show")]) == nil)
        #expect(fault([answer("b", "show")]) == "紀錄第 2 行在場景「b」，但照前面的決定應該在「a」")
        #expect(fault([answer("a", "calm"), answer("b", "end")]) == "紀錄第 3 行的回應「end」在場景「b」此時不能用")
        #expect(fault([.undone(scene: "a")]) == "紀錄第 2 行收回了還沒做的決定")
    }

    @Test func timeSpentOnAQuestionStaysSpent() {
        func shown(_ at: Int) -> Event { Event(at: at, .shown(scene: "a")) }
        let answered = Event(at: 50, .answered(scene: "a", typed: "", response: "x", milliseconds: 0, timeRanOut: false))
        func spent(_ events: [Event]) -> Int { Journal(header: header, events: events).spentOnQuestion }
        #expect(spent([]) == 0)
        #expect(spent([shown(0), Event(at: 9, .left(.quit)), Event(at: 9, .resumed), shown(9), Event(at: 12, .left(.quit))]) == 12)
        #expect(spent([shown(0), answered, shown(51), Event(at: 70, .hinted(scene: "a"))]) == 19)
        #expect(spent([shown(0), answered]) == 0)
    }

    @Test func aBranchSharesTheFirstDecisionsThatStand() {
        func answer(_ response: String) -> Event {
            Event(at: 1, .answered(scene: "a", typed: response, response: response, milliseconds: 0, timeRanOut: false))
        }
        let journal = Journal(
            header: header, events: [answer("x"), answer("y"), Event(at: 2, .undone(scene: "a")), answer("z"), answer("w")])
        #expect(journal.prefix(decisions: 2, begun: nil).events == [answer("x"), answer("z")])
    }

    @Test(arguments: ["{", "[1,]", "\"\\q\"", "nul", "1 2", "{\"a\"}", "\"\u{1}\"", "\"\\ud800\"", "01x", ""])
    func whatIsNotJSONIsRefused(text: String) {
        #expect(JSON(text) == nil)
    }

    @Test func jsonReadsWhatItWrites() throws {
        let text = #"{"a":[1,-2.5,true,null,"\u001b好\n\"\\"],"b":{},"c":0.1}"#
        #expect(JSON(text)?.line == text)
        #expect(JSON(String(repeating: "[", count: 5000)) == nil)
    }

    @Test func digestsAreThoseOfTheStandard() {
        #expect(sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
