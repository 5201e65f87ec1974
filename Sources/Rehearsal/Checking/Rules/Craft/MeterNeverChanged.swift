extension Rule {
    package static let meterNeverChanged = Rule(
        "meter-never-changed",
        why: "量表是客戶的心情，學員看得到。從頭到尾不會變的量表，不管學員說什麼都停在原地，會讓人以為說什麼都沒有用。在 effects 增減它，或把它刪掉。",
        bad: .scenes(
            """
            a:
              client: 你們到底有沒有在聽？
              responses:
                listen: {say: 您請說，我在記。, effects: {trust: +10}, next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你們到底有沒有在聽？
              responses:
                listen: {say: 您請說，我在記。, effects: {trust: +10, patience: +5}, next: b}
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
