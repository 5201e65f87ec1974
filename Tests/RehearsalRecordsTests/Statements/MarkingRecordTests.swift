import Rehearsal
import RehearsalRecords
import Testing

/// What statements about marking come to, in whatever order they are read.
@Suite struct MarkingRecordTests {
    private let play = PlayOpening(
        id: "k3", candidate: "c", sitting: "s", station: "one", minutes: 9, adjustments: [],
        header: .init(
            situation: "leak", client: "lin", seed: 1, mode: .assessment, language: .traditionalChinese, sources: [:],
            begun: "2026-01-01T00:00:00Z"))

    private func signed(
        _ content: some Stated, by person: String, at: String, about: Statement.About = .init(play: "k3")
    ) throws -> SignedStatement {
        let statement = Statement(content, about: about, by: person, key: "key-" + person, at: at)
        return try #require(SignedStatement(line: statement.line, signature: []))
    }

    private func mark(
        _ level: Int, by person: String, at: String, round: Int = 1, replacing: String? = nil,
        purpose: RehearsalRecords.Mark.Purpose = .assessment
    ) throws -> SignedStatement {
        try signed(
            RehearsalRecords.Mark(
                round: round, purpose: purpose, sheet: MarkSheet(levels: ["T1.1": level], global: 3), isBlind: true,
                reason: replacing.map { _ in "heard it again" }),
            by: person, at: at, about: .init(play: "k3", statement: replacing))
    }

    /// What a record says of the play, in words.
    private func words(_ statements: [SignedStatement]) -> String {
        let marking = MarkingRecord(statements).marking(of: play, rules: MarkingRules(), accuracy: 0.9)
        let rounds = marking.rounds.map { round in
            let marks = round.marks.map { "\($0.by)=\($0.sheet.levels["T1.1"] ?? -1)" }.joined(separator: " ")
            let settled = round.moderation.map { " moderated=\($0.sheet.levels["T1.1"] ?? -1)" } ?? ""
            return "\(round.number)\(round.isOpen ? " open" : "") \(marks)\(settled)"
        }
        let agreed = marking.agreed.map { "\($0.round):\($0.sheet.levels["T1.1"] ?? -1)" } ?? "-"
        return (rounds + [agreed]).joined(separator: " | ")
    }

    @Test func theLatestMarkOfEachMarkerCounts() throws {
        let first = try mark(3, by: "ann", at: "2026-01-02T00:00:00Z")
        let changed = try mark(2, by: "ann", at: "2026-01-03T00:00:00Z", replacing: first.id)
        let other = try mark(3, by: "bob", at: "2026-01-02T00:00:01Z")
        #expect(words([]) == "1 open  | -")
        #expect(words([first]) == "1 open ann=3 | -")
        #expect(words([first, other]) == "1 open ann=3 bob=3 | 1:3")
        #expect(words([first, other, changed]) == "1 open bob=3 ann=2 | 1:2")
        // A mark of someone else's replaces nothing.
        let foreign = try mark(0, by: "bob", at: "2026-01-04T00:00:00Z", replacing: first.id)
        #expect(words([first, foreign]) == "1 open ann=3 bob=0 | -")
    }

    @Test func whatIsVoidedIsLeftOut() throws {
        let first = try mark(3, by: "ann", at: "2026-01-02T00:00:00Z")
        let changed = try mark(1, by: "ann", at: "2026-01-03T00:00:00Z", replacing: first.id)
        let void = try signed(
            Voiding(reason: "wrong play"), by: "ann", at: "2026-01-04T00:00:00Z", about: .init(statement: changed.id))
        #expect(words([first, changed]) == "1 open ann=1 | -")
        #expect(words([first, changed, void]) == "1 open ann=3 | -")
        let both = try signed(Voiding(reason: "conflict"), by: "ann", at: "2026-01-05T00:00:00Z", about: .init(statement: first.id))
        #expect(words([first, changed, void, both]) == "1 open  | -")
    }

