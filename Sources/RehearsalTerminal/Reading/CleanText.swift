/// The text without anything that could command a terminal or turn the reading order round.
///
/// Tabs become spaces, and so do line breaks unless lines are kept. Other control characters (C0, C1, DEL), bidirectional embeddings, overrides and
/// isolates (Unicode Standard Annex 9) and byte order marks are dropped. What joins letters or emoji stays.
package func cleaned(_ text: some StringProtocol, keepingLines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0A where keepingLines: result.append(scalar)
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
        default: result.append(scalar)
        }
    }
    return String(result)
}
