extension CircuitCheck {
    /// How far markers may differ, and what is borderline.
    func marking() -> (tolerance: MarkingTolerance, borderline: BorderlineRule) {
        let written = document.marking
        check(written?.markers, in: Limits.markers)
        check(written?.doubleMarking, in: Limits.percent)
        check(written?.toleratedLevel, in: Limits.levelDifference)
        check(written?.toleratedRating, in: Limits.ratingDifference)
        check(written?.borderlineRating, in: Limits.rating)
        check(written?.borderlineWithin, in: Limits.percent)
        checkShare(written?.doubleMarking, markers: written?.markers?.value)
        return (
            MarkingTolerance(
                level: written?.toleratedLevel?.value ?? MarkingTolerance.usual.level,
                rating: written?.toleratedRating?.value ?? MarkingTolerance.usual.rating),
            BorderlineRule(
                rating: written?.borderlineRating?.value ?? BorderlineRule.usual.rating,
                within: written?.borderlineWithin?.value ?? BorderlineRule.usual.within)
        )
    }

    /// By how many people plays at a station are marked, and what share of them by all.
    func markers(_ station: CircuitDocument.Station) -> (markers: Int, doubleMarking: Int) {
        check(station.markers, in: Limits.markers)
        check(station.doubleMarking, in: Limits.percent)
        let markers = station.markers ?? document.marking?.markers
        checkShare(station.doubleMarking, markers: markers?.value)
        let count = markers?.value ?? Circuit.Station.usualMarkers
        let share = station.doubleMarking ?? document.marking?.doubleMarking
        return (count, count == 1 ? 0 : share?.value ?? Circuit.Station.usualDoubleMarking)
    }

    /// That where a share of plays is to be marked by all markers, there is more than one.
    private func checkShare(_ share: Located<Int>?, markers: Int?) {
        guard let share, share.value > 0, markers == 1 else { return }
        findings.error(
            .doubleMarkingByOne, at: share.range, "只有 1 位評分者，卻要 \(share.value) % 由所有評分者都評",
            help: "把 markers 改成 2 以上，或刪掉 double-marking")
    }

    func assessors(_ stations: [Circuit.Station]) -> AssessorRules {
        guard let written = document.assessors else { return .usual }
        for list in [written.conflicts, written.allowed, written.roles] { reportDuplicates(list, findings: findings) }
        for (list, place) in [(written.allowed, written.allowedPlace), (written.roles, written.rolesPlace)] {
            guard list.isEmpty, let place, !findings.hasError(within: place) else { continue }
            findings.error(.emptyValue, at: place, "這樣沒有人可以評", help: "寫出可以評的，或把這個欄位整行刪掉")
        }
        let roles: [AssessorRules.Role] = written.roles.compactMap { oneOf($0, findings: findings) }
        let most = stations.map(\.markers).max() ?? 0
        if let place = written.allowedPlace, !written.allowed.isEmpty, written.allowed.count < most {
            findings.error(
                .tooFewAssessors, at: place, "要 \(most) 位評分者，名單上只有 \(written.allowed.count) 人", help: "加人，或減少 markers")
        }
        return AssessorRules(
            conflicts: written.conflicts.map(\.value), named: written.allowed.isEmpty ? nil : written.allowed.map(\.value),
            roles: roles.isEmpty ? AssessorRules.usual.roles : roles)
    }

    func adjustments() -> AdjustmentRules {
        guard let written = document.adjustments else { return .usual }
        let reserved = ["extra-time"] + Adjustment.Kind.allCases.map(\.rawValue)
        for (id, _) in written.others where reserved.contains(id.value) {
            findings.error(.reservedName, at: id.range, "「\(id.value)」是已經有的調整，不能當名字", help: "換一個名字")
        }
        let kinds = Adjustment.Kind.allCases.filter { written.kinds[$0]?.value ?? true }
        let time = if let extra = written.extraTime { extraTime(extra) } else { AdjustmentRules.usual.extraTime }
        return AdjustmentRules(
            extraTime: time, kinds: Set(kinds),
            others: written.others.map { .init(id: $0.id.value, text: $0.text.value) })
    }

    private func extraTime(_ written: CircuitDocument.Adjustments.ExtraTime) -> AdjustmentRules.ExtraTime? {
        switch written {
        case .upTo(let most):
            check(most, in: Limits.extraTime)
            return most.value > 0 ? .upTo(most.value) : nil
        case .oneOf(let known, let place):
            for percent in known { check(percent, in: Limits.extraTimeChosen) }
            reportDuplicates(known.map { Located(String($0.value), at: $0.range) }, findings: findings)
            if known.isEmpty, !findings.hasError(within: place) {
                findings.error(.emptyValue, at: place, "這裡沒有內容", help: "補上內容，或把這個欄位整行刪掉")
            }
            return .oneOf(known.map(\.value).sorted())
        }
    }
}
