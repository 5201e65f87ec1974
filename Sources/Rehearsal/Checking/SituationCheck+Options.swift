extension SituationCheck {
    /// That there are not too many options to tick, and that every test names some of them.
    func checkSeveral(_ scene: SceneDocument) {
        if scene.options.count > AnswerSpace.maximumOptions {
            findings.error(
                .tooManyOptions, at: scene.written.place(of: "options") ?? scene.name.range,
                "選項有 \(scene.options.count) 個，最多 \(AnswerSpace.maximumOptions) 個")
        }
        for response in scene.responses {
            guard let pick = response.pick else { continue }
            _ = places(pick.all + pick.any + pick.none, in: scene.options)
        }
    }

    /// That the key of an order holds every option once.
    func checkOrder(_ scene: SceneDocument) {
        guard scene.written.place(of: "key") != nil else { return }
        reportDuplicates(scene.key, findings: findings)
        let named = Set(scene.key.map(\.value))
        guard case .sequence(let items)? = scene.written["key"]?.content, items.count == scene.key.count else { return }
        // An unknown name is probably the one that seems to be missing.
        guard scene.key.allSatisfy({ name in scene.options.contains { $0.id.value == name.value } }) else { return }
        for option in scene.options where !named.contains(option.id.value) {
            findings.error(
                .keyNotEveryOption, at: scene.written.place(of: "key") ?? option.id.range, "key 裡少了選項「\(option.id.value)」",
                notes: [findings.note(at: option.id.range, "選項寫在這裡")])
        }
    }
}
