import Foundation
import Testing

/// What the check says of lines is what a terminal of 80 columns shows.
@Suite struct ScreenTests {
    /// A question of which the last words take `lines` lines, with `options` options below.
    private func situation(_ lines: Int, options: Int) -> String {
        let words = (1...lines).map { "        第 \($0) 戶，走廊有水。" }.joined(separator: "\n")
        let list = (1...options).map { place in
            "        o\(place): 第 \(place) 件事，" + String(repeating: "看清楚才能決定，", count: place % 4 * 3) + "好。"
        }.joined(separator: "\n")
        return """
            format: 1
            id: crowded
            title: 一次看完
            unit: KPS4R1571v2
            kind: complaint
            clients: [lin-meiyu]
            meters: {trust: {start: 40, label: 信任}}
            start: lobby
            scenes:
              lobby:
                seconds: 60
                narration: 門開了。
                client: |
            \(words)
                ask: several
                options:
            \(list)
                responses:
                  first: {pick: {all: [o1]}, effects: {trust: +5}, evidence: {K3: 1}, next: calm}
                  rest: {next: calm}
                  quiet: {silent: true, next: calm}
              calm: {ending: resolved}

            """
    }

    @Test(arguments: [(3, 9), (9, 8), (10, 8), (5, 16), (20, 3)])
    func theLinesCountedAreTheLinesShown(lines: Int, options: Int) throws {
        let program = try Program()
        let path = try program.file("library/situations/complaint/crowded.yaml", situation(lines, options: options))
        let answers = try program.file("answers", "first\n")
        let shown = try program.run(["play", path, "--answers", answers, "--plain"]).output.components(separatedBy: "\n")
        let first = try #require(shown.firstIndex { $0.hasPrefix("林美玉：") })
        let last = try #require(shown.firstIndex { $0.contains("60 秒") })
        let height = last - first + 1
        let report = try program.run(["check", path, "--as-of", FaultTests.day]).output
        let counted = report.firstMatch(of: #/一共要 ([0-9]+) 行/#).flatMap { Int($0.1) }
        #expect(counted == (height > 23 ? height : nil), "\(height)")
    }
}
