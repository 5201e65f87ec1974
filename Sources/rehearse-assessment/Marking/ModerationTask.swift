import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearseCommand

/// A moderator's work on one play whose markers differ, or which is near the line.
struct ModerationTask {
    let room: MarkingRoom
    let play: PlayOpening
    let moderator: Participant
    let marking: PlayMarking
    let page: MarkingPage
    /// In an order that does not say who marked first.
    let marks: [SubmittedMark]
    let difference: MarkDifference
    /// What the moderator has settled so far.
    private(set) var draft: MarkSheet

    /// Throws where this person may not moderate the play, or there is nothing to moderate.
    init(_ play: PlayOpening, by moderator: Participant, _ room: MarkingRoom) throws {
        let marking = try room.marking(of: play)
        let progress = MarkingProgress([marking], people: room.people.map(\.forAssessing))
        let help: Message = "rehearse moderate 列出等你審議的作答"
        if let objection = progress.objections(to: moderator.forAssessing, moderating: marking).first {
            throw UsageError(message: objection.words(moderator), help: help)
        }
        let round = marking.round
        guard round.isOpen else {
            throw UsageError(message: "作答 \(play.id) 的第 \(round.number) 輪已經關了，不能審議", help: "要再看，用 rehearse mark reopen 開下一輪")
        }
        guard round.moderation == nil else {
            throw UsageError(message: "作答 \(play.id) 的第 \(round.number) 輪已經審議過", help: help)
        }
        guard marking.markersMissing == 0, round.marks.count > 1 else {
            throw UsageError(message: "作答 \(play.id) 還沒有兩位以上的評分者都評完，沒有東西可以比", help: help)
        }
        self.room = room
        self.play = play
        self.moderator = moderator
        self.marking = marking
        page = try room.page(of: play, hidingNames: true)
        marks = round.marks.sorted { $0.id < $1.id }
        difference = MarkDifference(marks.map(\.sheet), order: page.elementIDs, rules: marking.rules)
        subject = "moderation:\(play.id):\(round.number)"
        draft =
            try room.desk.store.draft(by: moderator.id, of: subject).flatMap(MarkingDraft.init)?.sheet ?? MarkSheet()
    }

    private let subject: String

    mutating func save(_ sheet: MarkSheet) throws {
        draft = sheet
        try room.desk.store.save(draft: MarkingDraft(sheet: sheet).text, by: moderator.id, of: subject)
    }

    /// What has to be settled, from the first line of the play on.
    var rows: [MarkDifference.Row] {
        difference.rows.filter(\.isBeyondTolerance).map { (focus(on: $0), $0) }.enumerated()
            .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    }

    /// The number of the line on which a difference rests: the first that a marker quotes, else the first that shows the element, else the
    /// ending.
    func focus(on row: MarkDifference.Row) -> Int {
        let transcript = page.transcript
        guard let element = row.element else { return transcript.lines.count }
        let quoted = marks.flatMap { $0.sheet.quotes[element] ?? [] }.compactMap { transcript.line(of: $0)?.number }
        if let first = quoted.min() { return first }
        let shown = page.proposals().elements.first { $0.element == element }?.observations.first { $0.decision > 0 }
        let said = shown.flatMap { shown in transcript.lines.first { $0.kind == .said && $0.decision == shown.decision } }
        return said?.number ?? transcript.lines.count
    }

    /// What still has to be settled: a level with a reason for each element beyond tolerance (a reason alone means not observed), a rating
    /// with a comment.
    func gaps(_ sheet: MarkSheet) -> [(member: String, words: Message)] {
        rows.compactMap { row in
            guard let element = row.element else {
                let isDone = sheet.global != nil && !trimmed(sheet.comment).isEmpty
                return isDone ? nil : ("global", "整體評分差太多：要有議定的評分，理由寫在總評")
            }
            let hasReason = !trimmed(sheet.remarks[element] ?? "").isEmpty
            return hasReason ? nil : ("levels." + element, "\(element) 差太多：要有議定的等級，理由寫在備註；沒觀察到就只寫理由")
        }
    }

    /// The whole sheet: what the moderator settled, and for the rest what the markers' sheets come to.
    func settled(_ sheet: MarkSheet) -> MarkSheet {
        var whole = MarkSheet(agreeing: marks.map(\.sheet))
        for element in rows.compactMap(\.element) { whole.levels[element] = sheet.levels[element] }
        whole.levels.merge(sheet.levels) { $1 }
        whole.remarks.merge(sheet.remarks) { $1 }
        whole.quotes.merge(sheet.quotes) { $1 }
        whole.waiting.merge(sheet.waiting) { $1 }
        if let global = sheet.global { whole.global = global }
        if !trimmed(sheet.comment).isEmpty { whole.comment = sheet.comment }
        if let confidence = sheet.confidence { whole.confidence = confidence }
        return whole
    }

    /// States what was agreed, signed; the marks stay as they are.
    func submit(_ sheet: MarkSheet, reason: String, by signatory: Signatory) throws -> SignedStatement {
        let moderation = Moderation(
            round: marking.round.number, marks: marking.round.marks.map(\.id), sheet: settled(sheet), reason: reason)
        let about = Statement.About(candidate: play.candidate, play: play.id, sitting: play.sitting)
        let signed = try room.desk.state(moderation, about: about, by: signatory)
        try room.desk.store.save(draft: nil, by: moderator.id, of: subject)
        return signed
    }
}

extension MarkingTolerance.Reason {
    var words: Message {
        switch self {
        case .level: "等級差太多"
        case .standard: "一位在標準以上，一位以下"
        case .unseen: "一位觀察到，一位沒有"
        case .rating: "整體評分差太多"
        }
    }

    /// For programs.
    var name: String {
        switch self {
        case .level: "level"
        case .standard: "standard"
        case .unseen: "unseen"
        case .rating: "rating"
        }
    }
}
