import Glibc
import Rehearsal
import RehearsalRecords

/// A file about to be written into a person's library.
struct NewFile {
    enum Kind: String, CaseIterable {
        case situation, client, circuit

        var inLibrary: LibraryFolder.Kind {
            switch self {
            case .situation: .situation
            case .client: .client
            case .circuit: .circuit
            }
        }
    }

    /// What is to be written, and where.
    struct Draft {
        let template: Template.Kind
        let path: String
        let text: String
    }

    let kind: Kind
    let id: String
    let folder: LibraryFolder

    init(_ arguments: Arguments, _ context: Context) throws(UsageError) {
        let names = Kind.allCases.map(\.rawValue)
        guard let word = arguments.operands.first else {
            throw UsageError(message: "要寫哪一種？", help: "rehearse new situation ID，或 rehearse new client ID、rehearse new circuit ID")
        }
        guard let kind = Kind(rawValue: word) else {
            throw UsageError(
                message: "不能新增「\(word)」", help: didYouMean(word, among: names) ?? "可以寫：\(names.joined(separator: ", "))")
        }
        guard arguments.operands.count > 1 else {
            throw UsageError(message: "要用什麼代號？", help: "例如 rehearse new \(word) my-first-\(word)")
        }
        try arguments.atMost(2)
        self.kind = kind
        id = try Self.checked(arguments.operands[1])
        folder = try LibraryFolder.toWrite(context)
    }

    private static func checked(_ id: String) throws(UsageError) -> String {
        if isID(id), id.utf8.count <= 64 { return id }
        let near = kebab(id)
        throw UsageError(
            message: "「\(id)」不能當代號", help: near.map { "是不是要寫「\($0)」？" } ?? "代號用小寫英文字母、數字和連字號，例如 show-contract")
    }

    /// The id that a name comes down to: letters and digits of ASCII in lower case, hyphens for what stands between; nil for none.
    static func kebab(_ name: String) -> String? {
        let words = halfWidth(name).lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let id = String(words.joined(separator: "-").prefix(64))
        return isID(id) ? id : nil
    }

    /// The file of the library that has the id already: a catalogue of translations is found by id alone, so no two may share one.
    var taken: String? { LibraryFolder.Kind.allCases.lazy.compactMap { folder.file($0, id: id) }.first }

    /// A template under this file's id, with values for its head; `below` is the folder within the kind's own.
    func draft(
        _ template: Template.Kind, below: String = "", with values: [(key: String, value: String)] = [], _ context: Context
    ) -> Draft {
        Draft(
            template: template, path: "\(folder.path)/\(kind.inLibrary.rawValue)/\(below)\(id).yaml",
            text: Template(template, in: context.catalogue.language).filled(id: id, values))
    }

    /// Writes the file, unless there is one; returns how it went.
    func write(_ draft: Draft, _ context: Context) throws -> ExitStatus {
        do throws(FileFault) {
            try createFile(draft.path, Array(draft.text.utf8))
            return .success
        } catch  where error.code == EEXIST {
            return refuse(draft.path, context)
        }
    }

    func refuse(_ path: String, _ context: Context) -> ExitStatus {
        context.fail("「\(id)」已經有了：\(path)", help: "換一個代號；要改那一個，就打開它")
        return .cannotWrite
    }
}

extension LibraryFolder {
    /// The folder that a person's own files go into: the one that the call names, made where it is not there yet; else `Scenarios` here
    /// or among the user's data, and where there is neither, `Scenarios` here. Never the one that comes with the program.
    static func toWrite(_ context: Context) throws(UsageError) -> LibraryFolder {
        for named in [context.libraryOption, context.environment["REHEARSE_PATH"]] {
            guard let named, !named.isEmpty else { continue }
            if isFolder(named) { return try find(context) }
            guard fileStamp(named) == nil else { throw UsageError(message: "「\(named)」不是資料夾") }
            return LibraryFolder(path: trimSlash(named))
        }
        let own = ["Scenarios"] + [context.dataFolder].compactMap { $0.map { $0 + "/Scenarios" } }
        return LibraryFolder(path: own.first(where: isFolder) ?? "Scenarios")
    }
}
