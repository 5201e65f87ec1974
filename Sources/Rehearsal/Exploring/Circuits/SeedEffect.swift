/// Something at a station that another seed would change in meaning, where it should change only the order and the wordings.
package struct SeedEffect: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Two responses, or options, by id, that read the same with some wordings and not with others.
        case alike(String, String)
        /// A wording that answers are compared with has one of a surface's wordings, and none beside it has the other.
        case unmatched(String, with: String, without: String)
        /// A figure is asked for while a surface shows figures that change and the accepted range does not.
        case figure(String, other: String)
    }

    package let scene: String
    package let kind: Kind

    /// Whether it surely makes a difference; else an author has to judge.
    package var isCertain: Bool { if case .alike = kind { true } else { false } }

    /// All at a station, in the order of its scenes; none where only one seed is ever used.
    ///
    /// What a seed does besides (which response an answer leads to, effects, marks) does not depend on it: an `Encounter` knows no seed.
    static func all(at station: Circuit.Station, _ explorations: [Exploration]) -> [SeedEffect] {
        let search = SeedEffectSearch(station, explorations)
        return search.isNeeded ? search.effects : []
    }
}
