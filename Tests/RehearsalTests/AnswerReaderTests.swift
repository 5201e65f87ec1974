import Rehearsal
import Testing

@Suite struct AnswerReaderTests {
    private func question(_ scene: String, seed: UInt64 = 0) throws -> Question {
        let text = Sample.situation(scenes: "a:\n\(scene)\nz: {ending: partly}")
        return Play(try Sample.encounter(text), seed: seed, mode: .practice).question
    }

    private func read(_ line: String, _ question: Question) -> Answer? { try? AnswerReader(question).read(line) }

    private func refusal(_ line: String, _ question: Question) -> String? {
        do throws(Misreading) {
            _ = try AnswerReader(question).read(line)
            return nil
        } catch {
            return Catalogue.traditionalChinese.text(error.message)
        }
    }

    static let one = "  responses: {x: {say: 說甲, like: [我馬上查], next: z}, y: {say: 說乙, next: z}}"

    @Test(arguments: ["1", " 1 ", "１", "1.", "１、", "(1)", "（１）", "1。"])
    func aChoiceIsReadFromItsNumber(line: String) throws {
        let question = try question(Self.one)
        #expect(read(line, question) == .response(question.choices[0]))
    }

    @Test func aChoiceIsReadFromItsIdOrItsWords() throws {
        let question = try question(Self.one)
        #expect(read("Y", question) == .response(1))
        #expect(question.response(to: .words("我馬上 查！")) == 0)
        #expect(question.response(to: .words("「說乙」")) == 1)
        #expect(question.response(to: .words("別的話")) == nil)
        #expect(refusal("3", question) == "沒有第 3 個選項，請輸入 1 到 2")
        #expect(refusal("。。", question) == "請輸入選項的號碼，1 到 2")
    }

    static let several =
        "  ask: several\n  options: {a: 甲, b: 乙, c: 丙}\n  responses: {x: {pick: {all: [a]}, next: z}, y: {next: z}}"

    @Test func ticksAreReadFromNumbersIdsAndFullWidthSigns() throws {
        let question = try question(Self.several)
        let shown = question.options
        for line in ["1 3", "1,3", "１、３", "3，1", "13", "第1項和第3項"] {
            let answer = read(line, question)
            if line.hasPrefix("第") { #expect(answer == nil) } else { #expect(answer == .ticks([shown[0], shown[2]]), "\(line)") }
        }
        #expect(read("a c", question) == .ticks([0, 2]))
        #expect(read("0", question) == .ticks([]))
        #expect(read("都不選", question) == .ticks([]))
        #expect(refusal("4", question) == "沒有「4」這一項，請用 1 到 3")
        #expect(refusal("", question) == "請輸入要勾選的號碼，例如 1 3；都不勾請輸入 0")
    }

    @Test func anOrderNamesEveryOptionOnce() throws {
        let question = try question(
            "  ask: order\n  options: {a: 甲, b: 乙, c: 丙}\n  key: [a, b, c]\n  responses: {x: {agreement: 100, next: z}, y: {next: z}}"
        )
        let shown = question.options
        #expect(read("３２１", question) == .order([shown[2], shown[1], shown[0]]))
        #expect(refusal("1 1 2", question) == "「1」寫了兩次，每個號碼請寫一次")
        #expect(refusal("2", question) == "還少了 1、3，請把 3 個號碼依序寫完，例如 2 1 3")
        #expect(question.response(to: .order([0, 1, 2])) == 0)
        #expect(question.response(to: .order([1, 0, 2])) == 1)
    }

    @Test(arguments: [
        ("12", 12_000_000), ("62.5%", 62_500_000), ("１，２８０ 萬", 1_280_000_000), ("-3 天", -3_000_000), ("約 4.3 分", 4_300_000),
    ])
    func aNumberIsReadWithItsUnit(line: String, millionths: Int) {
        #expect(AnswerReader.number(line) == Decimal(millionths: millionths))
    }

    @Test(arguments: ["", "十二", "3 到 5", "1.2.3", "1234567890123"])
    func whatIsNotOneNumberIsNone(line: String) {
        #expect(AnswerReader.number(line) == nil)
    }

    @Test(arguments: ["2026-11-30", "2026/11/30", "２０２６．１１．３０", "2026年11月30日"])
    func aDateIsReadHoweverItIsWritten(line: String) {
        #expect(AnswerReader.date(line)?.description == "2026-11-30")
    }

    @Test func thereIsNoThirtyFirstOfNovember() {
        #expect(AnswerReader.date("2026-11-31") == nil)
        #expect(Date("2024-02-29") != nil)
        #expect(Date("2100-02-29") == nil)
    }

    static let form = """
          ask: form
          fields: {who: {label: 負責人, kind: text, required: true, accept: [工務]}, day: {label: 日期, kind: date, accept: [2026-11-01, 2026-11-30]}, way: {label: 方式, kind: choice, options: {call: 電話, text: 簡訊}, accept: [text]}}
          responses: {x: {correct: 3, next: z}, y: {correct: 1, next: z}, n: {next: z}}
        """

    @Test func aFormIsReadByNameOrInOrderAndCountsWhatIsRight() throws {
        let question = try question(Self.form)
        let full = try #require(read("way=2; who=找工務陳先生；day=2026/11/05", question))
        #expect(full == .form(["找工務陳先生", "2026/11/05", "2"]))
        #expect(question.response(to: full) == 0)
        #expect(question.response(to: .form(["工務", "", "call"])) == 1)
        #expect(question.response(to: .form(["客服", "2026-12-01", ""])) == 2)
        #expect(refusal("day=2026-11-05", question) == "「負責人」一定要填")
        #expect(refusal("who=工務; day=明天", question) == "「日期」請填日期，例如 2026-11-30")
        guard case .form(let fields) = question.scene.ask, case .form(let values) = full else { return }
        #expect(read(AnswerReader.formLine(fields, values), question) == full)
    }

    @Test func aCompositionIsSearchedForItsWordings() throws {
        let question = try question(
            "  ask: compose\n  points: {sorry: [道歉, 抱歉], day: [星期五]}\n  slips: {sure: [保證不會再漏]}\n  responses: {bad: {slips: true, next: z}, x: {covers: 2, next: z}, y: {next: z}}"
        )
        #expect(question.response(to: .composition("很 抱歉，\n星期五到府。")) == 1)
        #expect(question.response(to: .composition("抱歉，星期五；保證，不會再漏")) == 0)
        #expect(question.response(to: .composition("您好")) == 2)
    }

    @Test func silenceTakesTheSilentResponseOnlyWithinALimit() throws {
        let timed = try question("  seconds: 30\n  responses: {x: {say: 甲, next: z}, q: {silent: true, next: z}}")
        #expect(timed.silent == 1)
        #expect(timed.choices == [0])
        #expect(timed.response(to: .silence) == 1)
        let untimed = try question("  responses: {x: {say: 甲, next: z}, q: {silent: true, next: z}}")
        #expect(untimed.silent == nil)
        #expect(untimed.response(to: .silence) == nil)
    }
}
