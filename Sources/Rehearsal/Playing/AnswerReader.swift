/// Reads a typed line as an answer, forgiving full-width digits, punctuation and spaces.
package struct AnswerReader: Sendable {
    package let question: Question

    package init(_ question: Question) { self.question = question }

    /// The answer that a line means; throws what to tell the trainee where it means none.
    package func read(_ line: String) throws(Misreading) -> Answer {
        switch question.scene.ask {
        case .one: return try question.choices.isEmpty ? words(line) : choice(line)
        case .words: return try words(line)
        case .several(let options): return .ticks(try ticks(line, options))
        case .order(let options, _): return .order(try order(line, options))
        case .number:
            guard let number = Self.number(line) else { throw Misreading(message: "請輸入一個數字，例如 12 或 62.5") }
            return .number(number)
        case .compose:
            guard !normalized(line).isEmpty else { throw Misreading(message: "還沒有寫內容") }
            return .composition(line)
        case .form(let fields): return .form(try form(line, fields))
        }
    }

    /// A response by its id, whatever the question; nil if none of that id is offered.
    package func response(id: String) -> Answer? {
        let wanted = halfWidth(id).lowercased()
        return question.offered.first { question.scene.responses[$0].id == wanted }.map { .response($0) }
    }

    private func choice(_ line: String) throws(Misreading) -> Answer {
        if let number = Self.ordinal(line) {
            guard question.choices.indices.contains(number - 1) else {
                throw Misreading(message: "沒有第 \(number) 個選項，請輸入 1 到 \(question.choices.count)")
            }
            return .response(question.choices[number - 1])
        }
        if let known = response(id: line), case .response(let place) = known, question.choices.contains(place) { return known }
        let said = normalized(line)
        guard !said.isEmpty else { throw Misreading(message: "請輸入選項的號碼，1 到 \(question.choices.count)") }
        return .words(line)
    }

    private func words(_ line: String) throws(Misreading) -> Answer {
        guard !normalized(line).isEmpty else { throw Misreading(message: "請用一句話回答客戶") }
        return .words(line)
    }

    private func ticks(_ line: String, _ options: [Option]) throws(Misreading) -> Set<Int> {
        if ["0", "無", "都不選", "none"].contains(normalized(line)) { return [] }
        let places = try shown(line, options)
        guard !places.isEmpty else { throw Misreading(message: "請輸入要勾選的號碼，例如 1 3；都不勾請輸入 0") }
        return Set(places)
    }

    private func order(_ line: String, _ options: [Option]) throws(Misreading) -> [Int] {
        let places = try shown(line, options)
        for (index, place) in places.enumerated() where places[..<index].contains(place) {
            throw Misreading(message: "「\(number(of: place))」寫了兩次，每個號碼請寫一次")
        }
        let missing = question.options.filter { !places.contains($0) }
        guard missing.isEmpty else {
            let numbers = Message.list(missing.map { String(number(of: $0)) })
            throw Misreading(message: "還少了 \(numbers)，請把 \(options.count) 個號碼依序寫完，例如 2 1 3")
        }
        return places
    }

    private func number(of place: Int) -> Int { (question.options.firstIndex(of: place) ?? 0) + 1 }

    /// The options that a line names by shown numbers or ids, in the order named.
    private func shown(_ line: String, _ options: [Option]) throws(Misreading) -> [Int] {
        var words = halfWidth(line).split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
        if words.count == 1, options.count <= 9, words[0].count > 1, words[0].allSatisfy(\.isWholeNumber) {
            words = words[0].map(String.init)  // 132 typed without spaces
        }
        var places: [Int] = []
        for word in words {
            if let number = Int(word), question.options.indices.contains(number - 1) {
                places.append(question.options[number - 1])
            } else if let place = options.firstIndex(where: { $0.id == word.lowercased() }) {
                places.append(place)
            } else {
                throw Misreading(message: "沒有「\(word)」這一項，請用 1 到 \(options.count)")
            }
        }
        return places
    }

    /// Fields as `id=value`, parted by semicolons, or values in the order of the fields.
    private func form(_ line: String, _ fields: [Field]) throws(Misreading) -> [String] {
        var values = Array(repeating: "", count: fields.count)
        for (index, part) in line.split(whereSeparator: { $0 == ";" || $0 == "；" }).enumerated() {
            let pair = part.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == "＝" }
            let name = normalizedID(pair[0])
            if pair.count == 2, let field = fields.firstIndex(where: { $0.id == name }) {
                values[field] = trimmed(pair[1])
            } else if fields.indices.contains(index) {
                values[index] = trimmed(part)
            }
        }
        for (field, value) in zip(fields, values) {
            if let problem = problem(with: value, in: field) { throw Misreading(message: problem) }
        }
        return values
    }

    private func normalizedID(_ text: Substring) -> String { halfWidth(trimmed(text)).lowercased() }
}

