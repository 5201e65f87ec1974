import Rehearsal
import RehearsalRecords
import RehearseCommand

/// A list of candidates in a file: an id or a name a line, or a CSV whose heading has `id` or `name`.
struct RosterList {
    private(set) var people: [Participant] = []

    /// Says who is not on record, all of them, and throws; blank lines and those that begin with `#` are passed over.
    init(_ path: String, _ desk: Desk) throws {
        let text = String(decoding: try readFile(path == "-" ? "/dev/stdin" : path), as: UTF8.self)
        let records = CSV(text).records.filter { record in
            record.fields.contains { !trimmed($0).isEmpty } && !(record.fields.first.map { trimmed($0).hasPrefix("#") } ?? false)
        }
        let heading = (records.first?.fields ?? []).map { trimmed($0).lowercased() }
        let column = heading.firstIndex(of: "id") ?? heading.firstIndex(of: "name")
        var faults = 0
        for record in column == nil ? records[...] : records.dropFirst() {
            let wanted = record.fields.indices.contains(column ?? 0) ? trimmed(record.fields[column ?? 0]) : ""
            do {
                people.append(try desk.person(wanted))
            } catch let error as UsageError {
                faults += 1
                let words = desk.context.catalogue.text("\(path):\(record.line):\((column ?? 0) + 1): error: \(error.message)")
                writeError(harmless(words) + "\n")
            }
        }
        guard faults == 0 else {
            throw UsageError(message: "名單上有 \(faults) 個人不在紀錄裡", help: "輸入 rehearse people list 看有哪些人")
        }
        guard !people.isEmpty else { throw UsageError(message: "名單「\(path)」是空的") }
    }
}
