import Rehearsal
import RehearsalRecords
import RehearsalStore
import RehearseCommand

/// Where assessment is worked at: the records, and the call's surroundings.
struct Desk {
    let context: Context
    let store: any RecordStore

    /// Options that every subcommand with records takes.
    static let options = [
        OptionSpec("--records", "PATH", "紀錄檔（預設在使用者的資料夾；也可以設 REHEARSE_RECORDS）")
    ]

    /// Opens the records that the call names, making the file where there is none.
    static func open(_ arguments: Arguments, _ context: Context) throws -> Desk {
        let path = try place(arguments, context)
        try makeFolder(folder(of: path))
        return try Desk(context: context, store: SQLiteStore(at: path))
    }

    /// The records that the call or the environment names, or the user's own.
    static func place(_ arguments: Arguments, _ context: Context) throws(UsageError) -> String {
        for named in [arguments.value("--records"), context.environment["REHEARSE_RECORDS"]] {
            if let named, !named.isEmpty { return named }
        }
        if let data = context.dataFolder { return data + "/records.sqlite" }
        throw UsageError(message: "不知道紀錄要放在哪裡", help: "用 --records PATH 指出來")
    }
}

extension Desk {
    /// The person with an id, or whose name is this and no one else's.
    func person(_ wanted: String) throws -> Participant {
        let people = try store.people()
        if let person = people.first(where: { $0.id == wanted }) { return person }
        let named = people.filter { $0.name == wanted }
        if named.count == 1 { return named[0] }
        throw UsageError(
            message: named.isEmpty ? "紀錄裡沒有「\(wanted)」這個人" : "有 \(named.count) 個人叫「\(wanted)」",
            help: named.isEmpty
                ? didYouMean(wanted, among: people.map(\.id) + people.map(\.name)) ?? "輸入 rehearse people list 看有哪些人"
                : "改用代號：\(named.map(\.id).joined(separator: ", "))")
    }

    /// A play by its id or the beginning of it.
    func openings(_ wanted: String) throws -> PlayOpening {
        let found = try store.plays().filter { $0.id.hasPrefix(wanted) }
        if let exact = found.first(where: { $0.id == wanted }) ?? (found.count == 1 ? found[0] : nil) { return exact }
        throw UsageError(
            message: found.isEmpty ? "紀錄裡沒有「\(wanted)」這次作答" : "有 \(found.count) 次作答的代號以「\(wanted)」開頭",
            help: found.isEmpty ? nil : "多寫幾個字：\(found.prefix(5).map(\.id).joined(separator: ", "))")
    }
}
