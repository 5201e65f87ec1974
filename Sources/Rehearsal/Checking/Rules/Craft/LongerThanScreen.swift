extension Rule {
    package static let longerThanScreen = Rule(
        "longer-than-screen",
        why: "一段話比一個畫面還長。前面的還沒讀就捲走了，學員要往回翻才接得上。分成兩個場景，或把資料改成放在桌上的文件（exhibits），讓學員自己看。",
        bad: .scenes(
            """
            a:
              narration: |
                早上九點，你到了現場。
                一樓，大門，燈亮著。
                一樓，櫃檯，沒有人。
                一樓，電梯，停在五樓。
                二樓，走廊，地上有水。
                二樓，甲戶，門關著。
                二樓，乙戶，門關著。
                三樓，走廊，地上有水。
                三樓，甲戶，門開著。
                三樓，乙戶，門關著。
                四樓，走廊，地上有水。
                四樓，甲戶，門關著。
                四樓，乙戶，門關著。
                五樓，走廊，地上有水。
                五樓，甲戶，門關著。
                五樓，乙戶，門開著。
                六樓，走廊，地上有水。
                六樓，甲戶，門關著。
                六樓，乙戶，門關著。
                七樓，走廊，地上有水。
                七樓，甲戶，門關著。
                七樓，乙戶，門關著。
                八樓，走廊，是乾的。
                頂樓，水塔，滿出來了。
              responses:
                close: {say: 先把水塔的進水關掉。, next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              narration: 早上九點，你到了現場。從二樓到七樓，走廊的地上都有水；八樓是乾的。頂樓的水塔滿出來了。
              responses:
                close: {say: 先把水塔的進水關掉。, next: b}
            b: {ending: resolved}
            """))
}

extension CraftCheck {
    /// Narrations, speeches and replies of which each alone takes more than a screen.
    func reportLongerThanScreen(_ written: SceneDocument, _ scene: Scene) {
        if let narration = scene.narration { report(measure.narration(narration), written.narration) }
        report(scene.client + scene.lines, written.client + written.lines)
        for (written, response) in zip(written.responses, scene.responses) { report(response.reply, written.reply) }
    }

    private func report(_ speeches: [Speech], _ written: [SceneDocument.Speech]) {
        for (speech, written) in zip(speeches, written) { report(measure.speech(speech), written.text) }
    }

    private func report(_ lines: Int, _ text: Located<String>?) {
        guard let text, lines > SceneMeasure.rows else { return }
        findings.warning(
            .longerThanScreen, at: text.range, "這段文字要 \(lines) 行，一個畫面放不下（80×24，最多 \(SceneMeasure.rows) 行）",
            help: "分成兩個場景，或改成放在桌上的文件（exhibits）")
    }
}
