extension Rule {
    package static let flagNeverRead = Rule(
        "flag-never-read",
        why: "旗標設定了，卻沒有條件去讀。學員做過和沒做過就沒有差別，後面的場景也接不上。在後面的 when 讀它，或把旗標和設定它的 effects 都刪掉。",
        bad: .situation(
            """
            flags: [shown]
            scenes:
              a:
                client: 契約呢？
                responses:
                  show: {say: 在這裡，您慢慢看。, effects: {shown: true}, next: b}
              b: {ending: resolved}
            """),
        good: .situation(
            """
            flags: [shown]
            scenes:
              a:
                client: 契約呢？
                responses:
                  show: {say: 在這裡，您慢慢看。, effects: {shown: true}, next: b}
                  later: {say: 下次再帶來。, next: b}
              b:
                ending: resolved
                client:
                  - {when: shown, text: 我看過了，就照這樣。}
                  - {text: 那我下次再說。}
            """))
}

extension CraftCheck {
    /// Flags that some response sets and no guard asks about.
    func reportFlagsNeverRead() {
        for (place, flag) in document.flags.enumerated() {
            let slot = document.meters.count + place
            guard uses.read[slot] == nil, let set = uses.changed[slot] else { continue }
            findings.warning(
                .flagNeverRead, at: flag.range, "旗標「\(flag.value)」設定了，卻沒有條件讀它",
                notes: [findings.note(at: set, "在這裡設定")], help: "在後面的 when 讀它，或把旗標和設定它的 effects 都刪掉")
        }
    }
}
