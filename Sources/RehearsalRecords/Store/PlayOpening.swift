package import Rehearsal

/// What a play at a station begins with: the first line of its chain.
package struct PlayOpening: Sendable, Hashable {
    /// The play's id: letters and digits that were drawn for it.
    package var id: String
    /// The candidate's id, never their name.
    package var candidate: String
    /// The id of the statement that opened the sitting.
    package var sitting: String
    package var station: String
    /// Minutes at the station for this candidate, with any extra time.
    package var minutes: Int
    /// What was adjusted for this candidate, such as `extra-time`; the standard never is.
    package var adjustments: [String]
    package var header: Journal.Header

    package init(
        id: String, candidate: String, sitting: String, station: String, minutes: Int, adjustments: [String], header: Journal.Header
    ) {
        self.id = id
        self.candidate = candidate
        self.sitting = sitting
        self.station = station
        self.minutes = minutes
        self.adjustments = adjustments
        self.header = header
    }

    package var json: JSON {
        .object([
            ("adjustments", .strings(adjustments)), ("candidate", .string(candidate)), ("id", .string(id)),
            ("journal", header.json),
            ("minutes", .integer(minutes)), ("sitting", .string(sitting)), ("station", .string(station)),
        ])
    }

    package init?(_ json: JSON) {
        guard let id = json["id"]?.text, let candidate = json["candidate"]?.text, let sitting = json["sitting"]?.text,
            let station = json["station"]?.text, let minutes = json["minutes"]?.whole,
            let adjustments = json["adjustments"]?.strings,
            let header = json["journal"].flatMap(Journal.Header.init)
        else { return nil }
        self.init(
            id: id, candidate: candidate, sitting: sitting, station: station, minutes: minutes, adjustments: adjustments,
            header: header)
    }
}

/// A play as it stands on record: its lines with the head of the chain after each.
package struct RecordedPlayLines: Sendable, Hashable {
    package var opening: PlayOpening
    /// Canonical JSON, the opening first.
    package var lines: [String]
    /// After each line, in hexadecimal.
    package var heads: [String]
    /// Set once it has ended.
    package var seal: PlaySeal?

    package init(opening: PlayOpening, lines: [String], heads: [String], seal: PlaySeal?) {
        self.opening = opening
        self.lines = lines
        self.heads = heads
        self.seal = seal
    }

    /// The journal that the lines tell; throws where a line is no event.
    package var journal: Journal {
        get throws(JournalFault) {
            var journal = Journal(header: opening.header)
            for (place, line) in lines.enumerated().dropFirst() {
                guard let event = JSON(line).flatMap(Event.init) else {
                    throw JournalFault("第 \(place + 1) 行看不懂，紀錄可能被改過或損壞")
                }
                journal.events.append(event)
            }
            return journal
        }
    }
}

/// The station's signature under the last head of a play.
package struct PlaySeal: Sendable, Hashable {
    package var play: String
    /// How many lines the chain has.
    package var lines: Int
    package var head: String
    package var at: String
    /// The fingerprint of the station's key.
    package var key: String
    /// Ed25519 over the bytes of `line`.
    package var signature: [UInt8]

    package init(play: String, lines: Int, head: String, at: String, key: String, signature: [UInt8]) {
        self.play = play
        self.lines = lines
        self.head = head
        self.at = at
        self.key = key
        self.signature = signature
    }

    /// What is signed, and the leaf of the log.
    package var line: String {
        JSON.object([
            ("at", .string(at)), ("head", .string(head)), ("key", .string(key)), ("lines", .integer(lines)),
            ("play", .string(play)),
        ]).canonical
    }
}

/// The root of the log at some size, signed, to be printed or sent elsewhere.
package struct Checkpoint: Sendable, Hashable {
    package var size: Int
    /// RFC 6962 tree hash in hexadecimal.
    package var root: String
    package var at: String
    package var key: String
    package var signature: [UInt8]

    package init(size: Int, root: String, at: String, key: String, signature: [UInt8]) {
        self.size = size
        self.root = root
        self.at = at
        self.key = key
        self.signature = signature
    }

    package var line: String {
        JSON.object([("at", .string(at)), ("key", .string(key)), ("root", .string(root)), ("size", .integer(size))]).canonical
    }
}
