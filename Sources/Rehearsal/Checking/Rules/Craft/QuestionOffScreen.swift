extension Rule {
    package static let questionOffScreen = Rule(
        "question-off-screen",
        why: "最後一句話和所有選項放不進一個畫面。學員要憑記憶選，還看得到的選項也會比較常被選。把話和選項寫短，或減少選項。",
        bad: .scenes(
            """
            a:
              client: |
                水塔滿出來了。
                電梯停在五樓。
                管理員說裡面沒有人。
                二樓走廊有水。
                三樓走廊有水。
                四樓走廊有水。
                五樓走廊有水。
                六樓走廊有水。
                七樓走廊有水。
                有人滑倒了。
                配電盤旁邊是濕的。
                主委說要開會。
                停水要停多久？
                輪椅怎麼下樓？
                先做哪幾件？
              ask: several
              options:
                a1: 屋頂的水塔滿出來
                a2: 電梯機房進水
                a3: 走廊有人滑倒
                a4: 配電盤旁邊是濕的
                a5: 三樓的木地板泡水
                a6: 六樓問停水多久
                a7: 八樓下午要回診
                a8: 主委要求今晚開會
              responses:
                safe: {pick: {all: [a2, a3, a4]}, next: b}
                other: {next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 水塔滿出來了。先做哪幾件？
              ask: several
              options:
                a1: 屋頂的水塔滿出來
                a2: 電梯機房進水
                a3: 走廊有人滑倒
                a4: 配電盤旁邊是濕的
                a5: 三樓的木地板泡水
                a6: 六樓問停水多久
                a7: 八樓下午要回診
                a8: 主委要求今晚開會
              responses:
                safe: {pick: {all: [a2, a3, a4]}, next: b}
                other: {next: b}
            b: {ending: resolved}
            """))
}

extension CraftCheck {
    /// A scene of which the last words and all that there is to choose from do not fit on one screen.
    func reportQuestionOffScreen(_ written: SceneDocument, _ scene: Scene) {
        guard scene.ending == nil else { return }
        let lines = measure.question(scene)
        guard lines > SceneMeasure.rows else { return }
        findings.warning(
            .questionOffScreen, at: written.name.range,
            "最後一句話和選項一共要 \(lines) 行，一個畫面放不下（80×24，最多 \(SceneMeasure.rows) 行）", help: "把話和選項寫短，或減少選項")
    }
}
