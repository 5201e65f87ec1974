/// A cut score that a named person adopts for a circuit, and what it rests on; `about.subject` is the circuit's id.
package struct StandardDecision: Stated {
    package static let kind = Statement.Kind.standard
    /// Nil for the whole circuit.
    package var station: String?
    /// Percent of accuracy, from 0 to 100.
    package var cut: Int
    /// How it was found, such as `borderline-regression`.
    package var method: String
    package var reason: String

    package init(station: String?, cut: Int, method: String, reason: String) {
        self.station = station
        self.cut = cut
        self.method = method
        self.reason = reason
    }

    package var json: JSON {
        ["cut": .integer(cut), "method": .string(method), "reason": .string(reason), "station": .optional(station)]
    }

    package init?(_ json: JSON) {
        guard let cut = json["cut"]?.whole, (0...100).contains(cut), let method = json["method"]?.text,
            let reason = json["reason"]?.text
        else { return nil }
        self.init(station: json["station"]?.text, cut: cut, method: method, reason: reason)
    }
}
