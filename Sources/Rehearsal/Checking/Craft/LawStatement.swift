/// The first words in a text by which it says what the law is: an act's name, an article, what is lawful or not.
///
/// Made for what trainers in Taiwan write, in Chinese first. It would rather miss one than take an ordinary word such as 方法, 辦法 or
/// 法務 for law.
struct LawStatement {
    let words: String
    /// Counted in scalars from the beginning of the text.
    let offset: Int

    /// Nil where the text says nothing of the law. O(text).
    init?(in text: String) {
        let scalars = Array(text.unicodeScalars)
        for offset in scalars.indices {
            guard let length = Self.length(in: scalars, at: offset) else { continue }
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[offset..<offset + length])
            self.words = String(words)
            self.offset = offset
            return
        }
        return nil
    }

    private static func length(in text: [Unicode.Scalar], at place: Int) -> Int? {
        let rest = text[place...]
        for phrase in phrases[text[place]] ?? [] where rest.starts(with: phrase.words) {
            let after = rest.dropFirst(phrase.words.count).first
            if after.map(phrase.unlessBefore.contains) ?? false { continue }
            return phrase.words.count
        }
        return article(in: text, at: place)
    }

    /// The length of 第…條 where it is an article of an act, not the third of a list of things.
    private static func article(in text: [Unicode.Scalar], at place: Int) -> Int? {
        guard text[place] == "第" else { return nil }
        var end = place + 1
        while end < text.count, text[end] == " " || numerals.contains(text[end]) { end += 1 }
        guard end < text.count, text[end] == "條", end > place + 1 else { return nil }
        end += 1
        let before = text[..<place].last { !" 《》「」".unicodeScalars.contains($0) }
        let isAfterAct = before.map { "法例則".unicodeScalars.contains($0) } ?? false
        let isSubdivided = end + 1 < text.count && "之第".unicodeScalars.contains(text[end]) && numerals.contains(text[end + 1])
        return isAfterAct || isSubdivided ? end - place : nil
    }

    private static let numerals = Set("0123456789０１２３４５６７８９〇零一二三四五六七八九十百".unicodeScalars)

    private struct Phrase {
        let words: [Unicode.Scalar]
        var unlessBefore: Set<Unicode.Scalar> = []
    }

    /// By their first scalar.
    private static let phrases: [Unicode.Scalar: [Phrase]] = {
        let names = """
            罰鍰/違法/觸法/不合法/法律規定/法律上/法律要求/法律容許/法律允許/法律禁止/法令規定/法規規定/條例/施行細則/應記載事項/不得記載事項/\
            民法/刑法/保護法/交易法/基準法/平等法/平等工作法/衛生法/保障法/住宅法/土地法/稅法/移民法/施行法/防制法/訴訟法/消保法/公平法/個資法/\
            勞基法/職安法/性工法/性平法/\
            Protection Act/Trade Act/Standards Act/Employment Act/Housing Act/Land Act/Tax Act/Civil Code/Criminal Code/unlawful/illegal/\
            against the law/required by law/the law requires/the law forbids/the law allows
            """
        var all = names.split(separator: "/").map { Phrase(words: Array($0.unicodeScalars)) }
        all.append(Phrase(words: Array("依法".unicodeScalars), unlessBefore: Set("務官人師院".unicodeScalars)))
        all.append(Phrase(words: Array("法定".unicodeScalars), unlessBefore: ["代"]))
        return Dictionary(grouping: all) { $0.words[0] }
    }()
}
