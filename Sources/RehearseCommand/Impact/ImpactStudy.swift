import Rehearsal
import RehearsalRecords
import RehearsalReports

/// Journals scored again on two versions of a situation; none of them is written to.
struct ImpactStudy {
    private let now: PlaySource
    private let past: PastVersion
    private var bounds: [String: Bounds] = [:]

    init(now: PlaySource, past: PastVersion) {
        self.now = now
        self.past = past
    }

    /// `journals` are nil where they could not be read.
    mutating func impact(on journals: [(name: String, journal: Journal?)], in place: String, against: String) -> Impact {
        Impact(
            situation: now.situation, against: against, folder: place,
            entries: journals.map { name, journal in
                guard let journal else { return Impact.Entry(journal: name, header: nil, finding: .passedOver(.unreadable)) }
                return Impact.Entry(journal: name, header: journal.header, finding: finding(journal))
            })
    }

    private mutating func finding(_ journal: Journal) -> Impact.Finding {
        if let reason = reason(toPassOver: journal) { return .passedOver(reason) }
        do throws(BrokenStep) {
            // What was played on the old text can be played on it again.
            guard let before = try? Play(retracing: journal, of: past.situation), let old = result(before, "past") else {
                return .passedOver(.otherVersion)
            }
            let after = try Play(retracing: journal, of: now.situation)
            guard let new = result(after, "now") else { return .passedOver(.unfinished) }
            let rescoring = Rescoring(before: old, after: new)
            return rescoring.isChange ? .changed(rescoring) : .unchanged(rescoring)
        } catch {
            return .broken(error)
        }
    }

    /// Why a journal is not one of the old text's plays; nil where it is.
    ///
    /// Marks rest on the situation and on the client met; the other texts carry words.
    private func reason(toPassOver journal: Journal) -> Impact.Reason? {
        let header = journal.header
        guard header.situation == now.situation.id else { return .otherSituation }
        guard journal.outcome != nil else { return .unfinished }
        if header.isWhatIf { return .whatIf }
        let played = fingerprint(of: .situation, header.situation, in: header.sources)
        guard played == past.fingerprint else {
            return played != nil && played == fingerprint(of: .situation, header.situation, in: now.hashes)
                ? .afterChange : .otherVersion
        }
        let client = fingerprint(of: .client, header.client, in: now.hashes)
        let isSame = client == nil || client == fingerprint(of: .client, header.client, in: header.sources)
        return isSame ? nil : .otherClient
    }

    /// The fingerprint of a file by its kind and id, wherever in its library it lies; of a situation also where its file stands alone.
    private func fingerprint(of kind: LibraryFolder.Kind, _ id: String, in sources: [String: String]) -> String? {
        sources.first { path, _ in
            baseName(path) == id && (path.hasPrefix(kind.rawValue + "/") || (kind == .situation && !path.contains("/")))
        }?.value
    }

    private mutating func result(_ play: Play, _ version: String) -> PlayResult? {
        let key = version + " " + play.encounter.client.id
        let bounds = bounds[key] ?? Bounds(of: play.encounter)
        self.bounds[key] = bounds
        return PlayResult(play, bounds: bounds)
    }
}
