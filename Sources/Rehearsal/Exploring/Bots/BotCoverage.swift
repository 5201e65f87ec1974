/// What of a situation some plays of a bot met.
package struct BotCoverage: Sendable {
    package struct Part: Sendable {
        package let met: Int
        package let of: Int
        /// By name, sorted: scenes, `scene.response`, `scene.response#clause` from 1.
        package let missed: [String]
    }

    package let scenes: Part
    package let responses: Part
    package let clauses: Part

    init(_ player: BotPlayer, _ machine: StateMachine) {
        let situation = machine.encounter.situation
        var taken = Array(repeating: 0, count: machine.values.count)
        var reached = Array(repeating: 0, count: machine.sceneCount)
        reached[machine.startScene] = 1
        var responseNames: [String] = []
        var clauseNames: [String] = []
        for (number, response) in situation.scenes.flatMap({ scene in scene.responses.map { (scene.id, $0) } }).enumerated() {
            let name = response.0 + "." + response.1.id
            responseNames.append(name)
            for (place, clause) in machine.clauses(of: number).enumerated() {
                clauseNames.append("\(name)#\(place + 1)")
                taken[number] += Int(player.clauseCounts[clause])
                reached[machine.clauses[clause].scene] += Int(player.clauseCounts[clause])
            }
        }
        scenes = Self.part(situation.scenes.map(\.id), reached)
        responses = Self.part(responseNames, taken)
        clauses = Self.part(clauseNames, player.clauseCounts.map(Int.init))
    }

    private static func part(_ names: [String], _ counts: [Int]) -> Part {
        let missed = zip(names, counts).filter { $0.1 == 0 }.map(\.0).sorted()
        return Part(met: names.count - missed.count, of: names.count, missed: missed)
    }
}
