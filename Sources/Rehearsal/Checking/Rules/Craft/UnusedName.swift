extension Rule {
    package static let unusedName = Rule(
        "unused-name",
        why: "寫了角色、細節、文件、出處或旗標，卻沒有用到。多半是改稿時漏掉的一段，或是打錯了名字；後來的人也會以為它有作用。用上它，或把它刪掉。",
        bad: .situation(
            """
            cast: {junior: chen}
            scenes:
              a:
                client: 又漏水了！
                responses:
                  come: {say: 我馬上過去看。, next: b}
              b: {ending: resolved}
            """),
        good: .situation(
            """
            cast: {junior: chen}
            scenes:
              a:
                lines:
                  - {who: client, text: 又漏水了！}
                  - {who: junior, text: 我查到上次的單子了。}
                responses:
                  come: {say: 我馬上過去看。, next: b}
              b: {ending: resolved}
            """))
}

extension CraftCheck {
    /// Roles, surface facts, exhibits, sources and flags that nothing uses.
    func reportUnusedNames() {
        for (place, (role, _)) in document.cast.enumerated() where !uses.roles.contains(place) {
            unused(role, "角色「\(role.value)」沒有用到", help: "在 lines 讓這個角色說話、在文字裡寫 {\(role.value)}，或從 cast 刪掉")
        }
        for (place, surface) in document.surface.enumerated() where !uses.surfaces.contains(place) {
            unused(surface.id, "細節「\(surface.id.value)」沒有用到", help: "在文字裡寫 {\(surface.id.value)}，或從 surface 刪掉")
        }
        for (place, exhibit) in document.exhibits.enumerated() where !uses.exhibits.contains(place) {
            unused(exhibit.id, "文件「\(exhibit.id.value)」沒有放上桌過", help: "在場景寫 exhibits: [\(exhibit.id.value)]，或把它刪掉")
        }
        for (place, source) in document.sources.enumerated() where !uses.sources.contains(place) {
            unused(source.id, "出處「\(source.id.value)」沒有引用過", help: "在 feedback 寫 [\(source.id.value)]，或從 sources 刪掉")
        }
        for (place, flag) in document.flags.enumerated() {
            let slot = document.meters.count + place
            guard uses.read[slot] == nil, uses.changed[slot] == nil else { continue }
            unused(flag, "旗標「\(flag.value)」沒有用到", help: "在 effects 設定它、在 when 讀它，或從 flags 刪掉")
        }
    }

    private func unused(_ name: Located<String>, _ message: Message, help: Message) {
        findings.warning(.unusedName, at: name.range, message, help: help)
    }
}
