import Rehearsal

extension Circuit {
    var instructions: String? { nil }
    var practice: (situation: Situation, client: Client)? { nil }
    var forms: [String] { [] }
    var adjustments: AdjustmentRules { .usual }
    func variant(of station: Station, in form: String?) -> (client: Client, seed: Seed) { (station.client, station.seed) }
}

extension Circuit.Station {
    var reading: Int { 0 }
    var instructions: String? { nil }
}
