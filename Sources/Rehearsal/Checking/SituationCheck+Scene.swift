extension SituationCheck {
    /// A scene with its question and responses; `nextOnce` is the slot for the next response that is offered once.
    func scene(_ scene: SceneDocument, claims: [Situation.Claim], nextOnce: inout Int) -> Scene {
        checkShape(scene)
        let ask = ask(scene)
        let responses = scene.responses.map { response($0, ask: ask, claims: claims, nextOnce: &nextOnce) }
        checkQuestion(scene)
        let marks = marks(scene.evidence, claims)
        return Scene(
            id: scene.name.value, narration: scene.narration.map { text($0) }, client: variants(scene.client),
            lines: scene.lines.compactMap(speech), exhibits: scene.exhibits.compactMap(exhibitNamed),
            hint: scene.hint.map { text($0) }, seconds: scene.seconds?.value, ask: ask, responses: responses,
            ending: oneOf(scene.ending, findings: findings), marks: marks, value: value(marks, claims))
    }

    private func checkShape(_ scene: SceneDocument) {
        let name = scene.name
        if scene.written.place(of: "ending") != nil {
            for key in AskKind.keysOfAsking {
                guard let place = scene.written.place(of: key) else { continue }
                findings.error(.endingWithResponses, at: place, "結局「\(name.value)」不能有 \(key)", help: "刪掉 ending，或刪掉 \(key)")
            }
        } else {
            if scene.written.isRead, scene.written["responses"]?.isEmptyCollection ?? true {
                findings.error(
                    .sceneWithoutWayOn, at: name.range, "場景「\(name.value)」沒有回應，也不是結局",
                    help: "加上 responses，或寫 ending: resolved、partly、unresolved、lost、escalated")
            }
            if let place = scene.written.place(of: "evidence") {
                findings.error(.marksOutsideEnding, at: place, "只有結局可以直接寫 evidence", help: "把分數寫在回應裡")
            }
        }
        if scene.written.place(of: "client") != nil, let place = scene.linesPlace {
            findings.error(.clientAndLines, at: place, "client 和 lines 只能寫一種", help: "把客戶的話也寫進 lines，who 寫 client")
        }
        if let seconds = scene.seconds {
            if !Limits.seconds.contains(seconds.value) {
                findings.error(.numberOutOfRange, at: seconds.range, "秒數至少是 1")
            } else if scene.ending == nil, !scene.responses.contains(where: { $0.silent?.value ?? ($0.written["silent"] != nil) }) {
                findings.warning(
                    .secondsWithoutSilent, at: seconds.range, "時間到了沒有回應可以用，所以不會有事發生",
                    help: "加一個 silent: true 的回應，或刪掉 seconds")
            }
        }
    }

    private func exhibitNamed(_ name: Located<String>) -> Int? {
        if let index = document.exhibits.firstIndex(where: { $0.id.value == name.value }) { return index }
        if document.isUnreadable("exhibits") { return nil }
        let near = didYouMean(name.value, among: document.exhibits.map(\.id.value))
        findings.error(
            .unknownExhibit, at: name.range, "exhibits 裡沒有「\(name.value)」", help: near)
        return nil
    }

    private func response(
        _ response: ResponseDocument, ask: Ask, claims: [Situation.Claim], nextOnce: inout Int
    ) -> Response {
        var once: Int?
        if response.once {
            once = nextOnce
            nextOnce += 1
        }
        let marks = marks(response.evidence, claims)
        return Response(
            id: response.name.value, say: response.say.map { text($0) }, like: response.like.map(\.value),
            when: guarded(response.when), once: once, silent: response.silent?.value ?? false, critical: response.critical,
            otherwise: response.otherwise?.value ?? false, effects: response.effects.compactMap(effect), marks: marks,
            value: value(marks, claims), reply: variants(response.reply),
            feedback: response.feedback.map { text($0, citing: true) }, next: next(response),
            condition: condition(response, ask: ask))
    }

    private func marks(_ marks: [ResponseDocument.Mark], _ claims: [Situation.Claim]) -> [Mark] {
        marks.enumerated().compactMap { place, written in
            if written.mark.value == 0 {
                findings.warning(
                    .markOfZero, at: written.mark.range, "0 分等於沒寫", help: "刪掉這一行，或給 -2、-1、1、2、3",
                    fix: ResponseDocument.Mark.removal(of: place, from: marks, in: findings.file))
            } else if !Limits.mark.contains(written.mark.value) {
                findings.error(
                    .markOutOfRange, at: written.mark.range, "分數 \(written.mark.value) 不在範圍內",
                    help: "可以給 -2（有害）、-1（不足）、1（部分做到）、2（做到）、3（做得出色）")
            }
            guard let element = claims.firstIndex(where: { $0.element.id == written.element.value }), written.mark.value != 0
            else { return nil }
            return Mark(element: element, mark: written.mark.value)
        }
    }

    private func value(_ marks: [Mark], _ claims: [Situation.Claim]) -> Int {
        marks.reduce(0) { $0 + $1.mark * claims[$1.element].weight }
    }

    private func effect(_ effect: ResponseDocument.Effect) -> Effect? {
        guard let slot = guardNames.slots[effect.name.value] else {
            if guardNames.isIncomplete { return nil }
            let near = didYouMean(effect.name.value, among: guardNames.slots.keys.sorted())
            findings.error(
                .unknownMeterOrFlag, at: effect.name.range, "沒有叫「\(effect.name.value)」的量表或旗標",
                help: near)
            return nil
        }
        switch (effect.change.value, guardNames.isMeter(slot)) {
        case (.by(let amount), true): return .add(slot: slot, amount: amount)
        case (.to(let value), true): return .set(slot: slot, value: value)
        case (.flag(let flag), false): return .set(slot: slot, value: flag ? 1 : 0)
        case (_, true):
            findings.error(
                .effectOfWrongKind, at: effect.change.range, "「\(effect.name.value)」是量表，不是旗標", help: "寫 +10、-10 或 \"=20\"")
        case (_, false):
            findings.error(
                .effectOfWrongKind, at: effect.change.range, "「\(effect.name.value)」是旗標，不是量表", help: "寫 true 或 false")
        }
        return nil
    }

    private func next(_ response: ResponseDocument) -> [Response.Next] {
        if let node = response.written["next"], node.isEmptyCollection, case .sequence = node.content {
            findings.error(.nextWithoutDefault, at: node.range, "這裡沒有去處", help: "寫出接下來的場景代號")
        }
        if let last = response.next.last, let when = last.when {
            findings.error(
                .nextWithoutDefault, at: when.range, "最後一個去處不能有條件，否則可能無處可去", help: "在最後加一項只有 go 的去處")
        }
        if let open = response.next.firstIndex(where: { !$0.isConditional }), open < response.next.count - 1 {
            findings.warning(
                .afterTheDefault, at: response.next[open + 1].range, "永遠走不到這裡，因為前一個去處沒有條件",
                help: "把沒有 when 的去處放到最後")
        }
        return response.next.compactMap { clause in
            let when = guarded(clause.when)
            return clause.go.flatMap(sceneNamed).map { Response.Next(when: when, scene: $0) }
        }
    }
}
