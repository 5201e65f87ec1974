/// A rule that content must keep, known by a stable id that names the fault, with the page that explains it.
package struct Rule: Sendable {
    package let id: String
    /// What the fault is, what it does to trainees or marks, and what to write instead: one to four sentences, of which the first can stand
    /// alone.
    package let why: Message
    /// Content that breaks the rule; the tests see that the check says so.
    package let bad: RuleExample
    /// The same content, mended; the tests see that the check says nothing.
    package let good: RuleExample

    package init(_ id: String, why: Message, bad: RuleExample, good: RuleExample) {
        self.id = id
        self.why = why
        self.bad = bad
        self.good = good
    }
}

extension Rule: Hashable {
    package static func == (a: Rule, b: Rule) -> Bool { a.id == b.id }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
