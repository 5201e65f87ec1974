import Rehearsal
import Testing

/// Sheets compared and put together, and how a play's marking stands.
@Suite struct MarkDifferenceTests {
    private static let elements = ["T1.1", "K1", "S1"]

    private static func sheet(_ random: inout SeededGenerator) -> MarkSheet {
        var sheet = MarkSheet()
        for element in elements where random.below(8) > 0 { sheet.levels[element] = random.below(4) }
        sheet.global = random.below(10) == 0 ? nil : 1 + random.below(5)
        sheet.confidence = Confidence.allCases[random.below(3)]
        if random.below(2) == 0 { sheet.quotes["K1"] = [Quote(decision: random.below(3), text: "話 \(random.below(3))")] }
        if random.below(2) == 0 { sheet.remarks["K1"] = "備註 \(random.below(3))" }
        sheet.comment = random.below(2) == 0 ? "" : "總評 \(random.below(3))"
        return sheet
    }

    /// A comparison written another way: over all pairs, straight from what tolerance means.
    private func needsModeration(_ sheets: [MarkSheet], _ rules: MarkingRules) -> Bool {
        for a in sheets {
            for b in sheets {
                for element in Self.elements {
                    switch (a.levels[element], b.levels[element]) {
                    case (nil, nil): continue
                    case (let x?, let y?):
                        if x - y > rules.tolerance.level || (x >= rules.standard && y < rules.standard) { return true }
                    default: return true
                    }
                }
                if let x = a.global, let y = b.global, x - y > rules.tolerance.rating { return true }
            }
        }
        return false
    }

    @Test(arguments: Array(UInt64(0)..<300)) func differencesAreThoseOfAllPairs(seed: UInt64) {
        var random = SeededGenerator(seed: seed, purpose: "sheets")
        let sheets = (0..<(2 + random.below(3))).map { _ in Self.sheet(&random) }
        let rules = MarkingRules(
            tolerance: MarkingTolerance(level: random.below(3), rating: random.below(3)), standard: 1 + random.below(3))
        let difference = MarkDifference(sheets, order: Self.elements, rules: rules)
        #expect(difference.isBeyondTolerance == needsModeration(sheets, rules))
        #expect(difference.reasons.count == Set(difference.reasons).count)
        #expect(difference.rows.last?.element == nil)
        for row in difference.rows {
            #expect(row.values == sheets.map { sheet in row.element.map { sheet.levels[$0] } ?? sheet.global })
            if row.isEqual { #expect(!row.isBeyondTolerance) }
        }
        // Who comes first makes no difference.
        let turned = MarkDifference(sheets.reversed(), order: Self.elements, rules: rules)
        #expect(Set(turned.reasons) == Set(difference.reasons))
        #expect(turned.rows.map(\.element) == difference.rows.map(\.element))
    }

    @Test func aRowSaysWhy() {
        var one = MarkSheet(levels: ["T1.1": 1, "K1": 3, "S1": 2], global: 1)
        var other = MarkSheet(levels: ["T1.1": 2, "K1": 0], global: 3)
        let difference = MarkDifference([one, other], order: ["K1", "T1.1"], rules: MarkingRules())
        #expect(difference.rows.map(\.element) == ["K1", "T1.1", "S1", nil])
        #expect(
            difference.rows.map(\.reasons) == [
                [.level(element: "K1")], [.standard(element: "T1.1")], [.unseen(element: "S1")], [.rating],
            ])
        one.levels = ["T1.1": 2]
        other.levels = ["T1.1": 3]
        one.global = 2
        #expect(MarkDifference([one, other], order: [], rules: MarkingRules()).reasons == [])
    }

