/// Whose a key is: said with the key itself when it is made, or by an assessor who vouches for it. `about.subject` is its fingerprint.
package struct KeyIntroduction: Stated {
    package static let kind = Statement.Kind.key
    package var pem: String
    package var owner: KeyRecord.Owner

    package init(pem: String, owner: KeyRecord.Owner) {
        self.pem = pem
        self.owner = owner
    }

    package var json: JSON {
        switch owner {
        case .person(let id): ["pem": .string(pem), "person": .string(id)]
        case .station(let label): ["pem": .string(pem), "station": .string(label)]
        }
    }

    package init?(_ json: JSON) {
        guard let pem = json["pem"]?.text else { return nil }
        if let id = json["person"]?.text {
            self.init(pem: pem, owner: .person(id))
        } else if let label = json["station"]?.text {
            self.init(pem: pem, owner: .station(label))
        } else {
            return nil
        }
    }
}

/// A key that signs nothing any more from now on, and why; what it signed before stands. `about.subject` is its fingerprint.
package struct Revocation: Stated {
    package static let kind = Statement.Kind.revoked
    package var reason: String

    package init(reason: String) { self.reason = reason }

    package var json: JSON { ["reason": .string(reason)] }

    package init?(_ json: JSON) {
        guard let reason = json["reason"]?.text else { return nil }
        self.reason = reason
    }
}

/// A person's data replaced by a pseudonym, and why; `about.subject` is their id.
package struct Forgetting: Stated {
    package static let kind = Statement.Kind.forgotten
    package var reason: String

    package init(reason: String) { self.reason = reason }

    package var json: JSON { ["reason": .string(reason)] }

    package init?(_ json: JSON) {
        guard let reason = json["reason"]?.text else { return nil }
        self.reason = reason
    }
}
