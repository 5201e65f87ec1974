import Rehearsal
import RehearsalYAML
import Testing

/// Names that have changed are found where they stand, and only there.
@Suite struct CurrentNameTests {
    /// A text as a unit with some old names shows it.
    private func current(_ text: String) throws -> String {
        let names = """
            field: {zh-Hant: "\(text)", en: none}
            names:
              - {written: 平等法, now: 性別平等法}
              - {written: 兩性平等法, now: 性別平等法}
              - {written: 兩性平等法施行細則, now: 性平細則}

            """
        let findings = Sample.findings(Sample.unitText + names)
        let node = try #require(parseYAML(findings.file, findings: findings))
        let unit = try #require(checkUnit(node, findings: findings))
        return unit.current(unit.field, in: .traditionalChinese)
    }

    @Test(arguments: [
        ("兩性平等法、兩性平等法施行細則", "性別平等法、性平細則"),
        ("性別平等法", "性別平等法"),
        ("平等", "平等"),
        ("平等法", "性別平等法"),
        ("性別平等法和平等法", "性別平等法和性別平等法"),
        ("兩性兩性平等法", "兩性性別平等法"),
        ("", ""),
    ])
    func theLongestNameIsTakenAndNoneTwice(text: String, expected: String) throws {
        #expect(try current(text) == expected)
        #expect(try current(expected) == expected)
    }
}
