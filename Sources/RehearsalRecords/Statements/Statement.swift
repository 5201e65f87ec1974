/// Something that a named person states in an assessment: signed with their own key, and never changed afterwards.
///
/// A correction is another statement that names the first. The line that is signed is canonical JSON (RFC 8785):
/// `{"about":{…},"at":…,"by":…,"content":{…},"format":1,"key":…,"kind":…}`.
package struct Statement: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Whose a key is; a second person's makes it vouched for.
        case key
        /// An assessor opens a circuit for a roster of candidates.
        case sitting
        case identity, adjustment, pause, incident
        /// A level or more by a marker; a round of marking closed or opened again; what was agreed after markers differed.
        case mark, round, moderation
        /// Agreed levels of a play that new markers mark first.
        case anchor
        case observation
        case evidence, void
        case judgement, appeal
        case plan
        case standard
        /// A person's data replaced by a pseudonym; a key that no longer counts.
        case forgotten, revoked
    }

    /// What it can be found by.
    package struct About: Sendable, Hashable {
        package var candidate: String?
        package var play: String?
        /// The id of the statement that opened the sitting.
        package var sitting: String?
        /// The id of the statement that it corrects, voids, answers or appeals against.
        package var statement: String?
        /// The person, circuit or key that it concerns, where none of the others says.
        package var subject: String?

        package init(
            candidate: String? = nil, play: String? = nil, sitting: String? = nil, statement: String? = nil, subject: String? = nil
        ) {
            self.candidate = candidate
            self.play = play
            self.sitting = sitting
            self.statement = statement
            self.subject = subject
        }
    }

    package var kind: Kind
    /// RFC 3339 in UTC, to the second.
    package var at: String
    /// The id of the person who states it.
    package var by: String
    /// The fingerprint of the key that signs it.
    package var key: String
    package var about: About
    package var content: JSON

    package init(_ content: some Stated, about: About, by: String, key: String, at: String) {
        kind = type(of: content).kind
        self.at = at
        self.by = by
        self.key = key
        self.about = about
        self.content = content.json
    }

    /// What is signed, without a line feed.
    package var line: String { json.canonical }

    /// SHA-256 of the line and a line feed, in hexadecimal: how other statements name it.
    package static func id(ofLine line: String) -> String { sha256(Array((line + "\n").utf8)) }
    package var id: String { Self.id(ofLine: line) }

    /// The content as what its kind says it is; nil for another kind.
    package func content<Content: Stated>(as type: Content.Type) -> Content? {
        kind == Content.kind ? Content(content) : nil
    }
}

/// What one kind of statement says.
package protocol Stated: Sendable, Hashable {
    static var kind: Statement.Kind { get }
    var json: JSON { get }
    init?(_ json: JSON)
}

extension Statement {
    private var json: JSON {
        .object([
            ("about", about.json), ("at", .string(at)), ("by", .string(by)), ("content", content), ("format", .integer(1)),
            ("key", .string(key)), ("kind", .string(kind.rawValue)),
        ])
    }

    /// Reads a statement's line; nil for one that is none.
    package init?(line: String) {
        guard let json = JSON(line), json["format"]?.whole == 1, let kind = json["kind"]?.text.flatMap(Kind.init(rawValue:)),
            let at = json["at"]?.text, let by = json["by"]?.text, let key = json["key"]?.text, let content = json["content"],
            let about = json["about"].flatMap(About.init)
        else { return nil }
        self.kind = kind
        self.at = at
        self.by = by
        self.key = key
        self.about = about
        self.content = content
    }
}

extension Statement.About {
    /// Only what is there is written.
    var json: JSON {
        .object(
            [("candidate", candidate), ("play", play), ("sitting", sitting), ("statement", statement), ("subject", subject)]
                .compactMap { name, value in value.map { (key: name, value: JSON.string($0)) } })
    }

    init?(_ json: JSON) {
        guard case .object = json else { return nil }
        self.init(
            candidate: json["candidate"]?.text, play: json["play"]?.text, sitting: json["sitting"]?.text,
            statement: json["statement"]?.text, subject: json["subject"]?.text)
    }
}

/// A statement with its signature, as it stands on record.
package struct SignedStatement: Sendable, Equatable {
    package let statement: Statement
    package let line: String
    /// Ed25519 over the line's bytes, 64 bytes.
    package let signature: [UInt8]

    package var id: String { Statement.id(ofLine: line) }

    /// Nil for a line that is no statement.
    package init?(line: String, signature: [UInt8]) {
        guard let statement = Statement(line: line) else { return nil }
        self.statement = statement
        self.line = line
        self.signature = signature
    }
}
