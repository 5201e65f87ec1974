import Foundation

/// The time from starting a program to the first byte that it prints, beside that of programs that do nothing: what starting any
/// program takes here, and what starting one built as `rehearse` is does.
struct StartUp {
    static let runs = 41

    let programs: URL

    private struct Case {
        let name: String
        /// Beside this one, or anywhere.
        let program: String
        let arguments: [String]
        /// To the program's end, not to its first byte.
        let isWhole: Bool
        /// What another takes.
        let other: String?

        init(
            _ name: String, _ arguments: [String] = [], program: String = "rehearse", isWhole: Bool = false,
            beside other: String? = nil
        ) {
            self.name = name
            self.program = program
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
                Case("empty program, built as rehearse is", program: "rehearse-empty"),
                Case("/bin/true: what starting anything takes here", program: "/bin/true"),
                Case("rehearse --version", ["--version"]),
                Case("rehearse --version, English", ["--version", "--lang", "en"]),
                Case("play, 22 scenes", ["play", "presale-trust-news"]),
                Case("play, 22 scenes, English", ["play", "presale-trust-news", "--lang", "en"]),
                Case("play, 22 scenes, read and checked anew", ["play", "presale-trust-news", "--mode", "assessment"]),
                Case("explore, all clients", ["explore", "presale-trust-news", "--all-clients"], isWhole: true),
                Case("check: the whole library, explored with all clients", ["check"], isWhole: true),
            ] + long
        var times = cases.map { _ in [Double]() }
        for round in 0...Self.runs {
            for (place, item) in cases.enumerated() {
                let program = URL(fileURLWithPath: item.program, relativeTo: programs)
                // The large ones take long: an eighth of the rounds will do.
                if item.name.contains("10000"), round > Self.runs / 8 { continue }
                let launch = Launch(program: program.path, arguments: item.arguments, home: home.path)
                let time = try launch.milliseconds(toEnd: item.isWhole)
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
}
