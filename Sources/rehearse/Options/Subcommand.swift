import Rehearsal

/// One thing that the program does: its options, and the call that does it.
struct Subcommand: Sendable {
    let name: String
    /// What stands after the name, as help shows it.
    let operands: String
    let summary: Message
    /// More for those who ask, a paragraph each.
    var details: [Message] = []
    var options: [OptionSpec] = []
    /// Does it and returns the exit status.
    let run: @Sendable (Arguments, Context) throws -> ExitStatus

    static let all: [Subcommand] = [
        .play, .resume, .review, .list,
        .new, .check, .explain, .explore, .simulate, .watch, .test, .graph, .stats, .translate, .impact,
        .schema, .format,
    ]

    var allOptions: [OptionSpec] { options + OptionSpec.shared }
}

/// What the program tells the shell (sysexits where they fit).
enum ExitStatus: Int32 {
    case success = 0
    /// The content has errors, or a play could not be read.
    case failure = 1
    /// Results would not be what they were.
    case changed = 2
    /// The call was wrong.
    case usage = 64
    /// A file or id is not there.
    case noInput = 66
    /// A journal could not be written.
    case cannotWrite = 73
}
