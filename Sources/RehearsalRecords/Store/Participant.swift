/// Someone in an assessment. Only this holds who they are: everything that is sealed knows them by their id.
package struct Participant: Sendable, Hashable {
    package enum Role: String, Sendable, CaseIterable {
        case candidate, assessor, moderator
    }

    package let id: String
    package var roles: Set<Role>
    /// The pseudonym where the person has been forgotten.
    package var name: String
    /// How to reach them; empty where that is not needed.
    package var contact: String
    /// Groups that they agreed to have recorded, for fairness only, such as `first-language: taiwanese`.
    package var groups: [String: String]
    /// A candidate's PIN as a password hash; nil while they have none.
    package var pin: String?
    /// RFC 3339.
    package var added: String
    package var forgotten: String?

    package init(
        id: String, roles: Set<Role>, name: String, contact: String = "", groups: [String: String] = [:], pin: String? = nil,
        added: String, forgotten: String? = nil
    ) {
        self.id = id
        self.roles = roles
        self.name = name
        self.contact = contact
        self.groups = groups
        self.pin = pin
        self.added = added
        self.forgotten = forgotten
    }
}

/// A public key that signs statements or heads.
package struct KeyRecord: Sendable, Hashable {
    package enum Owner: Sendable, Hashable {
        case person(String)
        /// A machine at which plays are played, by its label.
        case station(String)
    }

    /// Lower-case hexadecimal SHA-256 of its SubjectPublicKeyInfo.
    package let fingerprint: String
    package let pem: String
    package let owner: Owner
    package let added: String

    package init(fingerprint: String, pem: String, owner: Owner, added: String) {
        self.fingerprint = fingerprint
        self.pem = pem
        self.owner = owner
        self.added = added
    }
}
