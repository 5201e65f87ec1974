/// The day that a text names; reports a text that names none, or one before 1900.
func day(_ text: Located<String>?, findings: Findings) -> Date? {
    guard let text else { return nil }
    if let date = Date(text.value), date.year >= Limits.firstYear { return date }
    findings.error(.notADate, at: text.range, "「\(text.value)」不是日期", help: "寫成西元年-月-日，例如 2026-11-01")
    return nil
}
