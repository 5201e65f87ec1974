import Rehearsal

extension DiagnosisComparison {
    /// That the play told shows what is said, and that no play with any client shows it sooner.
    mutating func checkPlay(_ diagnostic: Diagnostic) {
        let told = ToldPlay(diagnostic)
        let rule = diagnostic.rule
        // What is never reached has no play.
        guard rule != .unreachableScene, rule != .endingNeverReached else { return }
        guard let oracle = oracles.first(where: { $0.rules.client.id == told.client }),
            let moments = told.replayed(told.choices, by: oracle), let end = moments.last,
            let state = told.replayed(in: Encounter(diagnosed.situation, with: oracle.rules.client))
        else { return complain(diagnostic, "its play cannot be played") }
        guard diagnosed.situation.scenes[state.scene].id == oracle.moments[end].scene else {
            return complain(diagnostic, "the play leads elsewhere when it is played")
        }
        let name = name(diagnostic)
        let place = name.split { $0 == "." || $0 == "#" }.map(String.init)
        switch rule {
        case .trap: checkTrap(diagnostic, told, oracle, end, name)
        case .responseNeverAvailable, .guardAlwaysHolds, .guardNeverHolds:
            shortest(diagnostic, told, end) { $0.moments[$1].scene == place[0] }
        case .nextNeverTaken: checkUntaken(diagnostic, told, oracle, moments, place)
        case .scoringLoop: checkRound(diagnostic, told, oracle, end, name)
        case .elementNotAlwaysOffered: checkOffers(diagnostic, told, oracle, moments, element: name)
        default: complain(diagnostic, "a rule that no one expects")
        }
    }

    private mutating func complain(_ diagnostic: Diagnostic, _ words: String) {
        note("\(name(diagnostic)) [\(diagnostic.rule.id)]: \(words)")
    }

    /// That the play's last moment is of the kind sought, and that no other of that kind is nearer.
    private mutating func shortest(_ diagnostic: Diagnostic, _ told: ToldPlay, _ end: Int, _ isSought: (Oracle, Int) -> Bool) {
        guard let oracle = oracles.first(where: { $0.rules.client.id == told.client }), isSought(oracle, end) else {
            return complain(diagnostic, "the play does not show it")
        }
        let least = oracles.compactMap { oracle in oracle.decisions { isSought(oracle, $0) } }.min()
        if told.choices.count != least { complain(diagnostic, "there is a shorter play, of \(least ?? -1)") }
    }

    /// The last choice is the response whose clause is never taken.
    private mutating func checkUntaken(
        _ diagnostic: Diagnostic, _ told: ToldPlay, _ oracle: Oracle, _ moments: [Int], _ place: [String]
    ) {
        guard told.choices.last == place[1], moments.count > 1, oracle.moments[moments[moments.count - 2]].scene == place[0] else {
            return complain(diagnostic, "the play does not end with the response")
        }
        let wanted = "\(place[0]).\(place[1])"
        let least = oracles.compactMap { oracle in
            oracle.decisions { moment in oracle.steps[moment].contains { oracle.name(of: $0) == wanted } }
        }.min()
        if told.choices.count - 1 != least { complain(diagnostic, "there is a shorter play, of \((least ?? -2) + 1)") }
    }

    /// No ending can be reached any more, and nothing can be said or the same scene comes again.
    ///
    /// The engine does not tell moments apart that differ only in what can no longer matter, and so may see at once that a play goes
    /// round where the moments come back only later.
    private mutating func checkTrap(_ diagnostic: Diagnostic, _ told: ToldPlay, _ oracle: Oracle, _ end: Int, _ name: String) {
        guard oracle.moments[end].scene == name, !oracle.live.contains(end) else {
            return complain(diagnostic, "the play does not lead into the trap")
        }
        if !oracle.steps[end].isEmpty, !oracle.comesAgain(end) { complain(diagnostic, "the play is not stuck yet") }
        let least = oracles.compactMap { oracle in
            oracle.decisions { oracle.stuck.contains($0) && oracle.moments[$0].scene == name }
        }.min()
        if told.choices.count > least ?? -1 { complain(diagnostic, "there is a shorter play, of \(least ?? -1)") }
    }

