/// A text in each of the languages that people read.
package struct LocalText: Sendable, Hashable {
    package let traditionalChinese: String
    package let english: String

    package func text(_ language: Language) -> String {
        language.ofInterface == .english ? english : traditionalChinese
    }
}

/// One thing that a competency unit says people can do or know: an indicator, a kind of knowledge, a skill.
package struct Element: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case indicator, knowledge, skill
    }

    package let id: String
    package let kind: Kind
    package let text: LocalText
    /// What the original meant where the official wording misleads.
    package let sense: LocalText?
    /// Observable behaviour at levels 1, 2 (the standard) and 3.
    package let levels: [LocalText]
}

/// A part of the unit about how it is assessed: key evidence, contexts, methods, other conditions, notes.
package struct Provision: Sendable, Hashable {
    package let id: String
    package let text: LocalText
    package let sense: LocalText?
    /// The elements that a key evidence rests on.
    package let supports: [String]
}

/// A competency unit: the yardstick of a situation.
package struct Unit: Sendable {
    package struct Task: Sendable {
        package let id: String
        package let title: LocalText
        package let indicators: [Element]
    }

    package let id: String
    package let title: LocalText
    package let level: Int
    package let field: LocalText
    package let tasks: [Task]
    package let knowledge: [Element]
    package let skills: [Element]
    package let keyEvidence: [Provision]
    package let contexts: [Provision]
    package let methods: [Provision]
    package let otherConditions: [Provision]
    package let notes: [Provision]
    package let names: [CurrentName]
    /// The elements whose situations must make a critical error possible.
    package let critical: [String]
    /// What evidence of an element must be there before it can be judged.
    package let evidenceRules: EvidenceRules

    /// A text of the unit with the names that have changed since it was written as they are now.
    package func current(_ text: LocalText, in language: Language) -> String {
        OutdatedNames(names).corrected(text.text(language))
    }

    /// Everything that can be marked, in the unit's order.
    package var elements: [Element] { tasks.flatMap(\.indicators) + knowledge + skills }
}
