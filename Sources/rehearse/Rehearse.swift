import Glibc
import Rehearsal
import RehearsalExchange
import RehearsalRecords
import RehearsalTerminal

/// The program: takes its arguments apart, calls one subcommand, and tells the shell how it went.
@main
struct Rehearse {
    static let version = "0.1.0"

    static func main() {
        signal(SIGPIPE, SIG_DFL)
        exit(run(Array(CommandLine.arguments.dropFirst()), environment: currentEnvironment()).rawValue)
    }

    static func run(_ words: [String], environment: [String: String]) -> ExitStatus {
        let first = words.first { !$0.hasPrefix("-") }
        let subcommand = first.flatMap { name in Subcommand.all.first { $0.name == name } }
        do {
            let options =
                (subcommand?.options ?? Subcommand.welcome.options) + OptionSpec.shared + [OptionSpec("--version", nil, "看版本")]
            let arguments = try Arguments(words, options: options)
            let context = try Context(arguments, environment: environment)
            return try run(subcommand, arguments, context)
        } catch let error as UsageError {
            return report(error, subcommand, environment)
        } catch let fault as FileFault {
            return report(fault, environment)
        } catch {
            writeError("rehearse: \(error)\n")
            return .failure
        }
    }

    private static func run(_ subcommand: Subcommand?, _ arguments: Arguments, _ context: Context) throws -> ExitStatus {
        if arguments.has("--version") {
            writeOut("rehearse \(version)\n")
            return .success
        }
        if arguments.has("--help") || arguments.operands.first == "help" {
            let name = arguments.operands.first == "help" ? arguments.operands.dropFirst().first : nil
            let named = Subcommand.all.first { $0.name == name }
            if let name, named == nil { throw unknown(name) }
            context.screen.show((subcommand ?? named).map(Help.subcommand) ?? Help.program)
            return .success
        }
        if let subcommand {
            var arguments = arguments
            arguments.dropFirstOperand()
            return try subcommand.run(arguments, context)
        }
        if let name = arguments.operands.first { throw unknown(name) }
        return try Subcommand.welcome.run(arguments, context)
    }

    private static func unknown(_ name: String) -> UsageError {
        let near = didYouMean(name, among: Subcommand.all.map(\.name))
        return UsageError(
            message: "沒有「\(name)」這個子命令", help: near ?? "輸入 rehearse --help 看有哪些")
    }

    private static func report(_ error: UsageError, _ subcommand: Subcommand?, _ environment: [String: String]) -> ExitStatus {
        let catalogue = interfaceCatalogue(language(environment))
        writeError("rehearse: \(harmless(catalogue.text(error.message)))\n")
        let name = subcommand.map { $0.name + " " } ?? ""
        let help = error.help ?? "輸入 rehearse \(name)--help 看用法"
        writeError("help: \(harmless(catalogue.text(help)))\n")
        return .usage
    }

    private static func report(_ fault: FileFault, _ environment: [String: String]) -> ExitStatus {
        let catalogue = interfaceCatalogue(language(environment))
        writeError("rehearse: \(harmless(catalogue.text("讀寫「\(fault.path)」時失敗：\(fault.reason)")))\n")
        return fault.isMissing ? .noInput : .cannotWrite
    }

    /// The language in which to speak of a call that could not be taken apart.
    private static func language(_ environment: [String: String]) -> Language {
        let words = CommandLine.arguments
        if let place = words.firstIndex(of: "--lang"), words.indices.contains(place + 1),
            let language = Language(locale: words[place + 1])
        {
            return language
        }
        let joined = words.first { $0.hasPrefix("--lang=") }.flatMap { Language(locale: String($0.dropFirst(7))) }
        return joined ?? Language(environment: environment)
    }

    private static func currentEnvironment() -> [String: String] {
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