    /// The round can be gone as often as one likes, is worth what is said each time, and comes back to the same moment in the end.
    private mutating func checkRound(_ diagnostic: Diagnostic, _ told: ToldPlay, _ oracle: Oracle, _ end: Int, _ name: String) {
        var here = end
        var seen: Set<Int> = []
        while seen.insert(here).inserted {
            guard oracle.moments[here].scene == name, !told.round.isEmpty,
                let round = told.replayed(told.round, by: oracle, from: here)
            else { return complain(diagnostic, "the round does not come back") }
            let value = zip(round, told.round).reduce(0) { $0 + (oracle.step($1.0, by: $1.1)?.value ?? 0) }
            let message = Catalogue.traditionalChinese.text(diagnostic.message)
            if value == 0 || !message.contains("每一圈 \(value > 0 ? "+" : "")\(value) 分") {
                return complain(diagnostic, "a round is worth \(value)")
            }
            here = round[round.count - 1]
        }
        guard let group = oracle.scoringRounds.first(where: { $0.contains(here) }), let least = oracle.decisions(to: group.contains)
        else {
            return complain(diagnostic, "the play does not lead to a loop")
        }
        if told.choices.count > least { complain(diagnostic, "there is a shorter play, of \(least)") }
    }

    /// The play is complete and offers nothing on the element; no complete play that offers nothing is shorter.
    private mutating func checkOffers(
        _ diagnostic: Diagnostic, _ told: ToldPlay, _ oracle: Oracle, _ moments: [Int], element: String
    ) {
        guard let number = diagnosed.situation.claims.firstIndex(where: { $0.element.id == element }), let end = moments.last,
            oracle.scene(end).ending != nil
        else { return complain(diagnostic, "the play does not end") }
        guard moments.allSatisfy({ oracle.offersNothing(number, in: $0) }) else {
            return complain(diagnostic, "the play offers something")
        }
        let least = oracles.compactMap { $0.shortestPlay(offeringNothingOn: number) }.min()
        if told.choices.count != least { complain(diagnostic, "there is a shorter play, of \(least ?? -1)") }
    }
}

extension Oracle {
    /// Moments in which a play is stuck: nothing can be said, or all that can only goes round.
    var stuck: Set<Int> {
        let circling = Set(rounds.joined())
        return Set(moments.indices.filter { !live.contains($0) && (steps[$0].isEmpty || circling.contains($0)) })
    }

    /// Whether a play can come from a moment to another one, or the same, of its scene.
    func comesAgain(_ moment: Int) -> Bool {
        var open = steps[moment].map(\.to)
        var reached = Set(open)
        while let next = open.popLast() {
            if moments[next].scene == moments[moment].scene { return true }
            open += steps[next].map(\.to).filter { reached.insert($0).inserted }
        }
        return false
    }

    /// The step by the response of an id.
    func step(_ moment: Int, by response: String) -> Step? {
        steps[moment].first { scene(moment).responses[$0.response].id == response }
    }

    /// The response of a step, as `scene.response`.
    func name(of step: Step) -> String { "\(scene(step.from).id).\(scene(step.from).responses[step.response].id)" }

    func offersNothing(_ element: Int, in moment: Int) -> Bool {
        scene(moment).ending != nil ? rules.mark(element, scene(moment).marks) <= 0 : offered(element, in: moment) == 0
    }

    /// The length of the shortest complete play that offers nothing on an element: moments that offer something are not entered.
    func shortestPlay(offeringNothingOn element: Int) -> Int? {
        guard offersNothing(element, in: 0) else { return nil }
        var reached: Set = [0]
        var layer = [0]
        var length = 0
        while !layer.isEmpty {
            if layer.contains(where: { scene($0).ending != nil }) { return length }
            layer = layer.flatMap { steps[$0].map(\.to) }.filter { offersNothing(element, in: $0) && reached.insert($0).inserted }
            length += 1
        }
        return nil
    }
}
