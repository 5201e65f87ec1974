import Rehearsal
import RehearsalTerminal

/// What was written, and the way from there to a situation that is clean, tested and translated: each step with what to type.
struct NextSteps {
    /// What to do, and the calls that do it.
    private struct Step {
        let what: Message
        let calls: [String]
    }

    private let file: NewFile
    private let draft: NewFile.Draft
    /// Options of this call that following ones need as well: which library, and which language.
    private let library: String
    private let language: String

    init(_ file: NewFile, _ draft: NewFile.Draft, _ arguments: Arguments) {
        self.file = file
        self.draft = draft
        func option(_ name: String) -> String { arguments.value(name).map { " \(name) \(shellWord($0))" } ?? "" }
        library = option("--library")
        language = option("--lang")
    }

    func show(_ context: Context) {
        context.screen.show([
            Passage(.good, .verbatim(draft.path), label: "寫好了："), Passage(.body, summary), .blank, Passage(.heading, "接下來，一步一步："),
        ])
        for (number, step) in steps(context).enumerated() {
            context.screen.show(Passage(.body, step.what, label: "\(number + 1). ", depth: 1))
            // Never broken into lines, so that it can be copied.
            for call in step.calls { context.screen.echo("       rehearse \(call)") }
        }
    }

    private var summary: Message {
        switch file.kind {
        case .situation: "一個完整的小情境，現在就能練。用文字編輯器打開它，把內容改成你的，一次改一處。"
        case .client: "一位完整的客戶。用文字編輯器打開它，改成你要寫的人。"
        case .circuit: "一份完整的評量，用程式附的三個情境。用文字編輯器打開它，換成你的情境和標準。"
        }
    }

    private func steps(_ context: Context) -> [Step] {
        func call(_ words: String) -> String { words + library + language }
        let other: Language = context.catalogue.language == .english ? .traditionalChinese : .english
        let check = Step(what: "檢查：每個問題都說在哪一行、怎麼改", calls: ["check \(shellWord(draft.path))\(language)"])
        let explain = Step(what: "檢查說的話，方括號裡是規則的名字；不懂就看它的說明", calls: ["explain silent-without-seconds\(language)"])
        let translate = Step(
            what: "翻譯：列出新的、改過的字句，逐句翻好，再檢查一次", calls: [call("translate \(other.rawValue) \(file.id)"), call("check")])
        switch file.kind {
        case .situation:
            return [check, explain] + trying(call) + [translate]
        case .client:
            let meet = Step(
                what: "寫一個遇到這個人的情境，或把代號加進情境的 clients", calls: [call("new situation my-first-situation --client \(file.id)")])
            return [check, meet, translate]
        case .circuit:
            return [check, Step(what: "寫自己的情境，放進 stations", calls: [call("new situation my-first-station")])]
        }
    }

    /// From a situation that is sound to one that is known and tested.
    private func trying(_ call: (String) -> String) -> [Step] {
        let id = file.id
        let plays = [call("play \(id)")] + (draft.template.middle.map { [call("play \(id) --from \($0)")] } ?? [])
        return [
            Step(what: "看所有可能：走不到的地方、評不到的要項、不讀題的人過不過得了", calls: [call("explore \(id)"), call("simulate \(id) --all")]),
            Step(what: "練一次，看回顧；也可以從任何場景、任何狀態開始", calls: plays),
            Step(what: "一邊改一邊看：存檔就重新檢查，按 Enter 就練", calls: [call("watch \(id)")]),
            Step(what: "把好的答法記成測試，以後改了再跑一次", calls: [call("play \(id) --record-test best"), call("test \(id)")]),
        ]
    }
}

/// A word as a shell takes it: in single quotes where it holds more than letters, digits and a few signs.
private func shellWord(_ word: String) -> String {
    let isBare = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "/._-+:,".contains($0) }
    return isBare ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
