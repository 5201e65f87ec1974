import Glibc
package import Rehearsal
import RehearsalExchange
import RehearsalRecords
package import RehearsalTerminal

/// What a call has around it: the environment, the language, the page to write on.
package struct Context {
    package let environment: [String: String]
    package let catalogue: Catalogue
    package let theme: Theme
    package let screen: Screen
    package let libraryOption: String?
    /// The words of the program in a language.
    private let words: @Sendable (Language) -> Catalogue

    package init(
        _ arguments: Arguments, environment: [String: String],
        catalogue words: @escaping @Sendable (Language) -> Catalogue = interfaceCatalogue
    ) throws(UsageError) {
        let theme = Theme(
            environment: environment, isTerminal: isatty(STDOUT_FILENO) == 1, noColour: arguments.has("--no-color"),
            plain: arguments.has("--plain"))
        let wanted = arguments.value("--lang")
        let spoken = wanted.flatMap { Language(locale: $0) } ?? Language(environment: environment)
        self.init(environment, library: arguments.value("--library"), theme, spoken, words)
        if let wanted, let language = try contentLanguage(wanted) { self = speaking(language) }
    }

    private init(
        _ environment: [String: String], library: String?, _ theme: Theme, _ language: Language,
        _ words: @escaping @Sendable (Language) -> Catalogue
    ) {
        self.environment = environment
        self.theme = theme
        libraryOption = library
        self.words = words
        catalogue = words(language)
        screen = Screen(theme: theme, catalogue: catalogue, width: terminalWidth, write: writeOut)
    }

    /// A language that the interface does not speak, but into which the library has been translated; nil for one that it speaks.
    private func contentLanguage(_ wanted: String) throws(UsageError) -> Language? {
        if let language = Language(rawValue: wanted), Language.allCases.contains(language) { return nil }
        let translated = (try? LibraryFolder.find(self))?.languages ?? []
        if let language = translated.first(where: { $0.rawValue == wanted }) { return language }
        if Language(locale: wanted) != nil { return nil }
        let known = (Language.allCases + translated.filter { !Language.allCases.contains($0) }).map(\.rawValue)
        throw UsageError(message: "--lang 不能是「\(wanted)」，可以寫：\(known.joined(separator: ", "))")
    }

    /// The same surroundings in another language.
    package func speaking(_ language: Language) -> Context {
        language == catalogue.language ? self : Context(environment, library: libraryOption, theme, language, words)
    }

    /// The same surroundings with a page that looks otherwise.
    package func showing(_ theme: Theme) -> Context {
        Context(environment, library: libraryOption, theme, catalogue.language, words)
    }

    /// A page that shows nothing, for output that programs read.
    package var silentScreen: Screen { Screen(theme: theme, catalogue: catalogue, width: { 80 }, write: { _ in }) }

    /// What a command that is told to a person needs so that it looks in the same library.
    package var libraryWords: String { libraryOption.map { " --library \($0)" } ?? "" }

    package func fail(_ message: Message, help: Message? = nil) {
        writeError("rehearse: \(harmless(catalogue.text(message)))\n")
        if let help { writeError("help: \(harmless(catalogue.text(help)))\n") }
    }

    /// The folder in which this user's data stands (XDG Base Directory Specification).
    package var dataFolder: String? {
        if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") { return folder + "/rehearse" }
        return environment["HOME"].map { $0 + "/.local/share/rehearse" }
    }

    /// Where the history of what was typed in practice stands.
    package var historyFile: String? {
        if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") { return folder + "/rehearse/history" }
        return environment["HOME"].map { $0 + "/.local/state/rehearse/history" }
    }
}

extension Language {
    /// The language of a locale's name such as `en_GB.UTF-8`; nil for one that the program does not speak.
    package init?(locale: String) {
        let name = locale.lowercased()
        if name.hasPrefix("en") {
            self = .english
        } else if name.hasPrefix("zh") {
            self = .traditionalChinese
        } else {
            return nil
        }
    }

    /// The first of LC_ALL, LC_MESSAGES and LANG that is set: Chinese where it is Chinese, `C` or nothing; else English.
    package init(environment: [String: String]) {
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        if name.isEmpty || name == "POSIX" || name == "C" || name.hasPrefix("C.") {
            self = .traditionalChinese
        } else {
            self = Language(locale: name) ?? .english
        }
    }
}

/// Writes to standard output at once; a reader that has gone away ends the program quietly.
package func writeOut(_ text: String) { write(text, to: STDOUT_FILENO) }

package func writeError(_ text: String) { write(text, to: STDERR_FILENO) }

private func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(file, UnsafeRawPointer(rest.baseAddress), rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            rest = rest.dropFirst(count)
        }
    }
}

extension Slice where Base == UnsafeBufferPointer<UInt8> {
    fileprivate var baseAddress: UnsafePointer<UInt8>? { base.baseAddress.map { $0 + startIndex } }
}
