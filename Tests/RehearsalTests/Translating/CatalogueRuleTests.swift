import Rehearsal
import RehearsalExchange
import RehearsalYAML
import Testing

/// The page of each rule about translations: its bad example breaks it, its good one does not.
@Suite struct CatalogueRuleTests {
    static let rules: [Rule] = [
        .catalogueSyntax, .translationGaps, .translationMissing, .translationOutdated, .translationTooLong,
    ]

    /// The situation of which an example is the catalogue.
    static let situation = """
        format: 1
        id: a
        title: 練習
        unit: U1
        clients: [lin]
        meters: {trust: {start: 40, label: 信任}}
        start: a
        scenes:
          a: {responses: {go: {say: "{client}，請坐。", next: z}}}
          z: {ending: resolved}

        """

    static let translations = [
        "title": "msgctxt \"title\"\nmsgid \"練習\"\nmsgstr \"Practice\"\n",
        "meters.trust.label": "msgctxt \"meters.trust.label\"\nmsgid \"信任\"\nmsgstr \"Trust\"\n",
        "scenes.a.responses.go.say":
            "msgctxt \"scenes.a.responses.go.say\"\nmsgid \"{client}，請坐。\"\nmsgstr \"{client}, please have a seat.\"\n",
    ]

    /// What the check says of an example, with a translation of each text that it leaves out.
    private func findings(_ example: RuleExample) throws -> [String] {
        guard case .catalogue = example.frame else { return [] }
        let rest = Self.translations.filter { !example.text.contains("msgctxt \"\($0.key)\"") }.sorted { $0.key < $1.key }.map(
            \.value)
        let text = (["msgid \"\"\nmsgstr \"Language: en\\n\"\n"] + rest + [example.text + "\n"]).joined(separator: "\n")
        let findings = Sample.findings(Self.situation)
        let node = try #require(parseYAML(findings.file, findings: findings))
        let check = CatalogueCheck(
            node.situationTexts, of: "a", in: findings.file, catalogue: SourceFile(path: "a.po", text: text), language: .english)
        return check.diagnostics.map(\.rule.id)
    }

    @Test(arguments: rules) func theExamplesShowTheRule(rule: Rule) throws {
        let (bad, good) = (try #require(rule.bad), try #require(rule.good))
        #expect(try findings(bad) == [rule.id])
        #expect(try findings(good) == [])
    }
}
