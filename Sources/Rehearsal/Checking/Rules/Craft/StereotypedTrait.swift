extension Rule {
    package static let stereotypedTrait = Rule(
        "stereotyped-trait",
        why: "有這個特質的人只在客訴裡遇得到，那些客訴裡也只遇得到這種人。學員會學到「這種人都難搞」。讓有這個特質的人也出現在別種情境，或讓客訴裡也遇得到沒有這個特質的人。",
        bad: .words("林美玉是唯一寫了 elderly 的客戶，只在一個客訴裡遇得到，那個客訴也只遇得到她。預售的情境遇到的都是別人。"),
        good: .words("預售的情境也遇得到林美玉；客訴的 clients 再加一位沒有 elderly 的客戶。"))
}

/// A client's file as it is looked at together with the whole library.
package struct ClientFile {
    let client: Client
    let node: Node
    package let findings: Findings

    /// `findings` take up what is found.
    package init(_ client: Client, _ node: Node, findings: Findings) {
        self.client = client
        self.node = node
        self.findings = findings
    }
}

/// Finds traits whose bearers are met as complainants only, and where nobody else complains.
///
/// A trait is one of these if some situation is no complaint, if its bearers can be met, if they can be met and heard in complaints
/// alone, and if in each of these complaints everyone who can be met has the trait. O(situations · people).
package func reportStereotypedTraits(in situations: [Situation], _ files: [ClientFile]) {
    guard situations.contains(where: { $0.kind != .complaint }) else { return }
    var metInComplaints: Set<String> = []
    var seenElsewhere: Set<String> = []
    for situation in situations {
        let met = situation.clients.map { Set($0.traits) }
        let shared = met.dropFirst().reduce(met.first ?? []) { $0.intersection($1) }
        let all = met.reduce(Set<String>()) { $0.union($1) }
        if situation.kind == .complaint {
            metInComplaints.formUnion(shared)
            // Where someone without the trait complains as well, it is not the trait that complains.
            seenElsewhere.formUnion(all.subtracting(shared))
        } else {
            seenElsewhere.formUnion(all)
            for member in situation.cast { seenElsewhere.formUnion(member.client.traits) }
        }
    }
    let met = Set(situations.flatMap(\.clients).map(\.id))
    for file in files where met.contains(file.client.id) {
        let written = ClientDocument(file.node, findings: Findings(file: file.findings.file)).traits
        for trait in written where metInComplaints.contains(trait.value) && !seenElsewhere.contains(trait.value) {
            file.findings.warning(
                .stereotypedTrait, at: trait.range, "有特質「\(trait.value)」的客戶只在客訴裡遇得到，而且那裡沒有別人",
                help: "讓有這個特質的人也出現在別種情境，或讓客訴裡也遇得到沒有這個特質的人")
        }
    }
}
