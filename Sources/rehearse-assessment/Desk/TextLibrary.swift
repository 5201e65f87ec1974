import Glibc
import Rehearsal
import RehearsalRecords
import RehearseCommand

/// Situations as they were when they were played, read again from the texts that the records keep.
final class TextLibrary {
    private let store: any RecordStore
    private var situations: [String: Situation] = [:]
    private var circuits: [String: Circuit] = [:]

    init(_ store: any RecordStore) { self.store = store }

    /// The situation of a play in the language in which it was played; throws where a text is not on record or has errors.
    func situation(_ header: Journal.Header) throws -> Situation {
        let key = identity(header.situation, header.sources, header.language)
        if let known = situations[key] { return known }
        let situation = try within(header.sources, header.language, .situation, header.situation) { $0.situation(at: $1) }
        situations[key] = situation
        return situation
    }

    /// The circuit of a sitting as it stood then.
    func circuit(_ sitting: Sitting, _ language: Language) throws -> Circuit {
        let key = identity(sitting.circuit, sitting.sources, language)
        if let known = circuits[key] { return known }
        let circuit = try within(sitting.sources, language, .circuit, sitting.circuit) { $0.circuit(at: $1) }
        circuits[key] = circuit
        return circuit
    }

    private func identity(_ id: String, _ sources: [String: String], _ language: Language) -> String {
        ([id, language.rawValue] + sources.sorted { $0.key < $1.key }.map { $0.key + " " + $0.value }).joined(separator: "\n")
    }

    /// Lays the texts out as a library for as long as one is read from it.
    private func within<Content>(
        _ sources: [String: String], _ language: Language, _ kind: LibraryFolder.Kind, _ id: String,
        read: (Library, String) -> Content?
    ) throws -> Content {
        let root = try temporaryFolder()
        defer { removeTree(root) }
        for (path, hash) in sources {
            guard let bytes = try store.text(hash), sha256(bytes) == hash else {
                throw JournalFault("紀錄裡少了「\(path)」當時的文字（\(String(hash.prefix(12)))）")
            }
            guard isPlain(path) else { throw JournalFault("「\(path)」不是情境資料夾裡的路徑") }
            try makeFolder(folder(of: root + "/" + path))
            try saveFile(root + "/" + path, bytes)
        }
        let folder = LibraryFolder(path: root)
        let library = Library(folder, shipped: { nil }, language: language)
        guard let path = folder.file(kind, id: id), let content = read(library, path) else {
            throw JournalFault("紀錄裡「\(id)」當時的文字讀不出來")
        }
        return content
    }

    /// Whether a path leads down from its root and nowhere else.
    private func isPlain(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.split(separator: "/", omittingEmptySubsequences: false).contains { ["", ".", ".."].contains($0) }
    }
}

/// A new folder that only this user can look into.
func temporaryFolder() throws -> String {
    var template = Array(("/tmp/rehearse-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw FileFault(path: "/tmp", code: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Removes a folder with everything in it.
func removeTree(_ path: String) {
    for name in names(inFolder: path) {
        let inner = path + "/" + name
        if isFolder(inner) { removeTree(inner) } else { unlink(inner) }
    }
    rmdir(path)
}
