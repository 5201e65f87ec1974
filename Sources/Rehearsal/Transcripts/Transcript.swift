/// A play written down so that it can be played again as a test: whom it meets, what is answered, and every line that is expected.
///
/// The file is plain text. `key: value` lines stand first; `== scene` says where the play is, `> answer` what is answered (`>> ` goes on
/// in the next line), and lines that are set in are what is expected to be shown. Blank lines mean nothing; `#` begins a comment.
package struct Transcript: Sendable, Hashable {
    /// A line of the file, by its number from 1.
    package struct Line: Sendable, Hashable {
        package let text: String
        package let number: Int

        package init(text: String, number: Int) {
            self.text = text
            self.number = number
        }
    }

    package struct Answer: Sendable, Hashable {
        package let text: String
        /// The number of its first line.
        package let line: Int
    }

    /// What a comment stands before; answers and scenes are counted from 0.
    package enum Anchor: Sendable, Hashable {
        case head
        case scene(Int)
        case answer(Int)
        case end
    }

    /// A file's name ends so.
    package static let fileEnding = ".transcript"

    /// Nil where the file does not say whom: then the first whom the situation names.
    package internal(set) var client: String?
    /// Where the client's id stands.
    var clientPlace = SourcePosition(line: 0, column: 0)
    package internal(set) var seed: UInt64
    package internal(set) var language: Language
    package internal(set) var answers: [Answer] = []
    /// Every line below the head that is not blank and no comment, answers among them, with one setting in.
    package internal(set) var expected: [Line] = []
    var comments: [Anchor: [String]] = [:]

    init(client: String? = nil, seed: UInt64 = 0, language: Language = .traditionalChinese) {
        self.client = client
        self.seed = seed
        self.language = language
    }
}

/// What is wrong with a transcript's own text; lines and columns count from 1.
package struct TranscriptFault: Error, Sendable, Hashable {
    package let line: Int
    package let column: Int
    package let message: Message
    package var help: Message?
}
