extension CircuitCheck {
    /// That the unit knows each element, and that as many stations as it asks for can give evidence of it.
    ///
    /// Whether every play of such a station offers it is for exploring to prove.
    func blueprint(_ unit: Unit?, _ stations: [Circuit.Station]) -> [Circuit.Requirement] {
        guard let unit else { return [] }
        return document.blueprint.compactMap { written in
            guard let element = element(written.element, in: unit), written.isRead else { return nil }
            for (number, what) in [(written.stations, "站數至少是 1" as Message), (written.marks, "分數至少是 1")] {
                guard let number, !Limits.stations.contains(number.value) else { continue }
                findings.error(.numberOutOfRange, at: number.range, what, help: "不要求這個要項，就刪掉這一行")
                return nil
            }
            let count = written.stations ?? Located(1, at: written.place)
            checkClaimed(element, count, stations)
            return Circuit.Requirement(element: element, stations: count.value, marks: written.marks?.value)
        }
    }

    private func element(_ name: Located<String>, in unit: Unit) -> Element? {
        if let element = unit.elements.first(where: { $0.id == name.value }) { return element }
        let near = didYouMean(name.value, among: unit.elements.map(\.id))
        findings.error(
            .unknownElement, at: name.range, "單元裡沒有「\(name.value)」這個可評的要項",
            help: near ?? "可評的是行為指標 T、知識 K 和技能 S")
        return nil
    }

    private func checkClaimed(_ element: Element, _ count: Located<Int>, _ stations: [Circuit.Station]) {
        // Of a station that is wrong itself nothing is known.
        guard stations.count == document.stations.count else { return }
        let claiming = stations.filter { station in station.situation.claims.contains { $0.element.id == element.id } }
        guard claiming.count < count.value else { return }
        let names = claiming.isEmpty ? "" : "（\(Message.list(claiming.map(\.id)))）" as Message
        findings.error(
            .blueprintNotClaimed, at: count.range, "「\(element.id)」要有 \(count.value) 站，評得到它的只有 \(claiming.count) 站\(names)",
            help: "加上評「\(element.id)」的情境，或減少站數")
    }
}
