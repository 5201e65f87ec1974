/// Looks through a situation for what some of the wordings in use would change.
struct SeedEffectSearch {
    private let situation: Situation
    /// The station in each form.
    private let explorations: [Exploration]
    private let base: Casting
    /// For each surface, the wordings that candidates can get at the station.
    private let wordings: [[String]]

    init(_ station: Circuit.Station, _ explorations: [Exploration]) {
        let encounter = Encounter(station.situation, with: station.client)
        situation = station.situation
        self.explorations = explorations
        base = Casting(encounter, seed: 0)
        let seeds = station.variants.map(\.seed)
        wordings = station.situation.surfaces.enumerated().map { place, surface in
            if seeds.contains(.perCandidate) { return surface.wordings }
            let used = seeds.map { seed -> String in
                guard case .fixed(let number) = seed else { return surface.wordings[0] }
                return Casting(encounter, seed: UInt64(number)).wordings[place]
            }
            return surface.wordings.filter(used.contains)
        }
    }

    var isNeeded: Bool { wordings.contains { $0.count > 1 } }

    var effects: [SeedEffect] {
        var effects: [SeedEffect] = []
        for (number, scene) in situation.scenes.enumerated() {
            effects += alike(number, scene).map { SeedEffect(scene: scene.id, kind: .alike($0, $1)) }
            effects += (unmatched(scene) + figures(scene)).map { SeedEffect(scene: scene.id, kind: $0) }
        }
        return effects
    }

    // MARK: Choices that read the same

    private func alike(_ number: Int, _ scene: Scene) -> [(String, String)] {
        let options: [Option] =
            switch scene.ask {
            case .several(let options), .order(let options, _): options
            default: []
            }
        let shown = pairs(options.count).filter { readAlike(options[$0.0].text, options[$0.1].text) }
        let responses = scene.responses
        let offered = Set(explorations.flatMap { $0.graph.pairsOffered(in: number) }).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
        let said = offered.map { ($0[0], $0[1]) }.filter { one, other in
            guard let a = responses[one].say, let b = responses[other].say else { return false }
            return readAlike(a, b, responses[one].like, responses[other].like)
        }
        return shown.map { (options[$0.0].id, options[$0.1].id) } + said.map { (responses[$0.0].id, responses[$0.1].id) }
    }

    private func pairs(_ count: Int) -> [(Int, Int)] {
        (0..<count).flatMap { one in (one + 1..<max(count, one + 1)).map { (one, $0) } }
    }

    /// Whether two texts are taken for one another with some wordings and not with all. O(product of the wordings that they show).
    private func readAlike(_ one: Text, _ other: Text, _ likeOne: [String] = [], _ likeOther: [String] = []) -> Bool {
        let surfaces = Set(one.surfaces + other.surfaces).filter { wordings[$0].count > 1 }.sorted()
        guard !surfaces.isEmpty else { return false }
        let examples = [Set(likeOne.map(normalized)), Set(likeOther.map(normalized))]
        var answers: Set<Bool> = []
        for casting in castings(surfaces[...], base) {
            let (a, b) = (normalized(casting.fill(one)), normalized(casting.fill(other)))
            answers.insert(a == b || examples[0].contains(b) || examples[1].contains(a))
        }
        return answers.count > 1
    }

    private func castings(_ surfaces: ArraySlice<Int>, _ casting: Casting) -> [Casting] {
        guard let surface = surfaces.first else { return [casting] }
        return wordings[surface].flatMap { castings(surfaces.dropFirst(), casting.saying($0, for: surface)) }
    }

    // MARK: What answers are compared with

    private func unmatched(_ scene: Scene) -> [SeedEffect.Kind] {
        let exact = scene.responses.map(\.like)
        var loose: [[String]] = []
        switch scene.ask {
        case .compose(let points, let slips): loose = (points + slips).map(\.wordings)
        case .form(let fields):
            loose = fields.compactMap { if case .wordings(let wordings) = $0.accept { wordings } else { nil } }
        default: break
        }
        return exact.flatMap { unmatched($0) { said, known in said == known } } + loose.flatMap { unmatched($0, contains) }
    }

    /// Wordings of a list that hold a surface's wording, where with another of its wordings none of the list is found.
    private func unmatched(_ list: [String], _ isFound: (String, String) -> Bool) -> [SeedEffect.Kind] {
        let known = list.map(normalized)
        return list.flatMap { wording in
            wordings.filter { $0.count > 1 }.compactMap { surface -> SeedEffect.Kind? in
                let said = normalized(wording)
                guard let shown = surface.first(where: { !normalized($0).isEmpty && contains(said, normalized($0)) }),
                    let missing = surface.first(where: { other in
                        let instead = replacing(normalized(shown), in: said, with: normalized(other))
                        return !known.contains { isFound(instead, $0) }
                    })
                else { return nil }
                return .unmatched(wording, with: shown, without: missing)
            }
        }
    }

    // MARK: Figures

    private func figures(_ scene: Scene) -> [SeedEffect.Kind] {
        guard scene.asksForFigures else { return [] }
        let texts = [scene.narration].compactMap(\.self) + (scene.client + scene.lines).map(\.text)
            + scene.exhibits.map { situation.exhibits[$0].text }
        let shown = Set(texts.flatMap(\.surfaces)).sorted().map { wordings[$0] }
        return shown.compactMap { surface in
            let figures = surface.map { $0.filter(\.isNumber) }
            guard Set(figures).count > 1 else { return nil }
            return .figure(surface[0], other: surface.first { $0.filter(\.isNumber) != figures[0] } ?? surface[1])
        }
    }
}

extension Scene {
    /// Whether a number or a day is to be found, and some are right and others not.
    fileprivate var asksForFigures: Bool {
        switch ask {
        case .number: true
        case .form(let fields):
            fields.contains { field in
                switch field.accept {
                case .numbers, .dates: true
                default: false
                }
            }
        default: false
        }
    }
}

extension Text {
    /// The surfaces that it shows.
    fileprivate var surfaces: [Int] { pieces.compactMap { if case .surface(let surface) = $0 { surface } else { nil } } }
}

extension Casting {
    /// The same with another wording of one surface.
    fileprivate func saying(_ wording: String, for surface: Int) -> Casting {
        var wordings = wordings
        wordings[surface] = wording
        return Casting(clientName: clientName, castNames: castNames, wordings: wordings, citations: citations)
    }
}

extension StateGraph {
    /// Responses of a scene that are offered together in some reachable state, two at a time, by their places.
    fileprivate func pairsOffered(in scene: Int) -> Set<[Int]> {
        let base = machine.firstResponse[scene]
        var pairs: Set<[Int]> = []
        for offer in offers.scenes.indices where offers.scenes[offer] == scene {
            let places = offers.responses[offers.choices(of: offer)].map { Int($0) - base }
            for (number, one) in places.enumerated() {
                for other in places.dropFirst(number + 1) { pairs.insert([one, other]) }
            }
        }
        return pairs
    }
}

/// A text with every occurrence of a part replaced. O(n · m).
private func replacing(_ part: String, in text: String, with other: String) -> String {
    let (whole, sought) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
    guard !sought.isEmpty else { return text }
    var result = String.UnicodeScalarView()
    var place = 0
    while place < whole.count {
        if place + sought.count <= whole.count, whole[place..<place + sought.count].elementsEqual(sought) {
            result.append(contentsOf: other.unicodeScalars)
            place += sought.count
        } else {
            result.append(whole[place])
            place += 1
        }
    }
    return String(result)
}
