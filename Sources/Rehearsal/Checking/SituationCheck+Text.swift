extension SituationCheck {
    /// A text with its gaps resolved; `citing` where `[source]` may stand in it.
    func text(_ written: Located<String>, citing: Bool = false) -> Text {
        var pieces: [Text.Piece] = []
        for piece in WrittenText(written.value, citing: citing).pieces {
            switch piece {
            case .literal(let literal): pieces.append(.literal(literal))
            case .gap(let name, let offset):
                if let piece = placeholder(name, offset: offset, in: written) { pieces.append(piece) }
            case .citation(let name, let offset):
                if let source = citation(name, offset: offset + 1, in: written) { pieces.append(.citation(source)) }
            case .unclosed(let offset):
                findings.error(
                    .placeholderSyntax, at: findings.range(of: "{", offset: offset, in: written), "「{」後面少了「}」",
                    help: "要寫大括號本身，請寫兩個「{{」")
                return Text(pieces: [])
            }
        }
        return Text(pieces: pieces)
    }

    private func placeholder(_ name: String, offset: Int, in written: Located<String>) -> Text.Piece? {
        if name == "client" { return .person(.client) }
        if let role = document.cast.firstIndex(where: { $0.role.value == name }) { return .person(.cast(role)) }
        if let surface = document.surface.firstIndex(where: { $0.id.value == name }) { return .surface(surface) }
        let place = findings.range(of: "{" + name + "}", offset: offset, in: written)
        if name.hasPrefix("fact:") {
            findings.error(.unknownFact, at: place, "沒有叫「\(String(name.dropFirst(5)))」的法規事實")
            return nil
        }
        if document.isUnreadable("cast") || document.isUnreadable("surface") { return nil }
        let known = ["client"] + document.cast.map(\.role.value) + document.surface.map(\.id.value)
        let near = didYouMean(name, among: known)
        findings.error(
            .unknownPlaceholder, at: place, "不知道「\(name)」要換成什麼",
            help: near ?? "可以用：\(known.joined(separator: ", "))")
        return nil
    }

    private func citation(_ name: String, offset: Int, in written: Located<String>) -> Int? {
        if let index = document.sources.firstIndex(where: { $0.id.value == name }) { return index }
        if document.isUnreadable("sources") { return nil }
        let near = didYouMean(name, among: document.sources.map(\.id.value))
        findings.error(
            .unknownSource, at: findings.range(of: name, offset: offset, in: written), "sources 裡沒有「\(name)」",
            help: near ?? "在 sources 加上這個出處")
        return nil
    }

    /// Spoken words with their speaker and guard.
    func speech(_ speech: SceneDocument.Speech) -> Speech? {
        guard let written = speech.text else { return nil }
        return Speech(who: person(speech.who), text: text(written), when: guarded(speech.when))
    }

    /// Variants of which the first that holds is spoken: those after one without a guard are never heard.
    func variants(_ variants: [SceneDocument.Speech]) -> [Speech] {
        if let last = variants.firstIndex(where: { !$0.isConditional }), last < variants.count - 1,
            let place = variants[last + 1].text
        {
            findings.warning(
                .afterTheDefault, at: place.range, "這句永遠不會說，因為前一句沒有條件", help: "把沒有 when 的那一句放到最後")
        }
        return variants.compactMap(speech)
    }

    private func person(_ who: Located<String>?) -> Person {
        guard let who, who.value != "client" else { return .client }
        if let role = document.cast.firstIndex(where: { $0.role.value == who.value }) { return .cast(role) }
        if document.isUnreadable("cast") { return .client }
        let known = ["client"] + document.cast.map(\.role.value)
        let near = didYouMean(who.value, among: known)
        findings.error(
            .unknownSpeaker, at: who.range, "cast 裡沒有「\(who.value)」這個角色",
            help: near ?? "可以寫：\(known.joined(separator: ", "))")
        return .client
    }
}
