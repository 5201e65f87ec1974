import Rehearsal

/// A small library for examinations: one unit, one situation with every kind of answer that waits, and a circuit.
struct ExaminationTexts {
    let language: Language

    private func local(_ chinese: String, _ english: String) -> String { language == .english ? english : chinese }

    /// By their paths in the library; `marking` is added to the circuit.
    func files(marking: String) -> [String: [UInt8]] {
        [
            "units/U1.yaml": unit, "clients/lin.yaml": client, "situations/complaint/leak.yaml": situation,
            "circuits/exam.yaml": circuit + marking,
        ].mapValues { Array($0.utf8) }
    }

    private var client: String { "id: lin\nname: \(local("林美玉", "Lin Meiyu"))\n" }

    private var unit: String {
        """
        format: 1
        id: U1
        title: {zh-Hant: 單元, en: Unit}
        level: 4
        tasks:
          T1:
            title: {zh-Hant: 任務, en: Task}
            indicators:
              T1.1:
                text: {zh-Hant: 先聽再說, en: Listens before speaking}
                sense: {zh-Hant: 先弄清楚客戶要什麼, en: Find out first what the client wants}
                levels:
                  1: {zh-Hant: 聽了一部分, en: Listens in part}
                  2: {zh-Hant: 聽完才說, en: Speaks when the client has finished}
                  3: {zh-Hant: 聽出沒說的, en: Hears what is not said}
        knowledge:
          K1: {text: {zh-Hant: 保固的規定, en: The rules of warranty}}
        skills:
          S1: {text: {zh-Hant: 寫得清楚, en: Writes clearly}}
        critical: [K1]

        """
    }

    private var situation: String {
        """
        format: 1
        id: leak
        title: \(local("又漏水了", "It leaks again"))
        language: \(language.rawValue)
        unit: U1
        clients: [lin]
        exhibits: {note: {title: \(local("維修紀錄", "Repair note")), text: \(local("上週修過", "Mended last week"))}}
        start: hear
        scenes:
          hear:
            narration: \(local("早上九點。", "Nine in the morning."))
            client: \(local("又漏了，你們到底會不會修？", "It leaks again. Can you mend it or not?"))
            exhibits: [note]
            responses:
              listen: {say: "\(local("您請說，我先聽。", "Please tell me, I am listening."))", evidence: {T1.1: 3}, \
        reply: "\(local("好，那我說。", "Well then."))", next: explain}
              guess: {say: "\(local("大概是管子舊了。", "The pipe is probably old."))", evidence: {T1.1: 1}, next: explain}
              promise: {say: "\(local("我保證以後都不會漏。", "I guarantee it never leaks again."))", evidence: {K1: -2, T1.1: -1}, \
        critical: true, next: explain}
          explain:
            client: \(local("保固還算不算？", "Is it still under warranty?"))
            ask: words
            responses:
              right: {like: ["\(local("保固一年", "One year of warranty"))"], evidence: {K1: 2}, next: write}
              hedge: {like: ["\(local("我不確定", "I am not sure"))"], evidence: {K1: -1}, next: write}
          write:
            client: \(local("那寫一段給我。", "Then put it in writing."))
            ask: compose
            points: {when: ["\(local("下週三", "next Wednesday"))"], who: ["\(local("我負責", "I am in charge"))"]}
            responses:
              full: {covers: 2, evidence: {S1: 2}, next: calm}
              half: {covers: 1, evidence: {S1: 1}, next: calm}
              none: {evidence: {S1: -1}, next: lost}
          calm: {ending: resolved, narration: "\(local("她點點頭。", "She nods."))", evidence: {T1.1: 1}}
          lost: {ending: lost}

        """
    }

    private var circuit: String {
        """
        format: 1
        id: exam
        title: \(local("期末評量", "Final assessment"))
        language: \(language.rawValue)
        unit: U1
        stations:
          one: {situation: leak, client: lin, minutes: 12, seed: 7}
        blueprint: {T1.1: 1}
        cut: {accuracy: 60, stations: 1}

        """
    }
}
