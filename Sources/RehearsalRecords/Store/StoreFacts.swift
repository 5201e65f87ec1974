/// What a store holds and how it keeps it.
package struct StoreFacts: Sendable, Hashable {
    package var path: String
    /// Of the schema.
    package var version: Int
    package var bytes: Int
    package var journalMode: String
    package var synchronous: String
    package var people: Int
    package var keys: Int
    package var plays: Int
    package var openPlays: Int
    package var events: Int
    package var statements: Int
    package var logEntries: Int
    package var texts: Int
    /// When and at what size of the log, in one line.
    package var lastCheckpoint: String?

    package init(
        path: String, version: Int, bytes: Int, journalMode: String, synchronous: String, people: Int, keys: Int, plays: Int,
        openPlays: Int, events: Int, statements: Int, logEntries: Int, texts: Int, lastCheckpoint: String?
    ) {
        self.path = path
        self.version = version
        self.bytes = bytes
        self.journalMode = journalMode
        self.synchronous = synchronous
        self.people = people
        self.keys = keys
        self.plays = plays
        self.openPlays = openPlays
        self.events = events
        self.statements = statements
        self.logEntries = logEntries
        self.texts = texts
        self.lastCheckpoint = lastCheckpoint
    }

    package var json: JSON {
        [
            "path": .string(path), "version": .integer(version), "bytes": .integer(bytes), "journal_mode": .string(journalMode),
            "synchronous": .string(synchronous), "people": .integer(people), "keys": .integer(keys), "plays": .integer(plays),
            "open_plays": .integer(openPlays), "events": .integer(events), "statements": .integer(statements),
            "log_entries": .integer(logEntries), "texts": .integer(texts), "last_checkpoint": .optional(lastCheckpoint),
        ]
    }
}
