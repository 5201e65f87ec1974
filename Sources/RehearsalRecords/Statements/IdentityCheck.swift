/// How an assessor made sure who a candidate was. `about` names the candidate and the sitting.
package struct IdentityCheck: Stated {
    package enum Method: String, Sendable, CaseIterable {
        /// An official document with a photograph: which, never its number.
        case photoID = "photo-id"
        /// The assessor knows the person.
        case known
        /// A colleague who knows the person was there; the note says who.
        case vouched
        case other
    }

    package static let kind = Statement.Kind.identity
    package var method: Method
    package var note: String

    package init(method: Method, note: String) {
        self.method = method
        self.note = note
    }

    package var json: JSON { .object([("method", .string(method.rawValue)), ("note", .string(note))]) }

    package init?(_ json: JSON) {
        guard let method = json["method"]?.text.flatMap(Method.init(rawValue:)), let note = json["note"]?.text else { return nil }
        self.init(method: method, note: note)
    }
}
