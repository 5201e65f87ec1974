import Foundation
import Testing

/// A comment silences one rule at one line, and nothing else.
@Suite struct AllowanceTests {
    /// A choice that makes no difference.
    private static let rain = "      rain: {say: 最近雨多。, evidence: {K3: -1}, next: calm}"

    private func situation(_ middle: String) -> String {
        """
        format: 1
        id: leak
        title: 漏水
        unit: KPS4R1571v2
        kind: complaint
        clients: [lin-meiyu]
        start: lobby
        scenes:
          lobby:
            client: 又漏水了！
            responses:
              visit: {say: 我今天就過去看。, evidence: {K3: 2}, next: calm}
              sorry: {say: 真的很抱歉。, evidence: {K3: -1}, next: calm}
        \(middle)
          calm: {ending: resolved}

        """
    }

    private func rules(_ text: String, _ program: Program? = nil) throws -> [String] {
        let program = try program ?? Program()
        let path = try program.file("situations/complaint/leak.yaml", text)
        let result = try program.run(["check", path, "--json", "--as-of", FaultTests.day])
        return try result.output.split(separator: "\n").map { line in
            let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return "\(json?["line"] ?? ""): \(json?["rule"] ?? "")"
        }
    }

    @Test func withoutOneTheWarningIsThere() throws {
        #expect(try rules(situation(Self.rain)) == ["14: choices-alike"])
    }

    @Test(arguments: [
        rain + "  # rehearse: allow choices-alike, 都不對",
        rain + " #rehearse:  allow  choices-alike  ，都不對",
        "      # rehearse: allow choices-alike, 都不對\n" + rain,
        "# rehearse: allow choices-alike, 都不對\n\n  # 另一句\n" + rain,
        "      rain: # rehearse: allow choices-alike, 都不對\n        {say: 最近雨多。, evidence: {K3: -1}, next: calm}",
        "      rain:  # rehearse: allow choices-alike, 都不對\n        say: |  # 一句\n          最近雨多。\n        evidence: {K3: -1}\n        next: calm",
    ])
    func itSilencesItsLine(middle: String) throws { #expect(try rules(situation(middle)) == []) }

    /// The rule, the line and the place of the comment all count.
    @Test(arguments: [
        (
            "      # rehearse: allow same-words, 都不對\n" + rain,
            ["14: allowance-of-nothing", "15: choices-alike"]
        ),
        (
            rain + "\n      # rehearse: allow choices-alike, 都不對",
            ["14: choices-alike", "15: allowance-of-nothing"]
        ),
        (
            "      rain: {say: \"# rehearse: allow choices-alike, 都不對\", evidence: {K3: -1}, next: calm}",
            ["14: choices-alike"]
        ),
        (
            "      rain: {say: '最近 # rehearse: allow choices-alike, 都不對', evidence: {K3: -1}, next: calm}",
            ["14: choices-alike"]
        ),
        (
            rain + " # 看 # rehearse: allow choices-alike, 都不對",
            ["14: choices-alike"]
        ),
        (
            "      rain: \n        say: |\n          # rehearse: allow choices-alike, 都不對\n        evidence: {K3: -1}\n        next: calm",
            ["14: choices-alike"]
        ),
        (
            "      rain: \n        say: \"最近\n          # rehearse: allow choices-alike, 都不對\"\n        evidence: {K3: -1}\n        next: calm",
            ["14: choices-alike"]
        ),
    ])
    func itSilencesNothingElse(middle: String, expected: [String]) throws { #expect(try rules(situation(middle)) == expected) }

    /// Every warning may be allowed, also those of rules about how things are written.
    @Test func warningsOfEveryRuleMayBeAllowed() throws {
        let text = situation("      none: {say: 不知道。, evidence: {K3: 0, K1: 1}, next: calm}  # rehearse: allow mark-of-zero, 之後補")
        #expect(try rules(text) == [])
    }

    /// What only a whole library shows is not called needless where one file is checked.
    @Test func whatWasNotAskedIsNotNeedless() throws {
        let program = try Program()
        let path = try program.file(
            "clients/lin.yaml", "id: lin\nname: 林美玉\ntraits: [elderly]  # rehearse: allow stereotyped-trait, 之後會有別人\n")
        func check(_ path: String) throws -> String { try program.run(["check", path, "--as-of", FaultTests.day]).output }
        #expect(try check(path) == "檢查了 1 個檔案：0 個錯誤，0 個警告\n")
        #expect(try check(program.home.path).contains("[allowance-of-nothing]"))
    }

    @Test func errorsAreNotSilenced() throws {
        let text = situation("      rain: {say: 最近雨多。, next: clam}  # rehearse: allow unknown-scene, 之後再寫")
        #expect(try rules(text) == ["14: unknown-scene", "14: allowance-of-error"])
    }
}
