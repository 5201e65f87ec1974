import Rehearsal

/// Writes random situations that use everything the language has, the same for a seed.
///
/// Each seed has a shape of its own: how plays go on (forwards, in loops, around a hub), how marks fall (so that loops bring
/// something, nothing, or nothing in all), how much there is to remember, and how often something is missing.
struct BlueprintGenerator {
    enum Course {
        /// Only to later scenes.
        case forwards
        /// To any scene in so many of a hundred cases.
        case loose(Int)
        /// Back to the first scene from every other.
        case hub
    }

    enum Marking {
        case free, rising, falling
        /// What one element gains another loses.
        case level
        /// A step is worth the difference of its two scenes, so that every loop is worth 0 in all.
        case telescoping
    }

    /// How much there is: a handful of states, dozens, or hundreds and more.
    enum Size {
        case small, middling, large
    }

    var random: SeededGenerator
    let size: Size
    let sceneCount: Int
    let course: Course
    let marking: Marking
    /// How many of a hundred responses leave the play, where they can, without a way on.
    let gaps: Int
    /// How many of a hundred responses have effects, how many a guard, and how many are offered once.
    let changing: Int
    let guarded: Int
    let once: Int
    /// Scenes that lead only to one another.
    let pit: Range<Int>
    var meters: [Blueprint.Meter] = []
    /// The meters that guards ask about; the others are changed and at most shown.
    var asked: [String] = []
    var flags: [String] = []
    /// Flags that nothing sets or asks about.
    var others: [String] = []
    /// What a scene is worth where marks telescope.
    var worths: [Int] = []
    var outcomes: [String] = []

    init(seed: UInt64, size: Size) {
        var random = SeededGenerator(seed: seed, purpose: "blueprint")
        self.size = size
        sceneCount =
            switch size {
            case .small: 1 + random.below(6)
            case .middling: 4 + random.below(6)
            case .large: 7 + random.below(8)
            }
        course =
            switch random.below(10) {
            case 0..<4: .forwards
            case 4..<9: .loose(5 + random.below(45))
            default: .hub
            }
        let markings: [Marking] = [.free, .free, .rising, .falling, .level, .telescoping]
        marking = markings[random.below(markings.count)]
        gaps = [0, 0, 10, 40][random.below(4)]
        changing = size == .small ? [20, 60, 90][random.below(3)] : 90
        guarded = [0, 20, 40, 70][random.below(4)]
        once = [0, 10, size == .small ? 30 : 20][random.below(3)]
        let depth = random.below(3)
        pit = random.below(100) < 15 && sceneCount > depth + 1 ? (sceneCount - 1 - depth)..<sceneCount : 0..<0
        self.random = random
        worths = (0...(sceneCount + 4)).map { _ in self.random.below(4) }
        outcomes = (0...self.random.below(4)).map { _ in pick(Outcome.allCases.map(\.rawValue)) }
        declareMeters()
        declareFlags()
    }

    mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

    mutating func pick<Item>(_ items: [Item]) -> Item { items[random.below(items.count)] }

    /// Some distinct items of a list, up to `most`.
    mutating func some<Item>(_ items: [Item], upTo most: Int) -> [Item] {
        Array(random.shuffled(items).prefix(random.below(most + 1)))
    }

    mutating func blueprint() -> Blueprint {
        let clients = ["an", "bo"].map { client($0) }
        var scenes = (0..<sceneCount).map { scene($0) }
        scenes += outcomes.indices.map { ending($0) }
        var weights: [String] = []
        if marking.isFree {
            weights = some(["T1.1", "T1.2", "K1", "S1"], upTo: 4).map { "\($0): \(pick([0, 0, 1, 2, 5, 1000, 1_000_000_000]))" }
        }
        return Blueprint(
            meters: meters, flags: others + flags, weights: weights, clients: clients,
            start: chance(2) ? "z0" : chance(5) ? goal(0) : "s0",
            scenes: chance(20) ? random.shuffled(scenes) : scenes)
    }

