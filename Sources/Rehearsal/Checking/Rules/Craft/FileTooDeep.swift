extension Rule {
    package static let fileTooDeep = Rule(
        "file-too-deep",
        why: "檔案放在太深的資料夾裡，不會去讀。寫得再好也練不到。情境放在 situations/種類/ 裡，客戶放在 clients/ 裡，單元放在 units/ 裡；還沒寫完的草稿放到 Scenarios 外面。",
        bad: .words("寫好的情境放在 situations/complaint/2026/leak.yaml。"),
        good: .words("移到 situations/complaint/leak.yaml。"))
}

extension Findings {
    /// Says that a file lies deeper than files are looked for; `folder` is where it would be found.
    package func reportTooDeep(belongsIn folder: String) {
        warning(.fileTooDeep, at: .top, "這個檔案放得太深，不會讀到", help: "移到 \(folder)/，還沒寫完的草稿就放到 Scenarios 外面")
    }
}
