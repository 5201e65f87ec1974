import Foundation

/// The time from starting a program to the first byte that it prints, beside that of a program that does nothing.
struct StartUp {
    static let runs = 41

    let programs: URL

    private struct Case {
        let name: String
        let arguments: [String]
        /// To the program's end, not to its first byte.
        let isWhole: Bool
        /// What another takes.
        let other: String?

        init(_ name: String, _ arguments: [String], isWhole: Bool = false, beside other: String? = nil) {
            self.name = name
            self.arguments = arguments
            self.isWhole = isWhole
            self.other = other
        }
    }

    private func write(_ situation: LongSituation, to home: URL) throws -> String {
        let file = home.appendingPathComponent("Scenarios/situations/complaint/long-\(situation.scenes).yaml")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(situation.text.utf8).write(to: file)
        return file.path
    }

    /// One line for each case: its median, and its ratio to the empty program's in the same rounds.
    func table() throws -> [String] {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let sizes = [100, 1000, 10_000]
        let files = try sizes.map { try write(LongSituation(scenes: $0), to: home) }
        // Files newer than a second are not kept.
        Thread.sleep(forTimeInterval: 1.2)
        let others = ["1.6", "2.6", "16"]
        let long = zip(zip(sizes, files), others).flatMap { size, other in
            [
                Case("play, \(size.0) scenes", ["play", size.1], beside: other),
                Case("play, \(size.0) scenes, read and checked anew", ["play", size.1, "--mode", "assessment"]),
            ]
        }
        let cases =
            [
                Case("empty program", []), Case("rehearse --version", ["--version"]),
                Case("play, 22 scenes", ["play", "presale-trust-news"]),
                Case("play, 22 scenes, English", ["play", "presale-trust-news", "--lang", "en"]),
                Case("play, 22 scenes, read and checked anew", ["play", "presale-trust-news", "--mode", "assessment"]),
                Case("explore, all clients", ["explore", "presale-trust-news", "--all-clients"], isWhole: true),
                Case("check: the whole library, explored with all clients", ["check"], isWhole: true),
            ] + long
        var times = cases.map { _ in [Double]() }
        for round in 0...Self.runs {
            for (place, item) in cases.enumerated() {
                let program = programs.appendingPathComponent(item.arguments.isEmpty ? "rehearse-empty" : "rehearse")
                // The large ones take long: an eighth of the rounds will do.
                if item.name.contains("10000"), round > Self.runs / 8 { continue }
                let time = try milliseconds(program, item, home: home)
                if round > 0 { times[place].append(time) }
            }
        }
        let empty = median(times[0])
        return zip(cases, times).map { item, times in
            let name = "  " + item.name.padding(toLength: 52, withPad: " ", startingAt: 0)
            let other = item.other.map { "   inkcpp \($0)" } ?? ""
            return name + String(format: "%8.2f   ×%.2f", median(times), median(times) / empty) + other
        }
    }

    private func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

    private func milliseconds(_ program: URL, _ item: Case, home: URL) throws -> Double {
        let process = Process()
        process.executableURL = program
        process.arguments = item.arguments
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
        if item.isWhole { _ = pipe.fileHandleForReading.readDataToEndOfFile() }
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
