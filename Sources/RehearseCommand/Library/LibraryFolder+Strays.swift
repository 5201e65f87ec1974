import RehearsalRecords

extension LibraryFolder {
    /// The file that is found under each id of a kind; others of the same id are never looked at.
    func firstFiles(_ kind: Kind) -> [String: String] {
        Dictionary(files(kind).map { (baseName($0), $0) }) { first, _ in first }
    }

    /// How many folders below where content lies are searched for content that lies too deep.
    private static let deepest = 8

    /// Files of content in folders too deep to be looked into, and the folder in which each would be found.
    var filesTooDeep: [(file: String, home: String)] {
        Kind.allCases.flatMap { kind in
            let top = path + "/" + kind.rawValue
            let homes = kind == .situation ? folders(in: top) : [top]
            return homes.flatMap { home in contentBelow(home).map { (file: $0, home: home) } }
        }
    }

    /// A link that leads back up ends at the deepest level.
    private func contentBelow(_ home: String) -> [String] {
        var found: [String] = []
        var level = folders(in: home)
        for _ in 0..<Self.deepest where !level.isEmpty {
            for folder in level {
                found += names(inFolder: folder).filter(Self.isContent).map { folder + "/" + $0 }.filter(isFile)
            }
            level = level.flatMap(folders)
        }
        return found
    }

    private func folders(in folder: String) -> [String] {
        names(inFolder: folder).map { folder + "/" + $0 }.filter(isFolder)
    }
}
