import Rehearsal

/// A text that libyaml may read: valid UTF-8 in which everything that it would trip over is masked, one scalar for one.
struct Screened {
    var bytes: [UInt8]
    /// Where the text begins, after a byte order mark.
    var start: Int
    var hasControlCharacters = false
    /// The lines of a text in which no place need be looked up otherwise; nil where it holds what must be looked at closely.
    var lines: LineTable?

    /// Where the text ends. O(file): worked out only for a file with a fault.
    var end: Mark {
        var cursor = SourceCursor(bytes, offset: start)
        cursor.advance(to: .max)
        return Mark(index: cursor.index, position: cursor.position)
    }
}

/// Looks at the bytes of a file before any YAML is read in them.
struct Preflight {
    let file: SourceFile
    let faults: FaultLog
    /// In bytes.
    var limit = maximumYAMLBytes

    /// The text to read; nil if there is nothing that can be read. O(file).
    func run() -> Screened? {
        guard file.bytes.count <= limit else {
            let mebibytes = (file.bytes.count + (1 << 20) - 1) >> 20
            report(
                .fileTooLarge, .top, "檔案有 \(mebibytes) MiB，超過上限 \(limit >> 20) MiB", help: "拆成幾個較小的檔案")
            return nil
        }
        if let encoding = foreignEncoding {
            report(.notUTF8, .top, "檔案的編碼是 \(encoding)，不是 UTF-8", help: "在編輯器裡另存新檔，編碼選「UTF-8」")
            return nil
        }
        let start = byteOrderMarkWidth(file.bytes)
        if file.bytes.count == start {
            faults.reportEmptyFile()
            return nil
        }
        let survey = ByteSurvey(file.bytes)
        if survey.isHarmless {
            let lines = survey.needsNoCursor ? LineTable(bytes: file.bytes, starts: survey.lineStarts) : nil
            return Screened(bytes: file.bytes, start: start, lines: lines)
        }
        guard var screened = screenCharacters(from: start) else { return nil }
        maskDirectives(in: &screened)
        return screened
    }

    /// The name of an encoding of two or four bytes, from the mark at the start or from zeros in every other byte.
    private var foreignEncoding: String? {
        let head = Array(file.bytes.prefix(4))
        if head.starts(with: [0xFF, 0xFE, 0, 0]) || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        guard head.count == 4 else { return nil }
        let zeros = head.map { $0 == 0 }
        return zeros == [true, false, true, false] || zeros == [false, true, false, true] ? "UTF-16" : nil
    }

    /// Reports the first bytes that are not UTF-8, and every control character until then.
    private func screenCharacters(from start: Int) -> Screened? {
        var cursor = SourceCursor(file.bytes, offset: start)
        var masked = file.bytes
        var hasControlCharacters = false
        while let byte = cursor.byte {
            if byte >= 0x20, byte < 0x7F {
                cursor.step()
                continue
            }
            let here = SourceRange(line: cursor.position.line, column: cursor.position.column)
            guard let (scalar, width) = decodeScalar(file.bytes, at: cursor.offset) else {
                report(
                    .notUTF8, here, "這裡的文字不是 UTF-8", help: "用檔案原本的編碼（例如 Big5）開啟，再另存成「UTF-8」")
                return nil
            }
            if isRefused(scalar) {
                faults.report(.controlCharacter, .control(scalar, at: here))
                mask(&masked, at: cursor.offset, width: width)
                hasControlCharacters = true
            }
            cursor.step()
        }
        return Screened(bytes: masked, start: start, hasControlCharacters: hasControlCharacters)
    }

    /// Writes a blank of as many bytes: space, no-break space or ideographic space; no wider character is refused.
    private func mask(_ bytes: inout [UInt8], at offset: Int, width: Int) {
        switch width {
        case 1: bytes[offset] = 0x20
        case 2: (bytes[offset], bytes[offset + 1]) = (0xC2, 0xA0)
        default: (bytes[offset], bytes[offset + 1], bytes[offset + 2]) = (0xE3, 0x80, 0x80)
        }
    }

    /// Reports every directive at the top and makes it a comment: libyaml compares each with all before it.
    private func maskDirectives(in screened: inout Screened) {
        var cursor = SourceCursor(screened.bytes, offset: screened.start)
        cursor.skipSpace()
        while cursor.byte == 0x25, cursor.position.column == 0 {
            let offset = cursor.offset
            let line = cursor.position.line
            cursor.skipToLineEnd()
            let range = SourceRange(line: line, column: 0, length: cursor.position.column)
            faults.report(.yamlDocuments, .directive(at: range))
            screened.bytes[offset] = 0x23
            cursor.skipSpace()
        }
    }

    private func report(_ rule: Rule, _ range: SourceRange, _ message: Message, help: Message) {
        faults.report(Fault(rule: rule, range: range, message: message, help: help))
    }
}
