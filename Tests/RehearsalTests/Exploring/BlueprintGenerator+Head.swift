import Rehearsal

extension BlueprintGenerator {
    /// Some of them, or some behind so many others that a state takes several machine words.
    mutating func declareFlags() {
        flags = Array(["told", "shown", "asked", "noted", "seen", "heard"].prefix(random.below(size == .small ? 4 : 6)))
        others = chance(6) ? (0..<70).map { "other-\($0)" } : []
    }

    mutating func declareMeters() {
        for name in ["trust", "patience", "mood", "face"].prefix(size == .small ? random.below(4) : 1 + random.below(4)) {
            let (low, high) = pick([
                (0, 100), (0, 100), (0, 10), (-5, 5), (0, 3), (0, 1), (-1000, 1000), (7, 9), (-999_999_000, 999_999_000),
            ])
            meters.append(.init(name: name, start: low + random.below(high - low + 1), min: low, max: high))
        }
        asked = meters.map(\.name)
        if chance(50), !asked.isEmpty { asked.removeLast() }
        if chance(30), !asked.isEmpty { asked.removeFirst() }
    }

    mutating func client(_ id: String) -> Blueprint.ClientPart {
        var client = Blueprint.ClientPart(id: id, traits: some(["elderly", "junior", "angry"], upTo: 2))
        for meter in meters {
            if chance(30) { client.meters.append((meter.name, meter.min + random.below(meter.max - meter.min + 1))) }
            if chance(40) { client.sensitivity.append((meter.name, pick([0, 1, 49, 50, 51, 67, 133, 150, 250, 1000]))) }
        }
        if chance(10) { client.sensitivity.append(("absent", 50)) }
        return client
    }
}
