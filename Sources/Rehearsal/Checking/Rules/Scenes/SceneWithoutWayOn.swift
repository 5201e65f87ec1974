extension Rule {
    /// A scene neither goes on nor ends.
    package static let sceneWithoutWayOn = Rule(
        "scene-without-way-on",
        why: """
            這個場景沒有回應，也不是結局。\
            學員走到這裡就動不了，練習沒有結果，也沒有回顧。\
            加上 responses，或寫 ending 說明結果如何。
            """,
        bad: .scenes(
            """
            a:
              client: 你說清楚一點。
              responses:
                explain:
                  say: 我從頭說一次。
                  next: b
            b:
              client: 好，這樣我懂了。
            """),
        good: .scenes(
            """
            a:
              client: 你說清楚一點。
              responses:
                explain:
                  say: 我從頭說一次。
                  next: b
            b:
              client: 好，這樣我懂了。
              ending: resolved
            """))
}
