extension Rule {
    package static let questionOffScreen = Rule(
        "question-off-screen",
        why: "回答的時候，客戶的最後一句話和所有選項要同時看得到。放不下一個畫面，學員就要憑記憶選，看得到的選項也會比較常被選。把話和選項寫短，或減少選項。",
        bad: .scenes(
            """
            a:
              client: 你們說要先看嚴重的。哪幾件算嚴重？
              ask: several
              options:
                a1: 頂樓水塔滿出來，水一直流到電梯機房，電梯現在停在五樓，管理員說裡面沒有人，可是沒有再去確認過一次。
                a2: 二樓到七樓的走廊都有水，住戶已經有人滑倒，坐在樓梯間說腳踝很痛，家人在旁邊陪著，還沒有人叫救護車。
                a3: 地下室的配電盤旁邊牆上有水痕，摸起來是濕的，嗡嗡的聲音比平常大，值班的人說味道有點像塑膠燒到。
                a4: 三樓甲戶的門開著，裡面的木地板全部泡在水裡，屋主人在國外，電話打不通，鄰居說鑰匙放在管理室。
                a5: 五樓乙戶說天花板上個月才修過，現在又滴水，要求今天就給他一個說法，不然就要找電視台來拍。
                a6: 六樓的住戶問停水要停多久，家裡有一個剛出生的小孩，泡奶要用熱水，瓦斯熱水器一直點不起來。
                a7: 八樓的住戶抗議電梯停了，他每天要載輪椅上下樓，下午三點還有回診，問你們要怎麼送他下去。
                a8: 管委會的主委要求立刻開會，請建商派一位可以負責的人來，帶著竣工圖和水電的圖，今天晚上七點以前到。
              responses:
                safe: {pick: {all: [a1, a2, a3]}, next: b}
                other: {next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你們說要先看嚴重的。哪幾件算嚴重？
              ask: several
              options:
                a1: 水流進電梯機房，裡面有沒有人還沒確認
                a2: 住戶在走廊滑倒，腳踝很痛
                a3: 配電盤旁邊是濕的，有燒塑膠的味道
                a4: 三樓甲戶的木地板泡在水裡，屋主在國外
                a5: 五樓乙戶要求今天給一個說法
                a6: 六樓的住戶問停水要停多久
                a7: 八樓的住戶下午要坐輪椅回診
                a8: 主委要求今天晚上開會
              responses:
                safe: {pick: {all: [a1, a2, a3]}, next: b}
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
