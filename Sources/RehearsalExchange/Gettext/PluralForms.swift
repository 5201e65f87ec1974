import Rehearsal

/// How a language counts, as gettext writes it; nil for a language of which we do not know it.
///
/// No text of a situation is counted in words; tools of translators ask for it all the same. From the manual of GNU gettext
/// (“Plural forms”) and, for the languages that it does not name, Unicode's CLDR.
func pluralForms(of language: Language) -> String? {
    let name = String(language.rawValue.prefix { $0 != "-" })
    if language.rawValue == "pt-BR" || likeFrench.contains(name) { return "nplurals=2; plural=(n > 1);" }
    if withoutPlural.contains(name) { return "nplurals=1; plural=0;" }
    if likeEnglish.contains(name) { return "nplurals=2; plural=(n != 1);" }
    return nil
}

private let withoutPlural: Set<String> = ["id", "ja", "km", "ko", "lo", "ms", "my", "th", "vi", "zh"]
private let likeFrench: Set<String> = ["bn", "fr", "hi"]
private let likeEnglish: Set<String> = [
    "da", "de", "el", "en", "es", "et", "fi", "hu", "it", "nb", "ne", "nl", "nn", "no", "pt", "sv", "ta", "tr", "ur",
]
