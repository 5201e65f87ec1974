import Foundation

/// The time from starting a program to the first byte that it prints, beside that of a program that does nothing.
struct StartUp {
    static let runs = 41

    let programs: URL

    /// One line for each case: its median, and its ratio to the empty program's in the same rounds.
    func table() throws -> [String] {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let long = home.appendingPathComponent("Scenarios/situations/complaint/long.yaml")
        try FileManager.default.createDirectory(at: long.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(LongSituation(scenes: 1000).text.utf8).write(to: long)
        // Files newer than a second are not kept.
        Thread.sleep(forTimeInterval: 1.2)
        let cases: [(name: String, arguments: [String])] = [
            ("empty program", []), ("rehearse --version", ["--version"]),
            ("play, 22 scenes", ["play", "presale-trust-news"]),
            ("play, 22 scenes, English", ["play", "presale-trust-news", "--lang", "en"]),
            ("play, 22 scenes, read and checked anew", ["play", "presale-trust-news", "--mode", "assessment"]),
            ("play, 1,000 scenes", ["play", long.path]),
            ("play, 1,000 scenes, read and checked anew", ["play", long.path, "--mode", "assessment"]),
        ]
        var times = cases.map { _ in [Double]() }
        for round in 0...Self.runs {
            for (place, item) in cases.enumerated() {
                let program = programs.appendingPathComponent(item.arguments.isEmpty ? "rehearse-empty" : "rehearse")
                let time = try milliseconds(program, item.arguments, home: home)
                if round > 0 { times[place].append(time) }
            }
        }
        let empty = median(times[0])
        return zip(cases, times).map { item, times in
            let name = item.name.padding(toLength: 44, withPad: " ", startingAt: 0)
            return name + String(format: "%7.2f   ×%.2f", median(times), median(times) / empty)
        }
    }

    private func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

    private func milliseconds(_ program: URL, _ arguments: [String], home: URL) throws -> Double {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin"]
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        let start = DispatchTime.now().uptimeNanoseconds
        try process.run()
        // Until the first byte or, for a program that prints nothing, until its end closes the pipe.
        pipe.fileHandleForWriting.closeFile()
        _ = pipe.fileHandleForReading.availableData
        let end = DispatchTime.now().uptimeNanoseconds
        _ = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Double(end - start) / 1_000_000
    }
}

/// A situation of many scenes in layers, with texts of the usual length.
struct LongSituation {
    let scenes: Int

    var text: String {
        var text = """
            format: 1
            id: long
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
