extension SourceFile {
    /// The text in a range; nil where there is no such range.
    package func text(in range: SourceRange) -> String? {
        bytes(of: range).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The file with these edits made, of which none overlaps another; everything else stays to the byte.
    ///
    /// O(file + edits · log edits).
    package func bytes(with edits: [Fix.Edit]) -> [UInt8] {
        let placed = edits.compactMap { edit in bytes(of: edit.range).map { (range: $0, text: edit.replacement) } }
        var result: [UInt8] = []
        var end = 0
        for edit in placed.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result += bytes[end..<edit.range.lowerBound]
            result += edit.text.utf8
            end = edit.range.upperBound
        }
        return result + bytes[end...]
    }

    /// The text in a range as it is with these edits, which all lie within it; nil where there is no such range.
    package func text(in range: SourceRange, with edits: [Fix.Edit]) -> String? {
        guard let range = bytes(of: range) else { return nil }
        let edited = bytes(with: edits)
        return String(decoding: edited[range.lowerBound..<edited.count - (bytes.count - range.upperBound)], as: UTF8.self)
    }

    private func bytes(of range: SourceRange) -> Range<Int>? {
        guard let start = offset(of: range.start), let end = offset(of: range.end), start <= end else { return nil }
        return start..<end
    }

    /// Where a position stands among the bytes; just behind the last line is the end of the file. O(line).
    private func offset(of position: SourcePosition) -> Int? {
        let starts = lineStarts
        if position == SourcePosition(line: starts.count, column: 0) { return bytes.count }
        guard starts.indices.contains(position.line) else { return nil }
        var offset = starts[position.line]
        if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        for _ in 0..<position.column {
            guard offset < bytes.count else { return nil }
            offset += 1
            // The bytes that continue a scalar.
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }
}