    @Test(arguments: Array(UInt64(0)..<200)) func nothingIsRoundedUp(seed: UInt64) {
        var random = SeededGenerator(seed: seed, purpose: "agreed")
        let sheets = (0..<(1 + random.below(4))).map { _ in Self.sheet(&random) }
        let agreed = MarkSheet(agreeing: sheets)
        for element in Self.elements {
            let levels = sheets.compactMap { $0.levels[element] }.sorted()
            guard let level = agreed.levels[element] else {
                #expect(levels.isEmpty)
                continue
            }
            #expect(levels.contains(level))
            // At least half say no less, and more than half would have to say more for it to rise.
            #expect(levels.count { $0 >= level } * 2 >= levels.count)
            #expect(levels.count { $0 > level } * 2 <= levels.count)
        }
        if sheets.count == 2, let a = sheets[0].global, let b = sheets[1].global { #expect(agreed.global == min(a, b)) }
        #expect(agreed.confidence == sheets.compactMap(\.confidence).min())
        let turned = MarkSheet(agreeing: sheets.reversed())
        #expect(turned.levels == agreed.levels)
        #expect(turned.global == agreed.global)
        #expect(MarkSheet(agreeing: [sheets[0]]) == sheets[0])
    }

    // MARK: How marking stands

    private func marking(
        _ sheets: [MarkSheet], play: String = "k3", rules: MarkingRules = MarkingRules(), accuracy: Double? = 0.9,
        moderated: MarkSheet? = nil, isOpen: Bool = true
    ) -> PlayMarking {
        let marks = sheets.enumerated().map { place, sheet in
            SubmittedMark(id: "m\(place)", by: "p\(place)", at: "2026-01-0\(place + 1)", sheet: sheet, isBlind: true)
        }
        let moderation = moderated.map { SubmittedMark(id: "x", by: "mo", at: "2026-02-01", sheet: $0, isBlind: true) }
        return PlayMarking(
            play: play, candidate: "c", rules: rules, accuracy: accuracy,
            rounds: [MarkingRound(number: 1, isOpen: isOpen, marks: marks, moderation: moderation)])
    }

    private let high = MarkSheet(levels: ["T1.1": 3], global: 5)
    private let fair = MarkSheet(levels: ["T1.1": 2], global: 4)
    private let low = MarkSheet(levels: ["T1.1": 1], global: 2)

    @Test func nothingCountsBeforeItIsSettled() {
        #expect(marking([]).state == .waiting(2))
        #expect(marking([high]).state == .waiting(1))
        #expect(marking([high]).agreed == nil)
        #expect(marking([high, fair]).state == .agreed)
        #expect(marking([fair, low]).state == .differing([.standard(element: "T1.1"), .rating]))
        #expect(marking([fair, low]).agreed == nil)
        #expect(marking([fair, low], moderated: fair).state == .moderated)
    }

    @Test func theLowerOfTwoCounts() throws {
        let agreed = try #require(marking([high, fair]).agreed)
        #expect(agreed.sheet.levels == ["T1.1": 2])
        #expect(agreed.sheet.global == 4)
        #expect(agreed.meanRating == 4.5)
        #expect(agreed.basis == ["m0", "m1"])
        #expect(agreed.markers == ["p0", "p1"])
        #expect(!agreed.isModerated && !agreed.isContested)
    }

    @Test func aModeratorsSheetCountsBeforeAnyMarkers() throws {
        let agreed = try #require(marking([fair, low], moderated: high).agreed)
        #expect(agreed.sheet == high)
        #expect(agreed.basis == ["m0", "m1", "x"])
        #expect(agreed.isModerated)
    }

    @Test func anEarlierRoundCountsUntilANewerIsSettled() throws {
        let first = marking([high, fair], isOpen: false).rounds[0]
        let second = MarkingRound(
            number: 2, isOpen: true, marks: [SubmittedMark(id: "n", by: "p0", at: "2026-03-01", sheet: low, isBlind: true)])
        let contested = PlayMarking(play: "k3", candidate: "c", rules: MarkingRules(), accuracy: nil, rounds: [first, second])
        let agreed = try #require(contested.agreed)
        #expect(agreed.round == 1)
        #expect(agreed.isContested)
        #expect(contested.state == .waiting(1))
    }

    @Test func aShareOfPlaysIsDrawnForAllMarkersAndBorderlineOnesAlwaysAre() {
        let rules = MarkingRules(cut: 60, markers: 3, doubleMarking: 30)
        let plays = (0..<4000).map { "play-\($0)" }
        let drawn = plays.count { rules.markersNeeded(for: $0, accuracy: 0.9, ratings: []) == 3 }
        #expect((1080...1320).contains(drawn), "\(drawn) of 4000, where 1200 are expected")
        #expect(plays.allSatisfy { [1, 3].contains(rules.markersNeeded(for: $0, accuracy: 0.9, ratings: [])) })
        for play in plays.prefix(50) {
            #expect(rules.markersNeeded(for: play, accuracy: 0.57, ratings: []) == 3)
            #expect(rules.markersNeeded(for: play, accuracy: 0.9, ratings: [2]) == 3)
            #expect(
                rules.markersNeeded(for: play, accuracy: nil, ratings: [5])
                    == rules.markersNeeded(for: play, accuracy: nil, ratings: []))
        }
        #expect(MarkingRules(markers: 1).markersNeeded(for: "a", accuracy: 0.6, ratings: [2]) == 1)
    }

