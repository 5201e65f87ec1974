package import Rehearsal
import RehearsalRecords

/// A folder of content: `situations/KIND/ID.yaml`, `clients/ID.yaml`, `units/ID.yaml`, `circuits/ID.yaml`, `exhibits/`, `translations/`.
package struct LibraryFolder {
    package let path: String
    let texts: TextSource

    package init(path: String) {
        self.path = path
        texts = .disk
    }

    /// A library in memory: texts by their paths in it. `name` stands for its root wherever a file is spoken of.
    package init(_ texts: [String: [UInt8]], named name: String) {
        path = name
        self.texts = .memory(Dictionary(uniqueKeysWithValues: texts.map { (name + "/" + $0.key, $0.value) }))
    }

    /// A situation, client, unit or circuit file, by where it lies.
    package enum Kind: String, CaseIterable {
        case unit = "units"
        case client = "clients"
        case situation = "situations"
        case circuit = "circuits"
    }

    /// The folder that the call names, or the first that exists of: `Scenarios` here, the user's data, beside the program.
    package static func find(_ context: Context) throws(UsageError) -> LibraryFolder {
        for named in [context.libraryOption, context.environment["REHEARSE_PATH"]] {
            guard let named, !named.isEmpty else { continue }
            guard isFolder(named) else { throw UsageError(message: "沒有「\(named)」這個資料夾") }
            return LibraryFolder(path: isFolder(named + "/Scenarios") ? named + "/Scenarios" : trimSlash(named))
        }
        guard let found = candidates(context).first(where: isFolder) else {
            throw UsageError(message: "找不到情境資料夾 Scenarios", help: "用 --library DIR 或 REHEARSE_PATH 指出它在哪裡")
        }
        return LibraryFolder(path: found)
    }

    /// The folder that ships with the program, for units and clients that a folder of one's own does not have.
    package static func shipped(_ context: Context, besides folder: LibraryFolder) -> LibraryFolder? {
        let own = absolute(folder.path)
        return candidates(context).first { isFolder($0 + "/units") && absolute($0) != own }.map(LibraryFolder.init)
    }

    private static func candidates(_ context: Context) -> [String] {
        var candidates = ["Scenarios"]
        if let data = context.dataFolder { candidates.append(data + "/Scenarios") }
        var folder = absolute("/proc/self/exe").map { RehearsalRecords.folder(of: $0) } ?? ""
        for _ in 0..<5 where folder.count > 1 {
            candidates += [folder + "/share/rehearse/Scenarios", folder + "/Scenarios"]
            folder = RehearsalRecords.folder(of: folder)
        }
        return candidates
    }

    /// The library in which a file lies; nil for a file that stands alone.
    package static func around(_ file: String) -> LibraryFolder? {
        var folder = RehearsalRecords.folder(of: file)
        for _ in 0..<4 {
            if Kind.allCases.contains(where: { isFolder(folder + "/" + $0.rawValue) }) { return LibraryFolder(path: folder) }
            folder = folder == "." ? ".." : folder.hasSuffix("..") ? folder + "/.." : RehearsalRecords.folder(of: folder)
        }
        return nil
    }

    /// The files of a kind, sorted; situations lie one folder deeper.
    package func files(_ kind: Kind) -> [String] {
        let top = path + "/" + kind.rawValue
        let inner = kind == .situation ? texts.names(inFolder: top).map { top + "/" + $0 }.filter(texts.isFolder) : []
        return ([top] + inner).flatMap { folder in
            texts.names(inFolder: folder).filter(Self.isContent).map { folder + "/" + $0 }
        }.filter(texts.isFile)
    }

    /// Whether a file's name is that of content.
    package static func isContent(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

    package func ids(_ kind: Kind) -> [String] { files(kind).map(baseName) }

    package func file(_ kind: Kind, id: String) -> String? {
        if kind == .situation { return files(kind).first { baseName($0) == id } }
        let direct = path + "/" + kind.rawValue + "/" + id
        return [direct + ".yaml", direct + ".yml"].first(where: texts.isFile)
    }

    package func translationFile(_ language: Language, id: String) -> String {
        path + "/translations/" + language.rawValue + "/" + id + ".po"
    }

    package func translation(_ language: Language, id: String) -> String? {
        let file = translationFile(language, id: id)
        return texts.isFile(file) ? file : nil
    }

    /// Where the translation of a document on the table belongs.
    package func translation(ofExhibit name: String, _ language: Language) -> String {
        path + "/translations/" + language.rawValue + "/" + name
    }

    /// The languages into which something has been translated, by the folders of `translations/`, sorted.
    package var languages: [Language] {
        let top = path + "/translations"
        let tags = texts.names(inFolder: top).filter { texts.isFolder(top + "/" + $0) }
        return tags.compactMap { Language(rawValue: $0) }
    }

    package static func trimSlash(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}

/// A file's name without its folder and ending.
package func baseName(_ path: String) -> String {
    let name = fileName(path)
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
}
