/// A comment by which an author silences one rule at one line: `# rehearse: allow RULE, REASON`.
///
/// It stands at the end of the line, or on a line of its own above it.
struct Allowance {
    let rule: Located<String>
    /// The line whose warnings it silences; the first of the file as well where nothing but comments stands above it, because what
    /// concerns the whole file is reported there.
    let lines: [Int]
    /// Takes the comment away, and its line where it stands alone.
    let removal: Fix
}

/// The allowances of a file, and what is wrong with them.
struct AllowanceReader {
    private let file: SourceFile
    private let texts: WrittenTexts
    private let findings: Findings
    private(set) var allowances: [Allowance] = []

    private static let mark = Array("rehearse:".unicodeScalars)

    /// Reads every comment of a file. O(file), and only a search for one word where there is none of these comments.
    init(_ file: SourceFile, _ document: Node, findings: Findings) {
        self.file = file
        self.findings = findings
        guard Self.mayHave(file) else {
            texts = WrittenTexts(in: nil, of: file)
            return
        }
        texts = WrittenTexts(in: document, of: file)
        for line in 0..<file.lineCount { read(line) }
    }

    private static func mayHave(_ file: SourceFile) -> Bool {
        let mark = mark.map { UInt8(truncatingIfNeeded: $0.value) }
        return file.bytes.withUnsafeBufferPointer { bytes in
            var place = 0
            while place < bytes.count {
                place += 1
                guard bytes[place - 1] == UInt8(ascii: "#") else { continue }
                if bytes[place...].drop(while: { $0 == 0x20 || $0 == 0x09 }).starts(with: mark) { return true }
            }
            return false
        }
    }

    private mutating func read(_ line: Int) {
        guard let scalars = file.line(line).map({ Array($0.unicodeScalars) }),
            let start = commentStart(in: scalars, line: line)
        else { return }
        var words = scalars[(start + 1)...].drop { isBlank($0) }
        guard words.starts(with: Self.mark) else { return }
        words = words.dropFirst(Self.mark.count).drop { isBlank($0) }
        let standsAlone = scalars[..<start].allSatisfy(isBlank)
        guard let rule = rule(words, line: line, comment: SourceRange(line: line, column: start, length: scalars.count - start))
        else { return }
        var end = start
        while end > 0, isBlank(scalars[end - 1]) { end -= 1 }
        allowances.append(
            Allowance(
                rule: rule, lines: standsAlone ? lines(below: line) : [line],
                removal: standsAlone
                    ? .removingLine(line) : .replacing(SourceRange(line: line, column: end, length: scalars.count - end), by: "")))
    }

    /// The rule that a complete allowance names; else says what is missing.
    private func rule(_ words: ArraySlice<Unicode.Scalar>, line: Int, comment: SourceRange) -> Located<String>? {
        let verb = words.prefix { !isBlank($0) }
        let rest = words.dropFirst(verb.count).drop { isBlank($0) }
        let name = rest.prefix { $0 != "," && $0 != "，" && !isBlank($0) }
        let afterName = rest.dropFirst(name.count).drop { isBlank($0) }
        let reason = afterName.dropFirst().drop { isBlank($0) }
        let hasComma = afterName.first == "," || afterName.first == "，"
        guard verb.elementsEqual("allow".unicodeScalars), !name.isEmpty, hasComma, !reason.isEmpty else {
            findings.warning(
                .allowanceIncomplete, at: comment, "看不懂這個容許註解，所以沒有作用",
                help: "寫成 # rehearse: allow 規則, 理由，例如 # rehearse: allow choices-alike, 兩種講法都對")
            return nil
        }
        let located = Located(text(name), at: SourceRange(line: line, column: name.startIndex, length: name.count))
        // Only here, because every rule's page is made.
        let knownRules = Rule.all.map(\.id)
        guard !knownRules.contains(located.value) else { return located }
        let near = didYouMean(located.value, among: knownRules)
        findings.warning(
            .allowanceOfUnknownRule, at: located.range, "沒有叫「\(located.value)」的規則", help: near ?? "規則的代號寫在訊息後面的方括號裡")
        return nil
    }

    /// Where the comment of a line begins: at a `#` after a blank, outside every text.
    private func commentStart(in scalars: [Unicode.Scalar], line: Int) -> Int? {
        scalars.indices.first { column in
            scalars[column] == "#" && (column == 0 || isBlank(scalars[column - 1]))
                && !texts.contains(SourcePosition(line: line, column: column))
        }
    }

    /// The next line on which more than a comment stands, and the first of the file where there is no such line above.
    private func lines(below line: Int) -> [Int] {
        var below = line + 1
        while below < file.lineCount, !hasContent(below) { below += 1 }
        return (0..<line).contains(where: hasContent) ? [below] : [0, below]
    }

    private func hasContent(_ line: Int) -> Bool {
        let first = file.line(line)?.unicodeScalars.first { !isBlank($0) }
        return first.map { $0 != "#" } ?? false
    }

    private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