    // MARK: Who does what

    private let people = [
        AssessorRules.Person(id: "ann", roles: [.assessor], groups: ["employer": "north"]),
        AssessorRules.Person(id: "mo", roles: [.moderator], groups: [:]),
        AssessorRules.Person(id: "both", roles: [.assessor, .moderator], groups: [:]),
        AssessorRules.Person(id: "c", roles: [.assessor], groups: ["employer": "north"]),
    ]

    @Test func aPlayWaitsForThoseWhoMayMarkIt() {
        let rules = MarkingRules(assessors: AssessorRules(conflicts: ["employer"], named: nil, roles: [.assessor]))
        let progress = MarkingProgress([marking([], rules: rules)], people: people)
        #expect(people.map { progress.waiting(for: $0).count } == [0, 0, 1, 0])
        #expect(progress.objections(to: people[0], marking: progress.plays[0]) == [.sharesGroup("north", of: "employer")])
        #expect(progress.objections(to: people[3], marking: progress.plays[0]).contains(.isTheCandidate))
        let closed = MarkingProgress([marking([], isOpen: false)], people: people)
        #expect(closed.waiting(for: people[2]).isEmpty)
        let enough = MarkingProgress([marking([high, fair])], people: people)
        #expect(enough.waiting(for: people[2]).isEmpty)
    }

    @Test func noMarkerModerates() {
        func progress(_ marker: String) -> MarkingProgress {
            let marks = [
                SubmittedMark(id: "a", by: marker, at: "1", sheet: fair, isBlind: true),
                SubmittedMark(id: "b", by: "ann", at: "2", sheet: low, isBlind: true),
            ]
            let round = MarkingRound(number: 1, isOpen: true, marks: marks)
            return MarkingProgress(
                [PlayMarking(play: "k3", candidate: "c", rules: MarkingRules(), accuracy: 0.9, rounds: [round])], people: people)
        }
        #expect(progress("x").differing(for: people[2]).count == 1)
        #expect(progress("both").differing(for: people[2]).count == 0)
        #expect(progress("both").differing(for: people[1]).count == 1)
        #expect(progress("x").differing(for: people[0]).count == 0)
        let agreed = MarkingProgress([marking([high, fair], accuracy: 0.6)], people: people)
        #expect(agreed.differing(for: people[1]).isEmpty)
        #expect(agreed.differing(for: people[1], borderline: true).count == 1)
    }

    @Test func theOrderIsEachMarkersOwn() {
        let plays = (0..<40).map { marking([], play: "play-\($0)") }
        let orders = ["ann", "both"].map { id in
            MarkingProgress(plays, people: []).waiting(for: .init(id: id, roles: [.assessor], groups: [:])).map(\.play)
        }
        #expect(Set(orders[0]) == Set(plays.map(\.play)))
        #expect(orders[0] != orders[1] && orders[0] != plays.map(\.play))
        let turned = MarkingProgress(plays.reversed(), people: []).waiting(for: .init(id: "ann", roles: [.assessor], groups: [:]))
        #expect(turned.map(\.play) == orders[0])
    }
}
