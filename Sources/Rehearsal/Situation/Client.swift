/// A person who can be met, or who speaks beside the one met.
package struct Client: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case external, `internal`
    }

    package enum Standing: String, Sendable, CaseIterable {
        case new, regular
    }

    package let id: String
    package let name: String
    package let kind: Kind?
    package let standing: Standing?
    package let traits: [String]
    /// Start values that replace a situation's, by meter name.
    package let meters: [String: Int]
    /// Percent by meter name; 100 where absent.
    package let sensitivity: [String: Int]
    package let voice: String?
    package let needs: String?
    /// Where the start values were written, for situations whose range they leave.
    let meterPlaces: [String: SourcePlace]
}