    private mutating func ending(_ number: Int) -> Blueprint.ScenePart {
        var scene = Blueprint.ScenePart(id: "z\(number)", ending: outcomes[number])
        if chance(60) { scene.evidence = marks(of: worth(of: scene.id), at: 0) }
        if chance(20) { scene.client = [.init(when: speechGuard()), .init()] }
        return scene
    }

    private mutating func scene(_ number: Int) -> Blueprint.ScenePart {
        let kind = chance(45) ? "one" : pick(["one", "words", "several", "order", "number", "compose", "form"])
        var scene = Blueprint.ScenePart(id: "s\(number)")
        if kind != "one" || chance(20) { scene.ask.append("ask: \(kind)") }
        scene.ask += question(kind)
        if chance(25) { scene.seconds = 30 }
        if chance(20) { scene.client = (0..<random.below(3)).map { _ in .init(when: speechGuard()) } + [.init()] }
        if scene.client.isEmpty, chance(15) {
            scene.lines = (0...random.below(2)).map { _ in
                .init(when: chance(70) ? speechGuard() : nil, who: pick(["client", "junior"]))
            }
        }
        let count = pick(size == .small ? [1, 2, 2, 3, 3, 4] : [2, 3, 3, 4, 4]) + (isHub(number) ? random.below(4) : 0)
        scene.responses = (0..<count).map { response($0, of: kind, isLast: $0 == count - 1, in: number) }
        for silence in 0..<(scene.seconds == nil ? (chance(4) ? 1 : 0) : pick([0, 1, 1, 1, 2])) {
            var silent = response(count + silence, of: "one", isLast: true, in: number)
            silent.fields = []
            silent.silent = true
            scene.responses.insert(silent, at: random.below(scene.responses.count + 1))
        }
        return scene
    }

    private func isHub(_ scene: Int) -> Bool { if case .hub = course { scene == 0 } else { false } }

    private mutating func response(_ number: Int, of kind: String, isLast: Bool, in scene: Int) -> Blueprint.ResponsePart {
        var response = Blueprint.ResponsePart(id: "r\(number)", next: clauses(from: scene))
        response.fields = fields(kind, number, isLast: isLast)
        let mayFail = !isLast || chance(gaps)
        if mayFail, chance(guarded) { response.when = condition(depth: 2) }
        if mayFail, chance(isHub(scene) ? 80 : once) { response.once = true }
        response.critical = chance(5)
        if chance(changing) { response.effects = effects() }
        if chance(70) { response.evidence = marks(of: worth(of: response.next[0].go), at: worths[scene]) }
        if chance(15) { response.reply = [.init(when: speechGuard()), .init()] }
        return response
    }

    // MARK: Ways on

    private mutating func clauses(from scene: Int) -> [Blueprint.Clause] {
        var clauses =
            chance(20) ? (0...random.below(2)).map { _ in Blueprint.Clause(when: condition(depth: 1), go: goal(scene)) } : []
        clauses.append(.init(go: goal(scene)))
        // A clause behind the one without a guard is never taken.
        if chance(3) { clauses.append(.init(go: goal(scene))) }
        return clauses
    }

    private mutating func goal(_ scene: Int) -> String {
        // A pit has no way out.
        if pit.contains(scene) { return "s\(pick(Array(pit)))" }
        switch course {
        case .forwards: break
        case .loose(let percent): if chance(percent) { return "s\(random.below(sceneCount))" }
        case .hub: if scene > 0, chance(80) { return "s0" }
        }
        let leap = isHub(scene) ? sceneCount : size == .small ? 3 : 2
        let later = chance(10) ? sceneCount : min(scene + 1 + random.below(leap), sceneCount)
        return later < sceneCount ? "s\(later)" : "z\(random.below(outcomes.count))"
    }

    /// What a scene is worth, by its id.
    private func worth(of scene: String) -> Int {
        let number = Int(scene.dropFirst()) ?? 0
        return worths[scene.hasPrefix("z") ? sceneCount + number : number]
    }
}

extension BlueprintGenerator.Marking {
    var isFree: Bool { if case .free = self { true } else { false } }
}
