package import Rehearsal

/// What laying a file out anew comes to.
package enum Layout {
    case same
    case changed([UInt8])
    /// The file cannot be read; what is wrong is in the findings.
    case unreadable
    /// The file can be read but not be laid out, for this reason.
    case impossible(Message)
}

/// Lays out a file of YAML anew: two spaces a level, brackets where they fit a line, single blank lines, no blanks at ends of lines.
///
/// No name or value changes, nor their order; comments stay at what they speak of. The new text is read again, and given only if it
/// says the same, value for value and remark for remark. O(file).
package func layout(_ file: SourceFile, findings: Findings) -> Layout {
    guard let root = parseYAML(file, findings: findings), !findings.hasErrors else { return .unreadable }
    if let sign = file.separator { return .impossible("檔案裡有看不見的換行字元 \(codeName(sign))，請換成一般的換行") }
    let source = SourceText(file)
    let leaves = Leaf.all(of: root, in: source)
    var writer = LayoutWriter(source, leaves: leaves)
    let lines = writer.write(root)
    let mark = file.bytes.prefix(byteOrderMarkWidth(file.bytes))
    let lineBreak = file.lineBreak
    let text = lines.joined(separator: lineBreak) + (leaves.last?.isOpenEnded(in: source) ?? false ? "" : lineBreak)
    let other = SourceFile(path: file.path, bytes: mark + Array(text.utf8))
    if other.bytes == file.bytes { return .same }
    guard says(other, root, writer.remarks.map(\.text)) else { return .impossible("排版會改變它的意思") }
    return .changed(other.bytes)
}

/// Whether a text means what the tree says, with the same remarks.
private func says(_ file: SourceFile, _ root: Node, _ remarks: [String]) -> Bool {
    let findings = Findings(file: file)
    guard let other = parseYAML(file, findings: findings), !findings.hasErrors, other.says(root) else { return false }
    let source = SourceText(file)
    let others = Remark.all(in: source, leaves: Leaf.all(of: other, in: source)).map(\.text)
    return others.count == remarks.count && zip(others, remarks).allSatisfy(isSame)
}

/// To the byte: two ways to write the same letter are not the same text.
private func isSame(_ text: String, _ other: String) -> Bool { text.utf8.elementsEqual(other.utf8) }

extension Node {
    /// Whether two trees are the same but for the places of their values.
    package func says(_ other: Node) -> Bool {
        switch (content, other.content) {
        case (.scalar(let text, let plain), .scalar(let otherText, let otherPlain)):
            return isSame(text, otherText) && plain == otherPlain
        case (.sequence(let items), .sequence(let others)):
            return items.count == others.count && zip(items, others).allSatisfy { $0.says($1) }
        case (.mapping(let entries), .mapping(let others)):
            return entries.count == others.count
                && zip(entries, others).allSatisfy { isSame($0.key.value, $1.key.value) && $0.value.says($1.value) }
        case (.refused, .refused): return true
        default: return false
        }
    }
}

extension SourceFile {
    /// A line or paragraph separator of Unicode, which YAML takes for a line break and keeps in the text.
    fileprivate var separator: Unicode.Scalar? {
        for (place, byte) in bytes.enumerated() where byte == 0xE2 {
            guard let (scalar, _) = decodeScalar(bytes, at: place), scalar == "\u{2028}" || scalar == "\u{2029}" else { continue }
            return scalar
        }
        return nil
    }

    /// CR LF where the first line ends so, else LF.
    fileprivate var lineBreak: String {
        guard let first = bytes.firstIndex(of: 0x0A), first > 0, bytes[first - 1] == 0x0D else { return "\n" }
        return "\r\n"
    }
}