    @Test func roundsCloseAndOpen() throws {
        let closed = try signed(Round(round: 1, change: .closed, reason: "done"), by: "ann", at: "2026-02-01T00:00:00Z")
        let opened = try signed(Round(round: 2, change: .opened, reason: "appeal"), by: "ann", at: "2026-03-01T00:00:00Z")
        let marks = [
            try mark(3, by: "ann", at: "2026-01-02T00:00:00Z"), try mark(3, by: "bob", at: "2026-01-02T00:00:01Z"),
            try mark(1, by: "ann", at: "2026-03-02T00:00:00Z", round: 2),
        ]
        #expect(words(marks.prefix(2) + [closed]) == "1 ann=3 bob=3 | 1:3")
        #expect(words(marks + [closed, opened]) == "1 ann=3 bob=3 | 2 open ann=1 | 1:3")
        let settled = try signed(
            Moderation(round: 2, marks: [], sheet: MarkSheet(levels: ["T1.1": 2]), reason: "talked"), by: "mo",
            at: "2026-03-03T00:00:00Z")
        #expect(words(marks + [closed, opened, settled]) == "1 ann=3 bob=3 | 2 open ann=1 moderated=2 | 2:2")
    }

    @Test func whatIsSaidOfASittingCountsForPlaysThatHadBegun() throws {
        func closing(_ at: String) throws -> SignedStatement {
            try signed(Round(round: 1, change: .closed, reason: "done"), by: "ann", at: at, about: .init(sitting: "s"))
        }
        #expect(words([try closing("2026-01-01T00:00:01Z")]) == "1  | -")
        #expect(words([try closing("2025-12-31T23:59:59Z")]) == "1 open  | -")
        let elsewhere = try signed(
            Round(round: 1, change: .closed, reason: "done"), by: "ann", at: "2026-02-01T00:00:00Z", about: .init(sitting: "t"))
        #expect(words([elsewhere]) == "1 open  | -")
    }

    @Test(arguments: Array(UInt64(0)..<100)) func theOrderOfStatementsDoesNotMatter(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, purpose: "statements")
        var statements: [SignedStatement] = []
        for _ in 0..<(3 + random.below(12)) {
            let person = ["ann", "bob", "cho"][random.below(3)]
            let time = "2026-01-0\(1 + random.below(9))T00:00:00Z"
            let round = 1 + random.below(3)
            let earlier = statements.isEmpty ? nil : statements[random.below(statements.count)].id
            switch random.below(8) {
            case 0: statements.append(try signed(Round(round: round, change: .closed, reason: ""), by: person, at: time))
            case 1: statements.append(try signed(Round(round: round, change: .opened, reason: ""), by: person, at: time))
            case 2:
                let sheet = MarkSheet(levels: ["T1.1": random.below(4)])
                statements.append(try signed(Moderation(round: round, marks: [], sheet: sheet, reason: ""), by: person, at: time))
            case 3: statements.append(try signed(Voiding(reason: ""), by: person, at: time, about: .init(statement: earlier)))
            default:
                statements.append(
                    try mark(
                        random.below(4), by: person, at: time, round: round, replacing: random.below(2) == 0 ? earlier : nil,
                        purpose: random.below(5) == 0 ? .calibration : .assessment))
            }
        }
        let said = words(statements)
        for _ in 0..<5 { #expect(words(random.shuffled(statements)) == said) }
        #expect(words(statements + statements) == said)
    }

    @Test func triesAtAnchorsAreFoundWithWhatWasAgreedLast() throws {
        let old = try signed(Anchor(sheet: MarkSheet(levels: ["T1.1": 1]), note: "old"), by: "ann", at: "2026-01-01T00:00:00Z")
        let new = try signed(Anchor(sheet: MarkSheet(levels: ["T1.1": 2]), note: "new"), by: "ann", at: "2026-01-02T00:00:00Z")
        let one = try mark(3, by: "bob", at: "2026-01-03T00:00:00Z", purpose: .calibration)
        let marked = try mark(3, by: "bob", at: "2026-01-03T00:00:01Z")
        let record = MarkingRecord([one, new, marked, old])
        #expect(record.anchoredPlays == ["k3"])
        #expect(record.anchor(of: "k3")?.anchor.note == "new")
        #expect(record.tries.map { $0.offset.sum } == [1])
        #expect(record.anchor(of: "z9") == nil)
        #expect(words([one, new, old]) == "1 open  | -")
    }

    @Test func whoHasSeenMoreIsRemembered() throws {
        let seen = try signed(
            RehearsalRecords.Mark(round: 1, sheet: MarkSheet(), isBlind: false, unblinded: "complaint"), by: "ann",
            at: "2026-01-02T00:00:00Z")
        let record = MarkingRecord([seen])
        #expect(record.unblinding(of: "k3", for: "ann") == "complaint")
        #expect(record.unblinding(of: "k3", for: "bob") == nil)
        #expect(seen.statement.content(as: RehearsalRecords.Mark.self)?.unblinded == "complaint")
    }
}
