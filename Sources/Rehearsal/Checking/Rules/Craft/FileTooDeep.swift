extension Rule {
    package static let fileTooDeep = Rule(
        "file-too-deep",
        why: "情境放在 situations/種類/ 裡，客戶放在 clients/ 裡，單元放在 units/ 裡；再深一層的資料夾不會去讀，檔案寫得再好也練不到。往上移一層；還沒寫完的草稿放到 Scenarios 外面。")
}

extension Findings {
    /// Says that a file lies deeper than files are looked for; `folder` is where it would be found.
    package func reportTooDeep(belongsIn folder: String) {
        warning(.fileTooDeep, at: .top, "這個檔案放得太深，不會讀到", help: "移到 \(folder)/，還沒寫完的草稿就放到 Scenarios 外面")
    }
}
