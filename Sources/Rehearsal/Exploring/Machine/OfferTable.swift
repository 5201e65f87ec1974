/// What a scene offers, by which of its tests hold; each combination that occurs is worked out once.
///
/// A decision tree per scene: a state walks one branch a test, so no combination is hashed, and any number of tests is possible.
struct OfferTable: Sendable {
    /// Per offer: its scene, and where its responses begin in `responses`.
    private(set) var scenes: [Int] = []
    private(set) var first: [Int] = [0]
    /// The available responses of each offer, in the author's order, numbered through all scenes.
    private(set) var responses: [Int32] = []
    /// Two branches a node; a leaf is an offer. 0: not yet grown.
    private var branches: [Int32] = []
    private var roots: [Int32]
    /// Per test of any scene, whether it was seen to hold, and not to.
    private(set) var held: [Bool]
    private(set) var failed: [Bool]

    init(_ machine: StateMachine) {
        roots = Array(repeating: -1, count: machine.sceneCount)
        held = Array(repeating: false, count: machine.tests.count)
        failed = held
    }

    var count: Int { scenes.count }

    func choices(of offer: Int) -> Range<Int> { first[offer]..<first[offer + 1] }

    /// The offer of a scene in which these tests hold. O(tests), after O(answers) once for each combination.
    @inline(__always)
    mutating func offer(_ scene: Int, _ machine: StateMachine, _ slots: [Int32]) -> Int {
        let firstTest = machine.firstTest[scene]
        let lastTest = machine.firstTest[scene + 1]
        if roots[scene] < 0 { roots[scene] = firstTest == lastTest ? Int32(add(scene, machine, slots)) : grow() }
        var node = Int(roots[scene])
        var test = firstTest
        while test < lastTest {
            let holds = machine.guards.holds(machine.tests[test], slots)
            let branch = 2 * node + (holds ? 1 : 0)
            if branches[branch] == 0 {
                if holds { held[test] = true } else { failed[test] = true }
                branches[branch] = (test + 1 == lastTest ? Int32(add(scene, machine, slots)) : grow()) + 1
            }
            test += 1
            node = Int(branches[branch]) - 1
        }
        return node
    }

    private mutating func grow() -> Int32 {
        branches += [0, 0]
        return Int32(branches.count / 2 - 1)
    }

    private mutating func add(_ scene: Int, _ machine: StateMachine, _ slots: [Int32]) -> Int {
        let base = machine.firstResponse[scene]
        let firstTest = machine.firstTest[scene]
        let offered = machine.responses(of: scene).filter { response in
            machine.required[response].allSatisfy { machine.guards.holds(machine.tests[firstTest + $0], slots) }
        }
        if machine.isPlainChoice[scene] {
            for response in offered { responses.append(Int32(truncatingIfNeeded: response)) }
        } else {
            let available = machine.encounter.available(offered.map { $0 - base }, in: machine.scene(scene))
            for place in available { responses.append(Int32(truncatingIfNeeded: place + base)) }
        }
        scenes.append(scene)
        first.append(responses.count)
        return scenes.count - 1
    }
}
