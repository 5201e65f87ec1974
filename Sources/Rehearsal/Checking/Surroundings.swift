/// What a situation is checked against: the rest of its library.
package struct Surroundings: Sendable {
    package var units: [String: Unit] = [:]
    package var clients: [String: Client] = [:]
    /// For circuits.
    package var situations: [String: Situation] = [:]
    /// The texts of exhibit files, by the path that a situation names.
    package var exhibits: [String: String] = [:]
    /// Exhibit files that are there and are not UTF-8.
    package var exhibitsInOtherEncodings: Set<String> = []
    /// Ids that have a file, sound or not: naming one is no fault of the situation.
    package var knownUnits: [String] = []
    package var knownClients: [String] = []
    package var knownSituations: [String] = []
    /// The traits of every client in the library.
    package var knownTraits: [String] = []

    package init() {}
}
