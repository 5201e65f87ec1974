extension Rule {
    package static let meterNeverChanged = Rule(
        "meter-never-changed",
        why: "量表從頭到尾不會變。它是客戶的心情，學員看得到；不管說什麼都停在原地，會讓人以為說什麼都沒有用。在 effects 增減它，或把它刪掉。",
        bad: .situation(
            """
            meters:
              patience: {start: 60, label: 耐心}
            scenes:
              a:
                client: 你們有在聽嗎？
                responses:
                  listen: {say: 您請說，我在記。, next: b}
              b: {ending: resolved}
            """),
        good: .situation(
            """
            meters:
              patience: {start: 60, label: 耐心}
            scenes:
              a:
                client: 你們有在聽嗎？
                responses:
                  listen: {say: 您請說，我在記。, effects: {patience: +5}, next: b}
              b: {ending: resolved}
            """))
}

extension CraftCheck {
    /// Meters that no response changes.
    func reportMetersNeverChanged() {
        for (slot, meter) in document.meters.enumerated() where uses.changed[slot] == nil {
            findings.warning(
                .meterNeverChanged, at: meter.name.range, "量表「\(meter.name.value)」從頭到尾不會變",
                help: "在 effects 增減它，或把它刪掉；客戶之間的差別用特質寫，條件裡用 is 來問")
        }
    }
}
