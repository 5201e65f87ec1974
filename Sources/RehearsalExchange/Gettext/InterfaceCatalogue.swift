// The interface's catalogue is compiled in, so that the program speaks both languages wherever it stands.
private import CInterface
package import Rehearsal

/// The interface in a language: the messages as written, or the catalogue `Scenarios/translations/en/interface.po` compiled in.
///
/// It keeps the name of a language that the interface does not speak, in which content may be: then it speaks `ofInterface`.
package func interfaceCatalogue(_ language: Language) -> Catalogue {
    guard language.ofInterface == .english else { return Catalogue(language: language) }
    let bytes = UnsafeBufferPointer(start: rehearse_catalogue_en(), count: Int(rehearse_catalogue_en_size()))
    return Catalogue(language: language, translations: POFile(Array(bytes)).translations)
}
