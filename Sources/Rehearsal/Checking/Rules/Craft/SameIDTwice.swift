extension Rule {
    package static let sameIDTwice = Rule(
        "same-id-twice",
        why: "兩個檔案用了同一個代號。只有排在前面的會被用到，另一個永遠練不到，紀錄也分不清是哪一個。換一個代號，或刪掉其中一個。",
        bad: .words("situations/complaint/leak.yaml 之外，situations/presale/ 裡也有一個 leak.yaml。"),
        good: .words("把 situations/presale/leak.yaml 改名成 leak-at-showing.yaml，裡面的 id 也改成 leak-at-showing。"))
}

extension Findings {
    /// Says that the file's id belongs to another file, which is found first.
    package func reportSameID(in document: Node?, as first: SourceFile) {
        let id = document?.entries.first { $0.key.value == "id" }?.value
        error(
            .sameIDTwice, at: id?.range ?? .top, "這個代號已經有別的檔案在用，所以這個檔案永遠用不到",
            notes: [Diagnostic.Note(place: SourcePlace(file: first, range: .top), message: "用到的是這個檔案")],
            help: "換一個代號和檔名，或刪掉其中一個檔案")
    }
}

extension Node {
    /// The named values of a mapping; none where it is something else.
    fileprivate var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }
}
