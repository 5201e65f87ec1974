import Rehearsal

/// Texts as a catalogue writes them: between quotes, with escapes, a line of the file for each line of the text.
enum POString {
    /// Adds what stands between the quotes, its escapes undone; says what is wrong with them, if anything.
    static func append(_ quoted: ArraySlice<UInt8>, to text: inout [UInt8]) -> Message? {
        guard quoted.first == UInt8(ascii: "\"") else { return "文字要放在引號裡" }
        var place = quoted.startIndex + 1
        while place < quoted.endIndex {
            switch quoted[place] {
            case UInt8(ascii: "\""):
                let rest = quoted[(place + 1)...]
                return rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } ? nil : "引號後面多了東西；文字裡的引號要寫成 \\\""
            case UInt8(ascii: "\\"):
                guard escape(quoted, &place, &text) else { return "看不懂反斜線後面的字；反斜線本身要寫兩個" }
            case let byte:
                text.append(byte)
                place += 1
            }
        }
        return "這一行少了右引號"
    }

    /// Undoes the escape at `place` and steps behind it; false where it is none.
    private static func escape(_ quoted: ArraySlice<UInt8>, _ place: inout Int, _ text: inout [UInt8]) -> Bool {
        guard place + 1 < quoted.endIndex else {
            place += 1
            return false
        }
        let sign = quoted[place + 1]
        place += 2
        switch sign {
        case UInt8(ascii: "x"): text.append(number(quoted, &place, digits: quoted.count, radix: 16))
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            place -= 1
            text.append(number(quoted, &place, digits: 3, radix: 8))
        default:
            text.append(meant(by: sign))
            return escapes.contains { $0.sign == sign }
        }
        return true
    }

    /// What a sign stands for behind a backslash: itself where it is no escape.
    static func meant(by sign: UInt8) -> UInt8 { escapes.first { $0.sign == sign }?.byte ?? sign }

    private static func number(_ quoted: ArraySlice<UInt8>, _ place: inout Int, digits: Int, radix: Int) -> UInt8 {
        var value = 0
        var count = 0
        while count < digits, place < quoted.endIndex, let digit = Character(UnicodeScalar(quoted[place])).hexDigitValue,
            digit < radix
        {
            value = (value * radix + digit) & 0xFF
            place += 1
            count += 1
        }
        return UInt8(value)
    }

    private static let escapes: [(sign: UInt8, byte: UInt8)] = [
        (UInt8(ascii: "n"), 0x0A), (UInt8(ascii: "\""), 0x22), (UInt8(ascii: "\\"), 0x5C), (UInt8(ascii: "t"), 0x09),
        (UInt8(ascii: "r"), 0x0D), (UInt8(ascii: "a"), 0x07), (UInt8(ascii: "b"), 0x08), (UInt8(ascii: "v"), 0x0B),
        (UInt8(ascii: "f"), 0x0C),
    ]

    /// The lines that write a text behind a keyword.
    ///
    /// A text of one line stands beside its keyword, however long; one of several begins below it, a line of the file for each.
    /// Nothing is wrapped by width, so that a changed word changes one line: as `msgcat --no-wrap` does it.
    static func lines(_ keyword: String, _ text: String) -> [String] {
        var pieces = text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped($0) }
        for place in pieces.indices.dropLast() { pieces[place] += "\\n" }
        if pieces.count > 1, pieces.last == "" { pieces.removeLast() }
        if pieces.count == 1 { return ["\(keyword) \"\(pieces[0])\""] }
        return ["\(keyword) \"\""] + pieces.map { "\"\($0)\"" }
    }

    private static func escaped(_ text: Substring) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            if byte != 0x0A, let known = escapes.first(where: { $0.byte == byte }) {
                result += [UInt8(ascii: "\\"), known.sign]
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
