extension GuardParser {
    /// Signs and words that people write for those of guards.
    private static let meant = [
        "＞": ">", "＜": "<", "＝": "==", "≥": ">=", "≤": "<=", "≠": "!=", "（": "(", "）": ")", "且": "and", "和": "and", "與": "and",
        "&": "and", "或": "or", "|": "or", "不": "not", "非": "not", "！": "not", "是": "is",
    ]

    /// Cuts the guard into names, numbers and signs; false after reporting a character that is none of them.
    mutating func tokenize() -> Bool {
        let scalars = Array(source.value.unicodeScalars)
        var index = 0
        func text(_ start: Int) -> String {
            var result = String.UnicodeScalarView()
            result.append(contentsOf: scalars[start..<index])
            return String(result)
        }
        while index < scalars.count {
            let start = index
            switch scalars[index] {
            case " ", "\t", "\n":
                index += 1
                continue
            case "a"..."z":
                while index < scalars.count, isNameScalar(scalars[index]) { index += 1 }
                tokens.append(Token(kind: .name, text: text(start), offset: start))
            case "0"..."9", "-", "+":
                index += 1
                while index < scalars.count, isNameScalar(scalars[index]) { index += 1 }
                tokens.append(Token(kind: .number, text: text(start), offset: start))
                guard WholeNumber.isDecimal(text(start)) else {
                    syntax(
                        "「\(text(start))」不是整數", at: tokens[tokens.count - 1],
                        help: text(start).count == 1 ? "寫成比較，例如 trust >= 30" : "量表和旗標的名字以英文字母開頭")
                    return false
                }
            case "(", ")":
                index += 1
                tokens.append(Token(kind: .sign, text: text(start), offset: start))
            case "<", ">", "=", "!":
                index += 1
                if index < scalars.count, scalars[index] == "=" { index += 1 }
                tokens.append(Token(kind: .sign, text: text(start), offset: start))
                guard Guard.Comparison(rawValue: text(start)) != nil else {
                    syntax("「\(text(start))」不是比較符號", at: tokens[tokens.count - 1], help: "可以用 < <= == != >= >")
                    return false
                }
            default:
                index += 1
                let word = Self.meant[text(start)].map { "寫成 \($0)，例如 trust >= 30 and not contract-shown" as Message }
                syntax(
                    "條件裡不能有「\(text(start))」", at: Token(kind: .sign, text: text(start), offset: start),
                    help: word ?? "條件用半形英數字寫，用 and、or、not 連接，例如 trust >= 30 and not contract-shown")
                return false
            }
        }
        tokens.append(Token(kind: .end, text: "", offset: scalars.count))
        return true
    }

    private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
    }
}
