/// The small library in which the examples of the rules stand.
struct ExampleLibrary {
    private static let unit = """
        title: {zh-Hant: 客戶服務, en: Customer service}
        level: 4
        tasks:
          T1:
            title: {zh-Hant: 處理客訴, en: Handle complaints}
            indicators:
              T1.1: {text: {zh-Hant: 聽清楚問題, en: Hear the problem}}
              T1.2: {text: {zh-Hant: 說明怎麼處理, en: Explain what will be done}}
        knowledge:
          K1: {text: {zh-Hant: 公司的服務程序, en: Service procedures}}
          K2: {text: {zh-Hant: 相關法規, en: The law that applies}}
        skills:
          S1: {text: {zh-Hant: 溝通, en: Communication}}
          S2: {text: {zh-Hant: 解決問題, en: Problem solving}}
        names:
          - {written: 兩性工作平等法, now: 性別平等工作法, since: 2023-08-16}
          - {written: Act of Gender Equality in Employment, now: Gender Equality in Employment Act, since: 2023-08-16}
        critical: [K2]

        """

    private static let clients = [
        "lin": "id: lin\nname: 林美玉\ntraits: [elderly]\n",
        "wu": "id: wu\nname: 吳志強\n",
        "gao": "id: gao\nname: 高明輝\nmeters: {trust: 30}\n",
        "chen": "id: chen\nname: 陳怡君\nkind: internal\n",
    ]

    private static let exhibits = ["exhibits/notice.txt": "停水公告", "exhibits/survey.csv": "題目,分數\n準時,4.3\n"]

    /// The day on which the examples are checked.
    static let day = Date(year: 2026, month: 11, day: 25)

    let surroundings: Surroundings

    init(parse: RuleExample.Parser) {
        var surroundings = Surroundings()
        surroundings.units["U1"] = Self.unit("U1", parse: parse)
        for (id, text) in Self.clients {
            let findings = Findings(file: SourceFile(path: "clients/\(id).yaml", text: text))
            surroundings.clients[id] = parse(findings.file, findings).flatMap {
                checkClient($0, fileName: id, findings: findings)
            }
        }
        surroundings.knownUnits = ["U1"]
        surroundings.knownClients = Self.clients.keys.sorted()
        surroundings.knownTraits = ["elderly"]
        surroundings.exhibits = Self.exhibits
        surroundings.exhibitsInOtherEncodings = ["exhibits/notice-big5.txt"]
        self.surroundings = surroundings
    }

    /// The unit of all examples, under an id.
    static func unit(_ id: String, parse: RuleExample.Parser) -> Unit? {
        let text = "format: 1\nid: \(id)\n" + unit
        let findings = Findings(file: SourceFile(path: "units/\(id).yaml", text: text))
        return parse(findings.file, findings).flatMap { checkUnit($0, findings: findings) }
    }
}
