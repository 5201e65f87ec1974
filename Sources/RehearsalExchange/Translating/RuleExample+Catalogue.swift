package import Rehearsal

extension RuleExample {
    /// All that the check says of the example, whatever its frame: catalogues are this module's.
    package func findings(in catalogue: Catalogue, parse: Parser) -> [Diagnostic] {
        guard frame == .catalogue else { return diagnostics(in: catalogue, parse: parse) }
        let shown = shown(in: catalogue)
        let rest = Self.translations.filter { !shown.contains("msgctxt \"\($0.context)\"") }.map(\.entry)
        let text = ([shown, "", Self.header] + rest).joined(separator: "\n")
        let file = SourceFile(path: "example.yaml", text: Self.situation)
        guard let node = parse(file, Findings(file: file)) else { return [] }
        let check = CatalogueCheck(
            node.situationTexts, of: "example", in: file, catalogue: SourceFile(path: "example.po", text: text), language: .english)
        return check.diagnostics.sortedByPlace()
    }

    /// The situation of which an example is the catalogue.
    private static let situation = """
        format: 1
        id: example
        title: 練習
        unit: U1
        clients: [lin]
        meters: {trust: {start: 40, label: 信任}}
        start: a
        scenes:
          a: {responses: {go: {say: "{client}，請坐。", next: z}}}
          z: {ending: resolved}

        """

    private static let header = "msgid \"\"\nmsgstr \"Language: en\\n\"\n"

    private static let translations = [
        (context: "title", entry: "msgctxt \"title\"\nmsgid \"練習\"\nmsgstr \"Practice\"\n"),
        (context: "meters.trust.label", entry: "msgctxt \"meters.trust.label\"\nmsgid \"信任\"\nmsgstr \"Trust\"\n"),
        (
            context: "scenes.a.responses.go.say",
            entry: "msgctxt \"scenes.a.responses.go.say\"\nmsgid \"{client}，請坐。\"\nmsgstr \"{client}, please have a seat.\"\n"
        ),
    ]
}
