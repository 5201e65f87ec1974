import Glibc
package import Rehearsal
import RehearsalExchange
import RehearsalRecords
import RehearsalTerminal

/// What went wrong in words, and what the shell is told.
package struct Trouble {
    package let message: Message
    package let help: Message?
    package let status: ExitStatus

    package init(message: Message, help: Message? = nil, status: ExitStatus) {
        self.message = message
        self.help = help
        self.status = status
    }
}

/// A program: takes its arguments apart, calls one of its subcommands, and tells the shell how it went.
package struct Program {
    package static let version = "0.1.0"

    private let subcommands: [Subcommand]
    /// What it does when none is named; nil shows its help.
    private let welcome: Subcommand?
    /// What another program does in its place.
    private let elsewhere: [AssessmentVerb]
    /// Its words in a language.
    private let catalogue: @Sendable (Language) -> Catalogue
    /// The words for an error that only some subcommands meet; nil for one that is not known.
    private let explain: @Sendable (any Error) -> Trouble?

    package init(
        _ subcommands: [Subcommand], welcome: Subcommand? = nil, elsewhere: [AssessmentVerb] = [],
        catalogue: @escaping @Sendable (Language) -> Catalogue = interfaceCatalogue,
        explain: @escaping @Sendable (any Error) -> Trouble? = { _ in nil }
    ) {
        self.subcommands = subcommands
        self.welcome = welcome
        self.elsewhere = elsewhere
        self.catalogue = catalogue
        self.explain = explain
    }

    /// `rehearse` as trainees and authors start it.
    package static var trainer: Program { Program(Subcommand.all, welcome: .welcome, elsewhere: AssessmentVerb.allCases) }

    /// Runs with the words and the environment of this process, and ends it.
    package func main() -> Never {
        signal(SIGPIPE, SIG_DFL)
        exit(run(Array(CommandLine.arguments.dropFirst()), environment: currentEnvironment()).rawValue)
    }

    package func run(_ words: [String], environment: [String: String]) -> ExitStatus {
        let operands = operands(words)
        let name = operands.first == "help" ? operands.dropFirst().first : operands.first
        let subcommand = name.flatMap { name in subcommands.first { $0.name == name } }
        do {
            if let verb = elsewhere.first(where: { $0.rawValue == name }) { try verb.become(words) }
            let options =
                (subcommand?.options ?? welcome?.options ?? []) + OptionSpec.shared + [OptionSpec("--version", nil, "看版本")]
            let arguments = try Arguments(words, options: options)
            let context = try Context(arguments, environment: environment, catalogue: catalogue)
            return try run(subcommand, arguments, context)
        } catch let error as UsageError {
            return report(error, subcommand, environment)
        } catch let fault as FileFault {
            return report(fault, environment)
        } catch let fault as JournalFault {
            return report(Trouble(message: fault.message, status: .failure), environment)
        } catch {
            if let trouble = explain(error) { return report(trouble, environment) }
            writeError("rehearse: \(error)\n")
            return .failure
        }
    }

    private func report(_ trouble: Trouble, _ environment: [String: String]) -> ExitStatus {
        let catalogue = self.catalogue(language(environment))
        writeError("rehearse: \(harmless(catalogue.text(trouble.message)))\n")
        if let help = trouble.help { writeError("help: \(harmless(catalogue.text(help)))\n") }
        return trouble.status
    }

    /// The words that are neither options nor values of options that every subcommand takes.
    private func operands(_ words: [String]) -> [String] {
        let valued = Set(OptionSpec.shared.filter { $0.value != nil }.map(\.name))
        return words.indices.filter { place in
            !words[place].hasPrefix("-") && !(place > 0 && valued.contains(words[place - 1]))
        }.map { words[$0] }
    }

    private func run(_ subcommand: Subcommand?, _ arguments: Arguments, _ context: Context) throws -> ExitStatus {
        if arguments.has("--version") {
            writeOut("rehearse \(Program.version)\n")
            return .success
        }
        let asksForHelp = arguments.operands.first == "help"
        if asksForHelp, subcommand == nil, let name = arguments.operands.dropFirst().first { throw unknown(name) }
        if asksForHelp || arguments.has("--help") {
            context.screen.show(subcommand.map(Help.subcommand) ?? Help.program)
            return .success
        }
        if let subcommand {
            var arguments = arguments
            arguments.dropFirstOperand()
            return try subcommand.run(arguments, context)
        }
        if let name = arguments.operands.first { throw unknown(name) }
        guard let welcome else {
            context.screen.show(Help.program)
            return .success
        }
        return try welcome.run(arguments, context)
    }

    private func unknown(_ name: String) -> UsageError {
        let near = didYouMean(name, among: Subcommand.all.map(\.name) + AssessmentVerb.allCases.map(\.rawValue))
        return UsageError(
            message: "沒有「\(name)」這個子命令", help: near ?? "輸入 rehearse --help 看有哪些")
    }

    private func report(_ error: UsageError, _ subcommand: Subcommand?, _ environment: [String: String]) -> ExitStatus {
        let catalogue = self.catalogue(language(environment))
        writeError("rehearse: \(harmless(catalogue.text(error.message)))\n")
        let name = subcommand.map { $0.name + " " } ?? ""
        let help = error.help ?? "輸入 rehearse \(name)--help 看用法"
        writeError("help: \(harmless(catalogue.text(help)))\n")
        return .usage
    }

    private func report(_ fault: FileFault, _ environment: [String: String]) -> ExitStatus {
        let catalogue = self.catalogue(language(environment))
        writeError("rehearse: \(harmless(catalogue.text("讀寫「\(fault.path)」時失敗：\(fault.reason)")))\n")
        return fault.isMissing ? .noInput : .cannotWrite
    }

    /// The language in which to speak of a call that could not be taken apart.
    private func language(_ environment: [String: String]) -> Language {
        let words = CommandLine.arguments
        if let place = words.firstIndex(of: "--lang"), words.indices.contains(place + 1),
            let language = Language(locale: words[place + 1])
        {
            return language
        }
        let joined = words.first { $0.hasPrefix("--lang=") }.flatMap { Language(locale: String($0.dropFirst(7))) }
        return joined ?? Language(environment: environment)
    }

    private func currentEnvironment() -> [String: String] {
        var result: [String: String] = [:]
        var entry = environ
        while let variable = entry.pointee {
            let parts = String(cString: variable).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
            entry += 1
        }
        return result
    }
}
