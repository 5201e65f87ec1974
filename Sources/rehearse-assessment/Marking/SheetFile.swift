import Rehearsal
import RehearsalRecords
import RehearseCommand

/// A file of sheets that programs or people wrote: one JSON value after another, each a sheet, or what `--json` prints with its sheet filled in.
struct SheetFile {
    /// A sheet as it was written, and the play that it names.
    struct Entry {
        let sheet: LocatedJSON
        let play: (id: String, place: LocatedJSON.Place)?
    }

    let path: String
    let entries: [Entry]

    /// Reads the file (`-` is standard input); reports a text that is no JSON and returns nil.
    init?(_ path: String, _ context: Context) throws {
        self.path = path
        guard let text = String(validating: try readFile(path == "-" ? "/dev/stdin" : path), as: UTF8.self) else {
            Self.report([SheetFault(place: .init(line: 1, column: 1), message: "檔案不是 UTF-8")], path, context)
            return nil
        }
        do throws(LocatedJSON.Fault) {
            entries = try LocatedJSON.values(in: text).map(Self.entry)
        } catch {
            Self.report([SheetFault(place: error.place, message: error.words)], path, context)
            return nil
        }
        guard !entries.isEmpty else {
            Self.report([SheetFault(place: .init(line: 1, column: 1), message: "檔案是空的")], path, context)
            return nil
        }
    }

    private static func entry(_ value: LocatedJSON) -> Entry {
        let play = value["play"].flatMap { named in named.json.text.map { (id: $0, place: named.place) } }
        return Entry(sheet: value["sheet"] ?? value, play: play)
    }

    func report(_ faults: [SheetFault], _ context: Context) {
        Self.report(faults, path, context)
        context.fail("有 \(faults.count) 個錯誤，什麼都沒有存，也沒有提交")
    }

    private static func report(_ faults: [SheetFault], _ path: String, _ context: Context) {
        for fault in faults {
            let message: Message = "\(path):\(fault.place.line):\(fault.place.column): error: \(fault.message)"
            writeError(harmless(context.catalogue.text(message)) + "\n")
        }
    }
}
