extension Rule {
    package static let flagNeverSet = Rule(
        "flag-never-set",
        why: "旗標一開始都是 false。沒有回應把它設成 true，讀它的條件就永遠是同一個答案，等於那段話或那個回應根本不存在。在某個回應的 effects 設定它，或拿掉條件。",
        bad: .scenes(
            """
            a:
              client:
                - {when: told, text: 你剛才說過了。}
                - {text: 到底怎麼回事？}
              responses:
                tell: {say: 是接頭鬆了。, next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client:
                - {when: told, text: 你剛才說過了。}
                - {text: 到底怎麼回事？}
              responses:
                tell: {say: 是接頭鬆了。, effects: {told: true}, next: a}
                end: {say: 我現在就修。, next: b}
            b: {ending: resolved}
            """))
}

extension CraftCheck {
    /// Flags that some guard asks about and no response makes true.
    func reportFlagsNeverSet() {
        for (place, flag) in document.flags.enumerated() {
            let slot = document.meters.count + place
            guard let read = uses.read[slot], !uses.raised.contains(slot) else { continue }
            findings.warning(
                .flagNeverSet, at: flag.range, "條件讀了旗標「\(flag.value)」，卻沒有回應把它設成 true",
                notes: [findings.note(at: read, "在這裡讀它")], help: "在某個回應的 effects 寫 \(flag.value): true，或拿掉這個條件")
        }
    }
}
