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
        var responseNames: [String] = []
        var clauseNames: [String] = []
        for scene in situation.scenes {
            for response in scene.responses {
                responseNames.append(scene.id + "." + response.id)
                for clause in response.next.indices { clauseNames.append("\(scene.id).\(response.id)#\(clause + 1)") }
            }
        }
        scenes = Self.part(situation.scenes.map(\.id), player.sceneCounts)
        responses = Self.part(responseNames, player.responseCounts)
        clauses = Self.part(clauseNames, player.clauseCounts)
    }

    private static func part(_ names: [String], _ counts: [Int]) -> Part {
        let missed = zip(names, counts).filter { $0.1 == 0 }.map(\.0).sorted()
        return Part(met: names.count - missed.count, of: names.count, missed: missed)
    }
}
