extension Rule {
    package static let outdatedName = Rule(
        "outdated-name",
        why: "文字裡的名字已經改了，或從來就不對。學員會照著對客戶說，客戶去查就查不到。改成現在的名字；單元檔的 names 列出哪個名字從哪一天起改成什麼。",
        bad: .scenes(
            """
            a:
              client: 他只是開玩笑。
              responses:
                stop: {say: 兩性工作平等法也保護被客人騷擾的同事。, next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 他只是開玩笑。
              responses:
                stop: {say: 性別平等工作法也保護被客人騷擾的同事。, next: b}
            b: {ending: resolved}
            """))
}

extension Findings {
    /// Names in any text of a document that are called otherwise by the day of checking. O(document).
    package func reportOutdatedNames(in document: Node, _ names: [CurrentName], asOf: Date) {
        let outdated = OutdatedNames(names.filter { $0.since.map { $0 <= asOf } ?? true })
        for text in document.texts {
            for occurrence in outdated.occurrences(in: text.value) {
                let (written, now) = (occurrence.name.written, occurrence.name.now)
                let place = range(of: written, offset: occurrence.offset, in: text)
                let since: Message = occurrence.name.since.map { "（\($0.description) 起）" } ?? ""
                warning(
                    .outdatedName, at: place, "「\(written)」要寫成「\(now)」\(since)", help: "改成「\(now)」",
                    fix: isCertain(occurrence.name, at: place, outdated) ? .replacing(place, by: now) : nil)
            }
        }
    }

    /// A name broken over two lines is left to its author, and so is one whose new form would need quotes or is outdated itself.
    private func isCertain(_ name: CurrentName, at place: SourceRange, _ outdated: OutdatedNames) -> Bool {
        file.text(in: place) == name.written && isPlain(name.now) && outdated.occurrences(in: name.now).isEmpty
    }

    /// Whether a text may stand anywhere in YAML without quotes or escapes: words of letters and digits.
    private func isPlain(_ text: String) -> Bool {
        text.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
    }
}

extension Node {
    /// Every text and word in the document that is no key, in the order written.
    var texts: [Located<String>] {
        switch content {
        case .refused: []
        case .scalar(let text, _): [Located(text, at: range)]
        case .sequence(let items): items.flatMap(\.texts)
        case .mapping(let entries): entries.flatMap(\.value.texts)
        }
    }
}
