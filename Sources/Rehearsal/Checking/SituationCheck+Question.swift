extension SituationCheck {
    /// Nil where the author named a kind that there is not.
    private func kind(_ scene: SceneDocument) -> AskKind? {
        guard scene.written["ask"] != nil else { return .one }
        return scene.ask.flatMap { AskKind(rawValue: $0.value) }
    }

    /// The question that a scene asks.
    func ask(_ scene: SceneDocument) -> Ask {
        let _: AskKind? = oneOf(scene.ask, findings: findings)
        switch kind(scene) {
        case .one, nil: return .one
        case .words: return .words
        case .several: return .several(options(scene.options))
        case .order: return .order(options(scene.options), key: places(scene.key, in: scene.options))
        case .number: return .number
        case .compose: return .compose(points: wordings(scene.points), slips: wordings(scene.slips))
        case .form: return .form(scene.fields.map(field))
        }
    }

    func options(_ options: [SceneDocument.Option]) -> [Option] {
        options.map { Option(id: $0.id.value, text: $0.text.map { text($0) } ?? Text(pieces: [])) }
    }

    private func wordings(_ wordings: [SceneDocument.Wordings]) -> [Wordings] {
        wordings.map { item in
            for wording in item.wordings where normalized(wording.value).isEmpty {
                findings.error(.emptyValue, at: wording.range, "這個說法沒有文字可以比對", help: "至少寫一個字")
            }
            if item.isEmptyList {
                findings.error(.emptyValue, at: item.id.range, "「\(item.id.value)」沒有任何說法")
            }
            return Wordings(id: item.id.value, wordings: item.wordings.map(\.value))
        }
    }

    /// The places of named options; unknown names are reported.
    func places(_ names: [Located<String>], in options: [SceneDocument.Option]) -> [Int] {
        guard !options.isEmpty else { return [] }
        return names.compactMap { name in
            if let index = options.firstIndex(where: { $0.id.value == name.value }) { return index }
            let near = didYouMean(name.value, among: options.map(\.id.value))
            findings.error(
                .unknownOption, at: name.range, "options 裡沒有「\(name.value)」", help: near)
            return nil
        }
    }

    /// The test that an answer must pass to be this response.
    func condition(_ response: ResponseDocument, ask: Ask) -> Condition {
        switch ask {
        case .one, .words: return .always
        case .several(let options):
            guard let pick = response.pick else { return .always }
            func set(_ names: [Located<String>]) -> Set<Int> {
                Set(names.compactMap { name in options.firstIndex { $0.id == name.value } })
            }
            return .pick(all: set(pick.all), any: set(pick.any), none: set(pick.none), atLeast: pick.atLeast?.value ?? 0)
        case .order: return response.agreement.map { .agreement($0.value) } ?? .always
        case .number: return response.between.map { .between($0.low.value, $0.high.value) } ?? .always
        case .compose:
            if response.covers == nil, response.slips == nil { return .always }
            return .covers(points: response.covers?.value ?? 0, slipped: response.slips?.value ?? false)
        case .form: return response.correct.map { .correct($0.value) } ?? .always
        }
    }

    /// That the question has what it needs and every answer leads somewhere.
    func checkQuestion(_ scene: SceneDocument) {
        guard let kind = kind(scene), scene.written["ending"] == nil else { return }
        for key in AskKind.allSceneKeys where !kind.sceneKeys.contains(key) {
            guard let place = scene.written.place(of: key) else { continue }
            findings.error(.fieldOutOfPlace, at: place, "ask: \(kind.rawValue) 的場景用不到 \(key)", help: "刪掉 \(key)，或改 ask")
        }
        for key in kind.requiredSceneKeys where isMissing(key, in: scene) {
            findings.error(.questionIncomplete, at: scene.name.range, "ask: \(kind.rawValue) 的場景要有 \(key)")
        }
        for response in scene.responses {
            for key in AskKind.allResponseKeys where !kind.responseKeys.contains(key) {
                guard let place = response.written.place(of: key) else { continue }
                findings.error(.fieldOutOfPlace, at: place, "ask: \(kind.rawValue) 的回應用不到 \(key)", help: "刪掉 \(key)，或改 ask")
            }
            checkResponse(response, kind, scene)
        }
        if kind == .several { checkSeveral(scene) }
        if kind == .order { checkOrder(scene) }
        if kind != .one, kind != .words { checkLast(scene, kind.responseKeys) }
    }

    /// Whether a part of a question was left out or holds nothing. An empty key is a fault of its own where there are options.
    private func isMissing(_ key: String, in scene: SceneDocument) -> Bool {
        if key == "key", !scene.options.isEmpty { return scene.written[key] == nil }
        return scene.written[key]?.isEmptyCollection ?? true
    }

    private func checkResponse(_ response: ResponseDocument, _ kind: AskKind, _ scene: SceneDocument) {
        let silent = response.silent?.value == true
        guard response.written.isRead else { return }
        if kind == .one, !silent, response.written["silent"] == nil || response.silent != nil, response.written["say"] == nil {
            findings.error(
                .sayMissing, at: response.name.range, "回應「\(response.name.value)」沒有 say", help: "寫出學員要說的話")
        }
        if kind == .words, !silent, response.written["like"]?.isEmptyCollection ?? true, response.otherwise?.value != true,
            response.written["otherwise"] == nil || response.otherwise != nil
        {
            findings.error(
                .sayMissing, at: response.name.range, "回應「\(response.name.value)」沒有 like，也不是 otherwise，永遠聽不出來",
                help: "寫幾句 like 例句，或標 otherwise: true 接住其餘的話")
        }
        if silent, scene.written["seconds"] == nil, let place = response.silent {
            findings.warning(
                .silentWithoutSeconds, at: place.range, "場景沒有 seconds，這個沉默的回應永遠用不到", help: "在場景加上 seconds，例如 seconds: 60")
        }
        if let between = response.between, between.high.value < between.low.value {
            findings.error(
                .boundsReversed, at: between.low.range,
                "最小值 \(between.low.value.description) 比最大值 \(between.high.value.description) 大", help: "兩個數字對調",
                fix: exchange(between.low.range, between.high.range))
        }
        if let agreement = response.agreement, !Limits.agreement.contains(agreement.value) {
            findings.error(.numberOutOfRange, at: agreement.range, "一致程度要在 0 到 100 之間")
        }
        if kind == .compose, let slips = response.slips, !slips.value {
            findings.error(.fieldOutOfPlace, at: slips.range, "slips 只能寫 true", help: "沒有說錯話的情形排在後面，不必寫 slips")
        }
        for count in [response.covers, response.correct, response.pick?.atLeast].compactMap({ $0 })
        where !Limits.points.contains(count.value) {
            findings.error(.numberOutOfRange, at: count.range, "數目不能是負數")
        }
        for example in response.like where normalized(example.value).isEmpty {
            findings.error(.emptyValue, at: example.range, "這個例句沒有文字可以比對", help: "至少寫一個字")
        }
    }

    /// Puts what stands in each of two places into the other.
    private func exchange(_ first: SourceRange, _ second: SourceRange) -> Fix? {
        guard let one = findings.file.text(in: first), let other = findings.file.text(in: second) else { return nil }
        return Fix([.init(first, other), .init(second, one)])
    }

    /// The last response that is not silent takes the rest; one before it without a test hides all after it.
    private func checkLast(_ scene: SceneDocument, _ tests: [String]) {
        let spoken = scene.responses.filter { $0.silent?.value != true }
        func tested(_ response: ResponseDocument) -> SourceRange? { tests.lazy.compactMap { response.written.place(of: $0) }.first }
        if let last = spoken.last, let place = tested(last) {
            findings.error(
                .lastResponseConditional, at: place, "最後一個回應「\(last.name.value)」不能有條件，否則有些答案沒有回應", help: "在最後加一個接住其餘答案的回應")
        }
        for response in spoken.dropLast() where tested(response) == nil && response.when == nil {
            findings.warning(
                .afterTheDefault, at: response.name.range, "回應「\(response.name.value)」接住所有答案，後面的回應永遠輪不到", help: "把它移到最後，或加上條件")
        }
    }
}
