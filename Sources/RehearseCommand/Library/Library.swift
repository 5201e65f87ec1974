package import Rehearsal
import RehearsalExchange
import RehearsalRecords
import RehearsalYAML

/// Content read from folders: each file once, with everything that is wrong with it.
package final class Library {
    package let folder: LibraryFolder
    /// Where units, clients and a circuit's situations are looked for that the folder lacks.
    private(set) lazy var shipped: LibraryFolder? = findShipped()
    private let findShipped: () -> LibraryFolder?
    private var prefetched: Prefetch?
    /// The language wanted; nil for each file's own.
    private let language: Language?
    private(set) var texts: [String: SourceFile] = [:]
    private var units: [String: Unit?] = [:]
    private var clients: [String: Client?] = [:]
    private var situations: [String: Situation?] = [:]
    package private(set) var diagnostics: [Diagnostic] = []
    /// What was written in each file that could be taken apart, by its path.
    package private(set) var documents: [String: (file: SourceFile, node: Node)] = [:]
    /// Files that were looked for and are not there.
    private(set) var absent: [String] = []

    package init(_ folder: LibraryFolder, shipped: @escaping () -> LibraryFolder?, language: Language?) {
        self.folder = folder
        findShipped = shipped
        self.language = language
    }

    /// A library of texts in memory, by their paths in it, that rests on nothing else; `name` stands for its root in messages.
    package convenience init(_ texts: [String: [UInt8]], named name: String, language: Language?) {
        self.init(LibraryFolder(texts, named: name), shipped: { nil }, language: language)
    }

    /// Begins to read the unit while a situation is read, where there is only one that it can be.
    package func prefetchUnit() {
        let files = folder.files(.unit)
        guard files.count == 1, let path = files.first else { return }
        prefetched = Prefetch(path: path)
    }

    /// A situation that was checked without errors, with everything where it was written and the findings to add to.
    package struct Placed {
        let situation: Situation
        let draft: SituationDraft
        let findings: Findings

        var places: SituationPlaces { draft.places }
    }

    /// The situation in a file, checked; nil where anything it rests on has errors, which are in `diagnostics`.
    package func situation(at path: String) -> Situation? {
        if let known = situations[path] { return known }
        let situation = placedSituation(at: path)?.situation
        situations[path] = .some(situation)
        return situation
    }

    /// The same with the places of its parts; what is added to its findings is not in `diagnostics`.
    package func placedSituation(at path: String) -> Placed? {
        document(at: path, id: baseName(path)).flatMap { placedSituation($0, $1, path) }
    }

    /// A situation from a text that stands nowhere, as if its file were in `path`; nil where it has errors, which are in `diagnostics`.
    package func situation(_ bytes: [UInt8], named path: String) -> Situation? {
        document(ParsedFile(path: path, bytes: bytes), id: baseName(path)).flatMap { placedSituation($0, $1, path) }?.situation
    }

    private func placedSituation(_ node: Node, _ findings: Findings, _ path: String) -> Placed? {
        let parent = fileName(RehearsalRecords.folder(of: path))
        let inLibrary = isInLibrary(path, .situation)
        let draft = SituationDraft(
            node, fileName: inLibrary ? baseName(path) : nil, folder: inLibrary ? parent : nil, findings: findings)
        let situation = draft.checked(in: surroundings(of: draft, at: path))
        diagnostics += findings.diagnostics
        return situation.map { Placed(situation: $0, draft: draft, findings: Findings(file: findings.file)) }
    }

    private func surroundings(of draft: SituationDraft, at path: String) -> Surroundings {
        var surroundings = Surroundings()
        for id in draft.clients {
            if let client = client(id) { surroundings.clients[id] = client }
        }
        if let id = draft.unit, let unit = unit(id) { surroundings.units[id] = unit }
        // What else there is matters only to speak of a name that is not there.
        surroundings.knownUnits = known(.unit, asked: draft.unit.map { [$0] } ?? [], found: Array(surroundings.units.keys))
        surroundings.knownClients = known(.client, asked: draft.clients, found: Array(surroundings.clients.keys))
        surroundings.knownTraits = traits(asked: draft.traitsAsked, known: surroundings.clients.values.flatMap(\.traits))
        for file in draft.exhibitFiles {
            switch exhibit(file, in: root(of: path)) {
            case .text(let text): surroundings.exhibits[file] = text
            case .notUTF8: surroundings.exhibitsInOtherEncodings.insert(file)
            case .missing: break
            }
        }
        return surroundings
    }

    private enum ExhibitFile {
        case text(String)
        case notUTF8
        case missing
    }

    package func known(_ kind: LibraryFolder.Kind, asked: [String], found: [String]) -> [String] {
        if asked.allSatisfy(found.contains) { return found }
        return folder.ids(kind) + (shipped?.ids(kind) ?? [])
    }

    /// Traits that guards may ask about: of the people at hand, and of everyone else only where those do not have them all.
    private func traits(asked: [String], known: [String]) -> [String] {
        if asked.allSatisfy(known.contains) { return known }
        let everyone = Set(folder.ids(.client) + (shipped?.ids(.client) ?? []))
        return known + everyone.sorted().compactMap { client($0) }.flatMap(\.traits)
    }

    package func unit(_ id: String) -> Unit? {
        if let known = units[id] { return known }
        units[id] = .some(nil)
        guard let path = path(.unit, id), let (node, findings) = document(at: path, id: id) else { return nil }
        let unit = checkUnit(node, fileName: isInLibrary(path, .unit) ? id : nil, findings: findings)
        diagnostics += findings.diagnostics
        units[id] = unit
        return unit
    }

    package func client(_ id: String) -> Client? {
        if let known = clients[id] { return known }
        clients[id] = .some(nil)
        guard let path = path(.client, id), let (node, findings) = document(at: path, id: id) else { return nil }
        let client = checkClient(node, fileName: isInLibrary(path, .client) ? id : nil, findings: findings)
        diagnostics += findings.diagnostics
        clients[id] = client
        return client
    }

    /// The file of an id, here or in the shipped library.
    package func path(_ kind: LibraryFolder.Kind, _ id: String) -> String? {
        guard !id.contains("/") else { return nil }
        if let own = folder.file(kind, id: id) { return own }
        // Were it to appear here, it would go before the shipped one.
        if kind != .situation { absent += [".yaml", ".yml"].map { "\(folder.path)/\(kind.rawValue)/\(id)\($0)" } }
        return shipped?.file(kind, id: id)
    }

    /// The library in which a file lies; this one for a file that stands alone.
    private func root(of path: String) -> LibraryFolder {
        if path.hasPrefix(folder.path + "/") { return folder }
        return shipped.flatMap { path.hasPrefix($0.path + "/") ? $0 : nil } ?? folder
    }

    /// A document laid on the table, from a path below the library only; its translation where there is one.
    private func exhibit(_ name: String, in root: LibraryFolder) -> ExhibitFile {
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return .missing }
        let translated = language.map { root.translation(ofExhibit: name, $0) }
        for path in [translated, root.path + "/" + name].compactMap(\.self) {
            guard let file = try? text(at: path) else {
                absent.append(path)
                continue
            }
            return String(validating: file.bytes, as: UTF8.self).map(ExhibitFile.text) ?? .notUTF8
        }
        return .missing
    }

    /// A file's document in the language of the interface; nil after noting what is wrong with it.
    package func document(at path: String, id: String) -> (Node, Findings)? {
        document(
            prefetched.flatMap { $0.path == path ? $0.file() : nil } ?? ParsedFile(path: path, from: root(of: path).texts), id: id)
    }

    private func document(_ parsed: ParsedFile, id: String) -> (Node, Findings)? {
        texts[parsed.file.path] = parsed.file
        guard let node = parsed.node else {
            diagnostics += parsed.diagnostics
            return nil
        }
        documents[parsed.file.path] = (parsed.file, node)
        let findings = Findings(file: parsed.file)
        findings.add(parsed.diagnostics)
        return (translated(node, id: id), findings)
    }

    private func translated(_ node: Node, id: String) -> Node {
        guard let language, language != node.language else { return node }
        let own = folder.translation(language, id: id)
        if own == nil { absent.append(folder.translationFile(language, id: id)) }
        guard let path = own ?? shipped?.translation(language, id: id), let file = try? text(at: path) else { return node }
        return node.translated(by: POFile(file.bytes, isThorough: false))
    }

    /// A file's bytes, read once; what is over the limit is cut just past it, so that the parser refuses it.
    private func text(at path: String) throws(FileFault) -> SourceFile {
        if let known = texts[path] { return known }
        let file = SourceFile(path: path, bytes: try root(of: path).texts.bytes(of: path, limit: maximumYAMLBytes))
        texts[path] = file
        return file
    }

    package func isInLibrary(_ path: String, _ kind: LibraryFolder.Kind) -> Bool {
        [folder.path, shipped?.path].contains { $0.map { path.hasPrefix($0 + "/" + kind.rawValue + "/") } ?? false }
    }

    package func note(_ findings: Findings) { diagnostics += findings.diagnostics }

    /// Names that have changed, as all units within reach list them.
    package lazy var currentNames: [CurrentName] = {
        let ids = Set(folder.ids(.unit) + (shipped?.ids(.unit) ?? []))
        return ids.sorted().compactMap { unit($0) }.flatMap(\.names)
    }()
}
