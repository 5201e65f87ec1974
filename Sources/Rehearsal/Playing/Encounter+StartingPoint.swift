extension Encounter {
    /// The same encounter, begun at a point of one's choice; throws where the point does not fit the situation.
    package func starting(at point: StartingPoint) throws(StartingFault) -> Encounter {
        let state = try state(at: point)
        let scene = scene(state)
        guard scene.ending == nil else {
            throw StartingFault("場景「\(scene.id)」是結局，沒有可以練的", help: "選一個有回應的場景")
        }
        guard !available(state).isEmpty else {
            throw StartingFault("場景「\(scene.id)」在這個狀態下沒有可用的回應", help: "改一改量表或旗標")
        }
        return Encounter(self, start: state, origin: point)
    }

    /// The state that a point names; throws for a name that there is not, and for a meter out of its range.
    package func state(at point: StartingPoint) throws(StartingFault) -> State {
        var state = start
        if let scene = point.scene { state.scene = try place(ofScene: scene) }
        for (name, value) in point.meters.sorted(by: { $0.key < $1.key }) {
            let slot = try slot(ofMeter: name)
            let meter = situation.meters[slot]
            guard (meter.min...meter.max).contains(value) else {
                throw StartingFault("「\(name)」要在 \(meter.min) 到 \(meter.max) 之間，不能是 \(value)")
            }
            state.slots[slot] = Int32(value)
        }
        for (name, value) in point.flags.sorted(by: { $0.key < $1.key }) {
            state.slots[try slot(ofFlag: name)] = value ? 1 : 0
        }
        for spent in point.spent { state.slots[try slot(of: spent)] = 1 }
        return state
    }

    private func place(ofScene name: String) throws(StartingFault) -> Int {
        if let place = situation.scenes.firstIndex(where: { $0.id == name }) { return place }
        let known = situation.scenes.filter { $0.ending == nil }.map(\.id)
        let some = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? "…" : "")
        throw StartingFault("沒有叫「\(name)」的場景", help: didYouMean(name, among: known) ?? "可以寫：\(some)")
    }

    private func slot(ofMeter name: String) throws(StartingFault) -> Int {
        if let slot = situation.meters.firstIndex(where: { $0.name == name }) { return slot }
        guard !situation.flags.contains(name) else { throw StartingFault("「\(name)」是旗標，不是量表", help: "寫 true 或 false") }
        throw unknown(name)
    }

    private func slot(ofFlag name: String) throws(StartingFault) -> Int {
        if let place = situation.flags.firstIndex(of: name) { return situation.meters.count + place }
        guard !situation.meters.contains(where: { $0.name == name }) else {
            throw StartingFault("「\(name)」是量表，不是旗標", help: "寫出數字，例如 \(name)=20")
        }
        throw unknown(name)
    }

    private func unknown(_ name: String) -> StartingFault {
        let known = situation.meters.map(\.name) + situation.flags
        guard !known.isEmpty else { return StartingFault("這個情境沒有量表，也沒有旗標") }
        return StartingFault(
            "沒有叫「\(name)」的量表或旗標", help: didYouMean(name, among: known) ?? "可以寫：\(known.joined(separator: ", "))")
    }

    private func slot(of spent: StartingPoint.Spent) throws(StartingFault) -> Int {
        let scene = situation.scenes[try place(ofScene: spent.scene)]
        guard let response = scene.responses.first(where: { $0.id == spent.response }) else {
            throw StartingFault(
                "場景「\(scene.id)」沒有叫「\(spent.response)」的回應",
                help: didYouMean(spent.response, among: scene.responses.map(\.id))
                    ?? "可以寫：\(scene.responses.map(\.id).joined(separator: ", "))")
        }
        guard let slot = response.once else {
            throw StartingFault("「\(scene.id).\(response.id)」沒有寫 once: true，用了也不會少")
        }
        return slot
    }
}
