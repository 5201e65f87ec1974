/// A situation of many scenes in layers, with texts of the usual length.
struct LongSituation {
    let scenes: Int

    var text: String {
        var text = """
            format: 1
            id: long-\(scenes)
            title: 很長的情境
            unit: KPS4R1571v2
            kind: complaint
            clients: [lin-meiyu]
            meters: {trust: {start: 40, min: 0, max: 100, label: 信任}}
            flags: [told]
            start: s0
            scenes:

            """
        for scene in 0..<scenes {
            text += "  s\(scene):\n    narration: 櫃檯的電話又響了，\(scene) 號客戶站在門口，手裡拿著上次的維修紀錄。\n"
            text += "    client: 你們上次說會好，現在又漏了，到底誰要負責？\n    responses:\n"
            for response in 0..<4 {
                let next = min(scene + 1 + (scene * 7 + response * 3) % 40, scenes)
                text += """
                          r\(response):
                            say: 我先記下時間和位置，今天請工務到場，晚上八點前給您答覆（\(response)）。
                            effects: {trust: +\(response)}
                            evidence: {T2.3: \(response == 0 ? -1 : response)}
                            reply: 好，我等你。
                            feedback: 先確認事實，再約定時間，並且說到做到。
                            next: \(next == scenes ? "done" : "s\(next)")

                    """
            }
        }
        return text + "  done:\n    ending: resolved\n"
    }
}
