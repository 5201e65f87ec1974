/// Translations of the interface's messages into one language.
///
/// The source language is Traditional Chinese, whose catalogue is empty; a message without a translation is said as written.
package struct Catalogue: Sendable {
    package let language: Language
    /// What a template is in this language; nil where nobody has translated it.
    private let translation: @Sendable (String) -> String?

    package init(language: Language, translation: @escaping @Sendable (String) -> String? = { _ in nil }) {
        self.language = language
        self.translation = translation
    }

    package static let traditionalChinese = Catalogue(language: .traditionalChinese)

    /// The catalogue with more translations, which do not replace those that it has.
    package func adding(_ more: @escaping @Sendable (String) -> String?) -> Catalogue {
        Catalogue(language: language) { [translation] in translation($0) ?? more($0) }
    }

    package func has(_ template: String) -> Bool { translation(template) != nil }

    /// The message in this language, its gaps filled.
    package func text(_ message: Message) -> String {
        let template = translation(message.template) ?? message.template
        if message.arguments.isEmpty { return template }
        var result = ""
        var rest = template[...]
        while let brace = rest.firstIndex(of: "{") {
            result += rest[..<brace]
            rest = rest[rest.index(after: brace)...]
            guard let end = rest.firstIndex(of: "}"), let number = Int(rest[..<end]),
                message.arguments.indices.contains(number - 1)
            else {
                result += "{"
                continue
            }
            switch message.arguments[number - 1] {
            case .text(let text): result += text
            case .message(let inner): result += self.text(inner)
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
