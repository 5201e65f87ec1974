import Rehearsal

/// What a call says of the situation that it wants written.
struct NewSituation {
    let situationKind: Situation.Kind
    let clients: [String]
    let title: String?

    init(_ arguments: Arguments, _ context: Context, _ file: NewFile) throws(UsageError) {
        clients = arguments.all("--client").flatMap { $0.split(separator: ",").map { trimmed($0) } }.filter { !$0.isEmpty }
        title = try wantedTitle(arguments)
        let people = try Self.people(clients, context, file.folder)
        let areColleagues = !people.isEmpty && people.allSatisfy { $0?.kind == .internal }
        situationKind = try arguments.oneOf("--kind", Situation.Kind.self) ?? (areColleagues ? .coordination : .presale)
    }

    /// The clients of these ids, nil for one whose file is faulty; all must be there, once each.
    private static func people(
        _ ids: [String], _ context: Context, _ folder: LibraryFolder
    ) throws(UsageError) -> [Client?] {
        let library = Library(folder, shipped: { LibraryFolder.shipped(context, besides: folder) }, language: nil)
        var people: [Client?] = []
        for (place, id) in ids.enumerated() {
            guard library.path(.client, id) != nil else {
                let known = folder.ids(.client) + (library.shipped?.ids(.client) ?? [])
                throw UsageError(
                    message: "沒有叫「\(id)」的客戶檔", help: didYouMean(id, among: known) ?? "先寫一位：rehearse new client \(id)")
            }
            guard !ids[..<place].contains(id) else { throw UsageError(message: "「\(id)」重複了") }
            people.append(library.client(id))
        }
        return people
    }

    func draft(_ file: NewFile, _ context: Context) -> NewFile.Draft {
        var values = [("kind", situationKind.rawValue)]
        if let title { values.append(("title", yamlText(title))) }
        if !clients.isEmpty { values.append(("clients", "[\(clients.joined(separator: ", "))]")) }
        if let today = Date.today, let limit = today.yearLater {
            values += [("reviewed", today.description), ("review-by", limit.description)]
        }
        return file.draft(template, below: situationKind.rawValue + "/", with: values, context)
    }

    private var template: Template.Kind {
        switch situationKind {
        case .complaint, .presale: .clientService
        case .coordination, .leadership: .teamService
        }
    }
}
