extension Circuit {
    /// A place in a circuit at which a candidate meets one client in one situation.
    package struct Station: Sendable {
        /// The station in one form of the circuit.
        package struct Variant: Sendable {
            package let client: Client
            package let seed: Seed
        }

        package let id: String
        package let situation: Situation
        /// For each form of the circuit, in its order; one where it has no forms.
        package let variants: [Variant]
        /// In all, with those for reading.
        package let minutes: Int
        /// How many of the minutes are for reading before the first question is put; 0 for none.
        package let reading: Int
        package let answering: Answering
        /// What candidates are told at this station.
        package let instructions: String?
        package let criticalRule: CriticalRule
        /// Percent: the accuracy at which it is passed.
        package let cut: Int
        /// How many people mark a play here that is marked by more than one.
        package let markers: Int
        /// Percent of its plays that all of them mark; of the others one does. Borderline plays are always marked by all.
        package let doubleMarking: Int

        /// Who is met in the first form.
        package var client: Client { variants[0].client }
        /// Of the first form.
        package var seed: Seed { variants[0].seed }

        package static let usualMarkers = 2
        package static let usualDoubleMarking = 100
    }
}
