package import Rehearsal

/// One thing that the program does: its options, and the call that does it.
package struct Subcommand: Sendable {
    package let name: String
    /// What stands after the name, as help shows it.
    package let operands: String
    package let summary: Message
    /// More for those who ask, a paragraph each.
    package let details: [Message]
    package let options: [OptionSpec]
    /// Does it and returns the exit status.
    package let run: @Sendable (Arguments, Context) throws -> ExitStatus

    package init(
        name: String, operands: String, summary: Message, details: [Message] = [], options: [OptionSpec] = [],
        run: @escaping @Sendable (Arguments, Context) throws -> ExitStatus
    ) {
        self.name = name
        self.operands = operands
        self.summary = summary
        self.details = details
        self.options = options
        self.run = run
    }

    /// One of the verbs of records and assessment.
    package init(
        _ verb: AssessmentVerb, operands: String, details: [Message] = [], options: [OptionSpec] = [],
        run: @escaping @Sendable (Arguments, Context) throws -> ExitStatus
    ) {
        self.init(
            name: verb.rawValue, operands: operands, summary: verb.summary, details: details, options: options, run: run)
    }

    /// Practice and authoring.
    package static let all: [Subcommand] = [
        .play, .resume, .review, .list,
        .new, .check, .explain, .explore, .simulate, .watch, .test, .graph, .stats, .translate, .impact,
        .schema, .format,
    ]

    package var allOptions: [OptionSpec] { options + OptionSpec.shared }
}

/// What the program tells the shell (sysexits where they fit).
package enum ExitStatus: Int32 {
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
