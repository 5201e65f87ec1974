// The interface's catalogue is compiled in, so that the program speaks both languages wherever it stands.
private import CInterface
package import Rehearsal

/// The interface in a language: the messages as written, or the catalogue `Scenarios/translations/en/interface.po` compiled in.
///
/// It keeps the name of a language that the interface does not speak, in which content may be: then it speaks `ofInterface`.
package func interfaceCatalogue(_ language: Language) -> Catalogue {
    guard language.ofInterface == .english else { return Catalogue(language: language) }
    let english = CompiledCatalogue(.init(start: rehearse_catalogue_en(), count: Int(rehearse_catalogue_en_size())))
    return Catalogue(language: language, translation: english.translation)
}

extension Catalogue {
    /// The catalogue with the pages of the rules: `Scenarios/translations/en/interface-rules.po`.
    ///
    /// They are longer than all the rest and only one subcommand shows them, so that nothing else takes the time to look through them.
    package var withRules: Catalogue {
        guard language == .english else { return self }
        let rules = CompiledCatalogue(.init(start: rehearse_rules_en(), count: Int(rehearse_rules_en_size())))
        return adding(rules.translation)
    }

    /// The catalogue with what each key of the language is for, which only schemas say: `Scenarios/translations/en/interface-keys.po`.
    package var withKeys: Catalogue {
        guard language == .english else { return self }
        let keys = CompiledCatalogue(.init(start: rehearse_keys_en(), count: Int(rehearse_keys_en_size())))
        return adding(keys.translation)
    }

    /// The catalogue with what only assessment says: `Scenarios/translations/en/interface-assessment.po`.
    package var withAssessment: Catalogue {
        guard language.ofInterface == .english else { return self }
        let assessment = CompiledCatalogue(.init(start: rehearse_assessment_en(), count: Int(rehearse_assessment_en_size())))
        return adding(assessment.translation)
    }
}
