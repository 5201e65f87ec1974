/// What a situation needs beside the lines that an example shows.
enum ExampleSituation {
    /// The keys without which there is no situation.
    private static let needed = [
        ("format", "format: 1"),
        ("id", "id: example"),
        ("title", "title: 例子"),
        ("unit", "unit: U1"),
        ("clients", "clients: [lin, wu]"),
        ("start", "start: a"),
        (
            "scenes",
            """
            scenes:
              a:
                client: 上次修的地方又漏水了。
                responses:
                  listen: {say: 您說，我記下來。, evidence: {T1.1: 2}, next: b}
                  hurry: {say: 請您講重點。, evidence: {T1.1: -1}, next: c}
              b: {ending: resolved}
              c: {ending: lost}
            """
        ),
    ]

    /// What scenes may speak of, by the key that declares it.
    private static let names = [
        (
            "meters",
            [
                ("trust", "trust: {start: 40, min: 0, max: 100, label: 信任}"),
                ("patience", "patience: {start: 60, min: 0, max: 100, label: 耐心}"),
            ]
        ),
        ("flags", [("told", "- told"), ("shown", "- shown")]),
        ("cast", [("junior", "junior: chen")]),
        ("surface", [("price", "price: [1280 萬, 1350 萬]")]),
        ("sources", [("act", "act: {title: 消費者保護法, article: 第 11 條之 1, effective: 2015-06-17}")]),
        ("exhibits", [("contract", "contract: {title: 買賣契約, text: 雙方約定如下。}")]),
    ]

    /// The lines to stand below those shown: the keys that they lack, and a declaration of each name in them that they do not declare.
    static func lines(below shown: String) -> String {
        let lines = shown.split(separator: "\n")
        let keys = Set(lines.map { $0.prefix { $0 != ":" } })
        let words = Set(shown.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) })
        var result = needed.filter { !keys.contains($0.0[...]) }.map(\.1)
        for (key, entries) in names where !keys.contains(key[...]) {
            let named = entries.filter { words.contains($0.0[...]) }
            if !named.isEmpty { result.append("\(key):") }
            result += named.map { "  " + $0.1 }
        }
        return result.joined(separator: "\n")
    }
}
