extension Rule {
    package static let choiceTooLong = Rule(
        "choice-too-long",
        why: "選項在 80 格寬的畫面上超過三行。學員讀到後面已經忘了前面，也常常因為它最長就猜中。留下真的會說出口的那一句，其餘的放到 reply 或下一個場景。",
        bad: .scenes(
            """
            a:
              client: 什麼時候好？
              responses:
                long:
                  say: >-
                    我先跟您說明一下我們公司的流程，報修進來以後會先由客服建檔，再派給工務，工務看過現場會估工期，估完要找小包排班，
                    小包排好了還要跟您約時間，約好了才能進場，進場以後要看天氣，天氣好的話大概三天，天氣不好就要往後延，
                    所以我現在沒有辦法馬上給您一個確定的日期，請您多多包涵，有消息我一定會馬上通知您，您覺得這樣可以嗎？
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 什麼時候好？
              responses:
                dated:
                  say: 星期五前我給您日期；沒有排定，我也打給您說為什麼。
                  next: b
            b: {ending: resolved}
            """))
}

extension CraftCheck {
    static let mostChoiceLines = 3

    /// Choices and options that take more than three lines of 80 columns.
    func reportChoicesTooLong(_ written: SceneDocument, _ scene: Scene) {
        switch scene.ask {
        case .one:
            let choices = zip(written.responses, scene.responses).filter { !$1.silent }
            for (written, response) in choices {
                if let place = written.say?.range, let say = response.say { report(say, of: choices.count, at: place) }
            }
        case .several(let options), .order(let options, _): report(options, written.options)
        case .form(let fields):
            for (written, field) in zip(written.fields, fields) {
                if case .choice(let options) = field.kind { report(options, written.options) }
            }
        case .words, .number, .compose: break
        }
    }

    private func report(_ options: [Option], _ written: [SceneDocument.Option]) {
        for (option, written) in zip(options, written) {
            if let place = written.text?.range { report(option.text, of: options.count, at: place) }
        }
    }

    private func report(_ text: Text, of count: Int, at place: SourceRange) {
        let lines = measure.choice(text, of: count)
        guard lines > Self.mostChoiceLines else { return }
        findings.warning(
            .choiceTooLong, at: place, "這個選項在 \(SceneMeasure.columns) 格寬的畫面上要 \(lines) 行，太長了",
            help: "寫成 \(Self.mostChoiceLines) 行以內，大約一百個字")
    }
}
