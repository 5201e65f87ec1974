extension Rule {
    package static let flagNeverSet = Rule(
        "flag-never-set",
        why: "條件問到一個旗標，卻沒有回應把它設成 true。旗標一開始都是 false，所以答案永遠一樣，等著它的那段話或那個回應等於不存在。在某個回應的 effects 設定它，或拿掉條件。",
        bad: .situation(
            """
            flags: [told]
            scenes:
              a:
                client: 到底怎麼回事？
                responses:
                  tell: {say: 是接頭鬆了。, next: b}
              b:
                ending: resolved
                client:
                  - {when: told, text: 總算有人知道了。}
                  - {text: 查到再打給我。}
            """),
        good: .situation(
            """
            flags: [told]
            scenes:
              a:
                client: 到底怎麼回事？
                responses:
                  tell: {say: 是接頭鬆了。, effects: {told: true}, next: b}
                  later: {say: 我還在查。, next: b}
              b:
                ending: resolved
                client:
                  - {when: told, text: 總算有人知道了。}
                  - {text: 查到再打給我。}
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
