// The interface's catalogue is compiled in, so that the program speaks both languages wherever it stands.
private import CInterface
package import Rehearsal

/// The interface in a language: the messages as written, or the catalogue `Scenarios/translations/en/interface.po` compiled in.
package func interfaceCatalogue(_ language: Language) -> Catalogue {
    guard language == .english else { return .traditionalChinese }
    let bytes = UnsafeBufferPointer(start: rehearse_catalogue_en(), count: Int(rehearse_catalogue_en_size()))
    return Catalogue(language: .english, translations: POFile(Array(bytes)).translations)
}
