package import Rehearsal

/// A gettext catalogue (.po): what is said in the source language, and how in another, with everything that translators wrote.
package struct POFile: Sendable {
    /// A line that is no part of a catalogue, counted from 0.
    package struct Fault: Sendable {
        package var line: Int
        package var message: Message
    }

    /// In the order of the file; the header is one of them.
    package var entries: [POEntry]
    /// Comments behind the last entry: each line behind its `#`.
    package var lastComments: [String]
    /// What could not be read; what is written anew would lack it.
    package private(set) var faults: [Fault]

    package init(entries: [POEntry] = [], lastComments: [String] = []) {
        self.entries = entries
        self.lastComments = lastComments
        faults = []
    }

    /// Reads a catalogue, line by line; never stops at a fault. O(length).
    ///
    /// For its translations alone it is read in half the time: `isThorough` false leaves out comments and references, and does not look
    /// for entries that stand twice.
    package init(_ bytes: [UInt8], isThorough: Bool = true) {
        var reader = POReader(isThorough: isThorough)
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            reader.take(bytes[start..<end])
            start = end + 1
        }
        reader.finish()
        entries = reader.entries
        lastComments = reader.pending.comments
        faults = reader.faults
    }

    /// Whether both say the same, however they are laid out: other tools wrap lines, and that is no change.
    package func saysTheSame(as other: POFile) -> Bool {
        lastComments == other.lastComments && entries.map(\.said) == other.entries.map(\.said)
    }

    package var header: POEntry? { entries.first { $0.isHeader } }

    /// Translations by source text, for messages without a context; fuzzy and empty ones are left out.
    package var translations: [ExactText: String] {
        var result: [ExactText: String] = [:]
        result.reserveCapacity(entries.count)
        for entry in entries where entry.context == nil && !entry.isHeader && entry.counts {
            result[ExactText(entry.source)] = entry.translation
        }
        return result
    }

    /// Translations by context, each with its source: a text that has changed since is not translated by it.
    package var translationsInContext: [String: (source: String, translation: String)] {
        var result: [String: (source: String, translation: String)] = [:]
        for entry in entries where entry.counts {
            if let context = entry.context { result[context] = (entry.source, entry.translation) }
        }
        return result
    }
}

extension POEntry {
    /// The entry without its place, and without what it said before where that no longer matters.
    fileprivate var said: POEntry {
        var entry = self
        entry.lines = nil
        if !isFuzzy { entry.previous = nil }
        return entry
    }

    /// Whether its translation is shown to people.
    package var counts: Bool { !isObsolete && !translation.isEmpty && !isFuzzy }
}