extension AnswerReader {
    /// What is wrong with a field's value as such (not whether it is right); nil if nothing is.
    package func problem(with value: String, in field: Field) -> Message? {
        let name = question.casting.fill(field.label)
        if normalized(value).isEmpty { return field.required ? "「\(name)」一定要填" : nil }
        switch field.kind {
        case .text: return nil
        case .number: return Self.number(value) == nil ? "「\(name)」請填數字" : nil
        case .date: return Self.date(value) == nil ? "「\(name)」請填日期，例如 2026-11-30" : nil
        case .choice(let options):
            return Self.option(value, among: options) == nil ? "「\(name)」請填 1 到 \(options.count) 的號碼" : nil
        }
    }

    /// A form's values as one line that reads back as the same values.
    package static func formLine(_ fields: [Field], _ values: [String]) -> String {
        zip(fields, values).map { "\($0.id)=\($1.split { $0 == ";" || $0 == "；" || $0.isNewline }.joined(separator: "，"))" }
            .joined(separator: "; ")
    }

    /// The number of a choice: digits with nothing but punctuation around.
    static func ordinal(_ line: String) -> Int? {
        var digits = Substring(trimmed(halfWidth(line)))
        let around = "().、。,）（．#:"
        while let first = digits.first, around.contains(first) { digits = digits.dropFirst() }
        while let last = digits.last, around.contains(last) || last.isWhitespace { digits = digits.dropLast() }
        guard !digits.isEmpty, digits.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(digits)
    }

    /// The one number that a text holds, its unit and thousands commas aside: `1,280 萬元` is 1280; nil if there is none or two.
    package static func number(_ text: String) -> Decimal? {
        let plain = halfWidth(text).filter { $0 != "," && $0 != "，" && $0 != " " }
        let scalars = Array(plain.unicodeScalars)
        let isDigit: (Unicode.Scalar) -> Bool = { ("0"..."9").contains($0) }
        guard let start = scalars.firstIndex(where: isDigit) else { return nil }
        var end = start
        while end < scalars.count,
            isDigit(scalars[end]) || (scalars[end] == "." && end + 1 < scalars.count && isDigit(scalars[end + 1]))
        {
            end += 1
        }
        guard !scalars[end...].contains(where: isDigit) else { return nil }
        let negative = start > 0 && (scalars[start - 1] == "-" || scalars[start - 1] == "負" || scalars[start - 1] == "−")
        var digits = String.UnicodeScalarView()
        digits.append(contentsOf: scalars[start..<end])
        return Decimal((negative ? "-" : "") + String(digits))
    }

    /// A date written with hyphens, slashes, dots or 年月日.
    package static func date(_ text: String) -> Date? {
        let plain = halfWidth(text).filter { !$0.isWhitespace && $0 != "日" && $0 != "號" }
        return Date(String(plain.map { $0 == "年" || $0 == "月" ? "-" : $0 }))
    }

    /// An option of a field by number, id or text.
    package static func option(_ value: String, among options: [Option]) -> Int? {
        if let number = ordinal(value) { return options.indices.contains(number - 1) ? number - 1 : nil }
        let wanted = halfWidth(trimmed(value[...])).lowercased()
        return options.firstIndex { $0.id == wanted } ?? options.firstIndex { normalized($0.text.literal) == normalized(value) }
    }
}

/// A text without white space at its ends.
package func trimmed(_ text: some StringProtocol) -> String {
    var result = Substring(text)
    while result.first?.isWhitespace == true { result.removeFirst() }
    while result.last?.isWhitespace == true { result.removeLast() }
    return String(result)
}
