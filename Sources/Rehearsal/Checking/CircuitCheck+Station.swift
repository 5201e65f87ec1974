extension CircuitCheck {
    /// A station with the situation and clients that it names; nil after reporting what is wrong with it.
    func station(
        _ written: CircuitDocument.Station, _ unit: Unit?, _ critical: Circuit.CriticalRule, _ cut: Circuit.CutScores?
    ) -> Circuit.Station? {
        let answering: Circuit.Answering? = oneOf(written.answer, findings: findings)
        let ownCritical: Circuit.CriticalRule? = oneOf(written.critical, findings: findings)
        checkMinutes(written)
        if let percent = written.cut { checkPercent(percent) }
        let marking = markers(written)
        let situation = written.situation.flatMap { situationNamed($0, unit) }
        let variants = situation.flatMap { self.variants(written, $0) }
        if let situation, answering == .words, let place = written.answer { checkWords(situation, at: place.range) }
        guard written.isRead, let situation, let variants, let minutes = written.minutes, let cut else { return nil }
        return Circuit.Station(
            id: written.id.value, situation: situation, variants: variants, minutes: minutes.value,
            reading: written.reading?.value ?? 0, answering: answering ?? .choice, instructions: written.instructions?.value,
            criticalRule: ownCritical ?? critical, cut: written.cut?.value ?? cut.station, markers: marking.markers,
            doubleMarking: marking.doubleMarking)
    }

    private func checkMinutes(_ written: CircuitDocument.Station) {
        if let minutes = written.minutes, !Limits.minutes.contains(minutes.value) {
            findings.error(.numberOutOfRange, at: minutes.range, "分鐘數至少是 1")
        }
        guard let reading = written.reading else { return }
        if !Limits.reading.contains(reading.value) {
            findings.error(.numberOutOfRange, at: reading.range, "讀題時間不能是負數", help: "沒有讀題時間就刪掉這個欄位")
        } else if let minutes = written.minutes, Limits.minutes.contains(minutes.value), reading.value >= minutes.value {
            findings.error(
                .readingTooLong, at: reading.range, "讀題 \(reading.value) 分鐘，一站才 \(minutes.value) 分鐘，沒有時間作答",
                help: "minutes 連讀題時間在內；讀題要比它短")
        }
    }

    /// Who is met in each form, and by which seed.
    private func variants(_ written: CircuitDocument.Station, _ situation: Situation) -> [Circuit.Station.Variant]? {
        let seeds = spread(written.seed ?? .all(Located(.perCandidate, at: written.id.range))) { $0.value }
        let clients = written.client.flatMap { spread($0) { clientNamed($0, of: situation) } }
        guard let clients, let seeds, clients.count == seeds.count else { return nil }
        return zip(clients, seeds).map { Circuit.Station.Variant(client: $0, seed: $1) }
    }

    /// The situation that a name stands for; an unknown one is reported, one whose own file is faulty is nil.
    func situationNamed(_ name: Located<String>, _ unit: Unit?) -> Situation? {
        guard let situation = surroundings.situations[name.value] else {
            if !surroundings.knownSituations.contains(name.value) {
                let near = didYouMean(name.value, among: surroundings.knownSituations)
                findings.error(
                    .unknownSituation, at: name.range, "沒有叫「\(name.value)」的情境", help: near ?? "輸入 rehearse list 看有哪些")
            }
            return nil
        }
        if let unit, situation.unit.id != unit.id {
            findings.error(
                .stationOfAnotherUnit, at: name.range, "情境「\(situation.id)」評的是「\(situation.unit.id)」，這份評量是「\(unit.id)」",
                help: "換一個評「\(unit.id)」的情境")
        }
        return situation
    }

    func clientNamed(_ name: Located<String>, of situation: Situation) -> Client? {
        if let client = situation.client(name.value) { return client }
        let met = situation.clients.map(\.id)
        guard surroundings.knownClients.contains(name.value) else {
            findings.error(
                .unknownClient, at: name.range, "沒有叫「\(name.value)」的客戶檔",
                help: didYouMean(name.value, among: met + surroundings.knownClients) ?? "可以遇到：\(met.joined(separator: ", "))")
            return nil
        }
        findings.error(
            .clientNotMet, at: name.range, "情境「\(situation.id)」遇不到「\(name.value)」", help: "可以遇到：\(met.joined(separator: ", "))")
        return nil
    }

    /// That every choice of the situation can be answered in words.
    private func checkWords(_ situation: Situation, at place: SourceRange) {
        let closed = situation.scenes.filter { scene in
            guard scene.ending == nil, case .one = scene.ask else { return false }
            return !scene.takesWords
        }
        guard let first = closed.first else { return }
        findings.error(
            .wordsNotAnswerable, at: place, "情境「\(situation.id)」有 \(closed.count) 個場景只能選號碼，例如「\(first.id)」",
            help: "在那些場景的回應加上 like，或寫 answer: choice")
    }
}
