import Rehearsal
import RehearsalRecords
import RehearseCommand

/// Situations as they were when they were played, read again from the texts that the records keep.
final class TextLibrary {
    private let place: String
    private let text: (String) throws -> [UInt8]?
    private var situations: [String: Situation] = [:]
    private var circuits: [String: Circuit] = [:]
    private var bounds: [String: Bounds] = [:]

    /// Reads texts by their SHA-256; `place` is where they are, in words for people.
    init(_ place: String, text: @escaping (String) throws -> [UInt8]?) {
        self.place = place
        self.text = text
    }

    convenience init(_ store: any RecordStore) { self.init(store.place) { try store.text($0) } }

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

    /// The greatest and least value of all plays of an encounter, which is explored once.
    func bounds(of encounter: Encounter, in header: Journal.Header) -> Bounds {
        let key = identity(header.situation + "\n" + header.client, header.sources, header.language)
        if let known = bounds[key] { return known }
        let found = Bounds(of: encounter)
        bounds[key] = found
        return found
    }

    private func identity(_ id: String, _ sources: [String: String], _ language: Language) -> String {
        ([id, language.rawValue] + sources.sorted { $0.key < $1.key }.map { $0.key + " " + $0.value }).joined(separator: "\n")
    }

    /// Reads something from the texts as if they lay in a library; they stay in memory.
    private func within<Content>(
        _ sources: [String: String], _ language: Language, _ kind: LibraryFolder.Kind, _ id: String,
        read: (Library, String) -> Content?
    ) throws -> Content {
        var texts: [String: [UInt8]] = [:]
        for (path, hash) in sources {
            guard let bytes = try text(hash), sha256(bytes) == hash else {
                throw JournalFault("紀錄裡少了「\(path)」當時的文字（\(String(hash.prefix(12)))）")
            }
            texts[path] = bytes
        }
        let library = Library(texts, named: place, language: language)
        guard let path = library.folder.file(kind, id: id), let content = read(library, path) else {
            throw JournalFault("紀錄裡「\(id)」當時的文字讀不出來")
        }
        return content
    }
}
