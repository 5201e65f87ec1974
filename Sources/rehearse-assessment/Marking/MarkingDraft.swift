import Rehearsal
import RehearsalRecords

/// What a marker has saved and not submitted: it counts for nothing, and only they see it.
struct MarkingDraft {
    var sheet = MarkSheet()
    /// Why the marker was shown whose play it is and others' sheets; nil while they have not been.
    var unblinded: String?

    init(sheet: MarkSheet = MarkSheet(), unblinded: String? = nil) {
        self.sheet = sheet
        self.unblinded = unblinded
    }

    var text: String { JSON.object([("sheet", sheet.json), ("unblinded", .optional(unblinded))]).line }

    /// Nil for a text that is no draft.
    init?(text: String) {
        guard let json = JSON(text), let sheet = json["sheet"].flatMap(MarkSheet.init) else { return nil }
        self.init(sheet: sheet, unblinded: json["unblinded"]?.text)
    }
}
