/// Which slots can still matter in each scene: those that some guard on some way on from it reads before it is set anew.
///
/// Two states of a scene that differ in other slots only have the same plays before them, answer for answer, mark for mark: keeping them
/// apart would change no figure. Backward data-flow analysis to a fixed point (Kildall 1973); a response's effect that sets a slot
/// ends its life, one that adds to it does not. A response offered once is remembered only while its scene can come again.
struct LiveVariables: Sendable {
    /// Per scene, its live slots in ascending order.
    let slots: [[Int]]

    /// Every slot in every scene, for exploring without the analysis.
    init(everythingIn machine: StateMachine) {
        slots = Array(repeating: Array(machine.start.indices), count: machine.sceneCount)
    }

    /// O(passes · clauses · slots / 64); two passes but for loops within loops.
    init(_ machine: StateMachine, _ order: SceneOrder) {
        let width = (machine.start.count + 63) / 64
        var live = [UInt64](repeating: 0, count: width * machine.sceneCount)
        let scenes = order.layers.reversed().flatMap { $0.reversed() }
        var readings = Readings(machine, width: width)
        var changed = true
        while changed {
            changed = false
            for scene in scenes {
                readings.read(scene, live)
                for word in 0..<width where live[scene * width + word] != readings.needed[word] {
                    live[scene * width + word] = readings.needed[word]
                    changed = true
                }
            }
        }
        slots = (0..<machine.sceneCount).map { scene in
            (0..<width).flatMap { word in Self.bits(live[scene * width + word]).map { word * 64 + $0 } }
        }
    }

    private static func bits(_ word: UInt64) -> [Int] {
        var bits: [Int] = []
        var rest = word
        while rest != 0 {
            bits.append(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        return bits
    }
}

/// What one scene needs to know, given what the scenes after it do.
private struct Readings {
    private let machine: StateMachine
    private let width: Int
    private(set) var needed: [UInt64]
    private var after: [UInt64]

    init(_ machine: StateMachine, width: Int) {
        self.machine = machine
        self.width = width
        needed = Array(repeating: 0, count: width)
        after = needed
    }

    mutating func read(_ scene: Int, _ live: [UInt64]) {
        for word in 0..<width { needed[word] = 0 }
        for test in machine.tests[machine.firstTest[scene]..<machine.firstTest[scene + 1]] { mark(test, in: &needed) }
        for speech in machine.spoken[machine.firstSpoken[scene]..<machine.firstSpoken[scene + 1]] {
            mark(speech.program, in: &needed)
        }
        for response in machine.responses(of: scene) { read(response: response, live) }
    }

    private mutating func read(response: Int, _ live: [UInt64]) {
        for word in 0..<width { after[word] = 0 }
        for clause in machine.clauses[machine.clauses(of: response)] {
            mark(clause.when, in: &after)
            for word in 0..<width { after[word] |= live[clause.scene * width + word] }
        }
        for reply in machine.replies[machine.firstReply[response]..<machine.firstReply[response + 1]] {
            mark(reply.program, in: &after)
        }
        for change in machine.changes[machine.changes(of: response)] where change.sets {
            after[change.slot / 64] &= ~(1 << UInt64(change.slot % 64))
        }
        for word in 0..<width { needed[word] |= after[word] }
    }

    private func mark(_ program: GuardCode.Program, in bits: inout [UInt64]) {
        for slot in machine.guards.slots(of: program) { bits[slot / 64] |= 1 << UInt64(slot % 64) }
    }
}
