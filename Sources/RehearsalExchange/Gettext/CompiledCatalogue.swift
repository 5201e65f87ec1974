internal import Glibc
internal import Rehearsal

/// A catalogue compiled in, of which only the entries that are asked for are read.
///
/// Reading it whole took longer than all else that a start does. One pass notes where each entry stands, by a hash of its source.
// Its bytes are a constant of the program: never written, never let go.
struct CompiledCatalogue: @unchecked Sendable {
    private let bytes: UnsafeRawBufferPointer
    /// Where the paragraph begins in which the entry of a source stands, by the source's hash.
    private var paragraphs: [UInt64: Int] = [:]

    /// `bytes` must stay as they are for as long as the program runs. O(length).
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        // An entry has some 130 bytes.
        paragraphs.reserveCapacity(bytes.count / 100)
        var paragraph = 0
        var source: SourceHash?
        var hasContext = false
        var start = 0
        while start < bytes.count {
            let end = lineEnd(start)
            if end == start {
                paragraph = end + 1
            } else if source != nil, begins("\"", start, end) {
                source?.add(bytes[(start + 1)..<end])
            } else if begins("msgctxt", start, end) {
                hasContext = true
            } else if begins("msgid \"", start, end) {
                source = SourceHash()
                source?.add(bytes[(start + 7)..<end])
            } else if let whole = source {
                if !hasContext { paragraphs[whole.value] = paragraph }
                (source, hasContext) = (nil, false)
            }
            start = end + 1
        }
    }

    /// What `POFile.translations` has for a source. O(the entry's length).
    func translation(of source: String) -> String? {
        guard let start = paragraphs[SourceHash(of: source).value] else { return nil }
        var end = start
        while end < bytes.count {
            let next = lineEnd(end)
            if next == end { break }
            end = next + 1
        }
        let paragraph = Array(bytes[start..<min(end, bytes.count)])
        return POFile(paragraph, isThorough: false).translations[ExactText(source)]
    }

    private func lineEnd(_ start: Int) -> Int {
        guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else { return bytes.count }
        return UnsafeRawPointer(found) - base
    }

    private func begins(_ word: StaticString, _ start: Int, _ end: Int) -> Bool {
        guard let base = bytes.baseAddress, end - start >= word.utf8CodeUnitCount else { return false }
        return memcmp(base + start, word.utf8Start, word.utf8CodeUnitCount) == 0
    }
}

/// FNV-1a of a source text, taken piece by piece as a catalogue writes it.
private struct SourceHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(of text: String) { for byte in text.utf8 { add(byte) } }

    /// Adds what stands before the closing quote, which is the last byte.
    mutating func add(_ written: Slice<UnsafeRawBufferPointer>) {
        var isEscaped = false
        for byte in written.dropLast() {
            if !isEscaped, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                add(isEscaped ? POString.meant(by: byte) : byte)
                isEscaped = false
            }
        }
    }

    private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
}
