/// The entries of a gettext catalogue (.po): what is said in the source language, and how in another.
package struct POFile: Sendable {
    package struct Entry: Sendable {
        package var context: String?
        package var source: String
        package var translation: String
        package var isFuzzy: Bool
    }

    package private(set) var entries: [Entry] = []

    /// Reads a catalogue: `msgctxt`, `msgid`, `msgstr` and their continuation lines, `#, fuzzy`, `#~` left out; other lines are passed over.
    ///
    /// Plurals are not read: Chinese has none, and no message of ours counts things in words. O(length).
    package init(_ bytes: [UInt8]) {
        var reader = POReader()
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            reader.take(bytes[start..<end])
            start = end + 1
        }
        reader.close()
        entries = reader.entries
    }

    /// Translations by source text, for messages without a context; fuzzy and empty ones are left out.
    package var translations: [String: String] {
        var result: [String: String] = [:]
        for entry in entries where entry.context == nil && !entry.isFuzzy && !entry.translation.isEmpty && !entry.source.isEmpty {
            result[entry.source] = entry.translation
        }
        return result
    }

    /// Translations by context and source text: a source that has changed since finds none.
    package var translationsInContext: [String: (source: String, translation: String)] {
        var result: [String: (source: String, translation: String)] = [:]
        for entry in entries where !entry.isFuzzy && !entry.translation.isEmpty {
            if let context = entry.context { result[context] = (entry.source, entry.translation) }
        }
        return result
    }
}

private struct POReader {
    private enum Part {
        case context, source, translation
    }

    var entries: [POFile.Entry] = []
    private var context: [UInt8]?
    private var source: [UInt8] = []
    private var translation: [UInt8] = []
    private var part: Part?
    private var isFuzzy = false

    mutating func take(_ line: ArraySlice<UInt8>) {
        guard let first = line.first else { return }
        switch first {
        case UInt8(ascii: "#"):
            if part == .translation { close() }
            if line.starts(with: "#,".utf8), String(decoding: line, as: UTF8.self).contains("fuzzy") { isFuzzy = true }
        case UInt8(ascii: "\""): append(line)
        default:
            if line.starts(with: "msgctxt ".utf8) {
                if part == .translation { close() }
                context = []
                begin(.context, line)
            } else if line.starts(with: "msgid ".utf8) {
                if part == .translation { close() }
                begin(.source, line)
            } else if line.starts(with: "msgstr ".utf8) {
                begin(.translation, line)
            }
        }
    }

    mutating func close() {
        if part == .translation {
            entries.append(
                .init(
                    context: context.map { String(decoding: $0, as: UTF8.self) }, source: String(decoding: source, as: UTF8.self),
                    translation: String(decoding: translation, as: UTF8.self), isFuzzy: isFuzzy))
        }
        (context, source, translation, part, isFuzzy) = (nil, [], [], nil, false)
    }

    private mutating func begin(_ part: Part, _ line: ArraySlice<UInt8>) {
        self.part = part
        if let quote = line.firstIndex(of: UInt8(ascii: "\"")) { append(line[quote...]) }
    }

    /// Adds what stands between the quotes, its escapes undone.
    private mutating func append(_ quoted: ArraySlice<UInt8>) {
        var text: [UInt8] = []
        var escaped = false
        for byte in quoted.dropFirst() {
            if escaped {
                switch byte {
                case UInt8(ascii: "n"): text.append(0x0A)
                case UInt8(ascii: "t"): text.append(0x09)
                default: text.append(byte)
                }
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: "\"") {
                break
            } else {
                text.append(byte)
            }
        }
        switch part {
        case .context: context?.append(contentsOf: text)
        case .source: source.append(contentsOf: text)
        case .translation: translation.append(contentsOf: text)
        case nil: break
        }
    }
}
