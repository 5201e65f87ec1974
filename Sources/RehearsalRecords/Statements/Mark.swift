package import Rehearsal

/// A marker's sheet for one play in one round of marking.
package struct Mark: Stated {
    package enum Purpose: String, Sendable {
        case assessment
        /// A first try on a play whose levels are agreed already.
        case calibration
    }

    package static let kind = Statement.Kind.mark
    /// 1 for the first marking; a complaint or a second look opens a later one. In calibration, the number of the try.
    package var round: Int
    package var purpose: Purpose
    package var sheet: MarkSheet
    /// Whether the marker saw neither who the candidate was nor the other marker's sheet.
    package var isBlind: Bool
    /// Why the marker was shown more; nil where they were not.
    package var unblinded: String?
    /// Why it takes the place of an earlier mark, which `about.statement` names; nil for a first one.
    package var reason: String?

    package init(
        round: Int, purpose: Purpose = .assessment, sheet: MarkSheet, isBlind: Bool, unblinded: String? = nil, reason: String? = nil
    ) {
        self.round = round
        self.purpose = purpose
        self.sheet = sheet
        self.isBlind = isBlind
        self.unblinded = unblinded
        self.reason = reason
    }

    package var json: JSON {
        .object([
            ("blind", .bool(isBlind)), ("purpose", .string(purpose.rawValue)), ("reason", .optional(reason)),
            ("round", .integer(round)), ("sheet", sheet.json), ("unblinded", .optional(unblinded)),
        ])
    }

    package init?(_ json: JSON) {
        guard let round = json["round"]?.whole, let purpose = json["purpose"]?.text.flatMap(Purpose.init(rawValue:)),
            let sheet = json["sheet"].flatMap(MarkSheet.init), let isBlind = json["blind"]?.truth
        else { return nil }
        self.init(
            round: round, purpose: purpose, sheet: sheet, isBlind: isBlind, unblinded: json["unblinded"]?.text,
            reason: json["reason"]?.text)
    }
}

/// What was agreed on a play after its markers differed; both marks stay on record.
package struct Moderation: Stated {
    package static let kind = Statement.Kind.moderation
    package var round: Int
    /// The ids of the marks that it rests on.
    package var marks: [String]
    package var sheet: MarkSheet
    package var reason: String

    package init(round: Int, marks: [String], sheet: MarkSheet, reason: String) {
        self.round = round
        self.marks = marks
        self.sheet = sheet
        self.reason = reason
    }

    package var json: JSON {
        .object([
            ("marks", .strings(marks)), ("reason", .string(reason)), ("round", .integer(round)), ("sheet", sheet.json),
        ])
    }

    package init?(_ json: JSON) {
        guard let round = json["round"]?.whole, let marks = json["marks"]?.strings, let reason = json["reason"]?.text,
            let sheet = json["sheet"].flatMap(MarkSheet.init)
        else { return nil }
        self.init(round: round, marks: marks, sheet: sheet, reason: reason)
    }
}

/// The levels that experts agreed on for a play that markers mark first, to see how far they are from them.
package struct Anchor: Stated {
    package static let kind = Statement.Kind.anchor
    package var sheet: MarkSheet
    package var note: String

    package init(sheet: MarkSheet, note: String) {
        self.sheet = sheet
        self.note = note
    }

    package var json: JSON { .object([("note", .string(note)), ("sheet", sheet.json)]) }

    package init?(_ json: JSON) {
        guard let sheet = json["sheet"].flatMap(MarkSheet.init), let note = json["note"]?.text else { return nil }
        self.init(sheet: sheet, note: note)
    }
}

/// A round of marking of one play (or, where `about` names a sitting, of all its plays) that closes or opens.
package struct Round: Stated {
    package enum Change: String, Sendable { case closed, opened }

    package static let kind = Statement.Kind.round
    package var round: Int
    package var change: Change
    package var reason: String

    package init(round: Int, change: Change, reason: String) {
        self.round = round
        self.change = change
        self.reason = reason
    }

    package var json: JSON {
        .object([("change", .string(change.rawValue)), ("reason", .string(reason)), ("round", .integer(round))])
    }

    package init?(_ json: JSON) {
        guard let round = json["round"]?.whole, let change = json["change"]?.text.flatMap(Change.init(rawValue:)),
            let reason = json["reason"]?.text
        else { return nil }
        self.init(round: round, change: change, reason: reason)
    }
}
