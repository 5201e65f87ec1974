import Rehearsal
import RehearsalRecords
import RehearsalTerminal

extension Subcommand {
    static let check = Subcommand(
        name: "check", operands: "[PATH…] [OPTIONS]", summary: "檢查情境、客戶和單元檔",
        details: ["PATH 是檔案或資料夾；不寫就檢查整個 Scenarios。所有錯誤一次列完，每個都指出檔案、行、列和怎麼改。"],
        options: [OptionSpec("--json", nil, "每個問題印成一行 JSON")]
    ) { arguments, context in
        var checker = LibraryCheck(context)
        if arguments.operands.isEmpty {
            checker.check(try LibraryFolder.find(context))
        }
        for path in arguments.operands {
            guard try checker.check(path) else {
                context.fail("沒有「\(path)」這個檔案或資料夾")
                return .noInput
            }
        }
        return checker.report(json: arguments.has("--json"))
    }
}

/// Files checked in one run, and all that was found in them.
private struct LibraryCheck {
    let context: Context
    private var libraries: [String: Library] = [:]
    private var checked = 0

    init(_ context: Context) { self.context = context }

    /// Checks a whole library.
    mutating func check(_ folder: LibraryFolder) {
        for kind in LibraryFolder.Kind.allCases {
            for file in folder.files(kind) { check(kind, file, folder) }
        }
    }

    /// Checks a file, or everything in a folder; false where there is neither.
    mutating func check(_ path: String) throws(UsageError) -> Bool {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        if isFile(path) {
            let folder: LibraryFolder
            if let around = LibraryFolder.around(path) { folder = around } else { folder = try LibraryFolder.find(context) }
            check(kind(of: path), path, folder)
            return true
        }
        guard isFolder(path) else { return false }
        let folder = LibraryFolder(path: path)
        if LibraryFolder.Kind.allCases.contains(where: { isFolder(path + "/" + $0.rawValue) }) {
            check(folder)
        } else if isFolder(path + "/Scenarios") {
            check(LibraryFolder(path: path + "/Scenarios"))
        } else {
            for name in names(inFolder: path) {
                let inner = path + "/" + name
                if isFolder(inner) || name.hasSuffix(".yaml") || name.hasSuffix(".yml") { _ = try check(inner) }
            }
        }
        return true
    }

    private mutating func check(_ kind: LibraryFolder.Kind, _ file: String, _ folder: LibraryFolder) {
        let library =
            libraries[folder.path]
            ?? Library(
                folder, shipped: { [context] in LibraryFolder.shipped(context, besides: folder) }, language: .traditionalChinese)
        libraries[folder.path] = library
        library.check(kind, at: file)
        checked += 1
    }

    /// By the folder in which a file lies; else by what stands in it.
    private func kind(of path: String) -> LibraryFolder.Kind {
        let folders = path.split(separator: "/").dropLast().map(String.init)
        if let kind = LibraryFolder.Kind.allCases.first(where: { folders.suffix(2).contains($0.rawValue) }) { return kind }
        let text = (try? readFile(path, limit: 1 << 16)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let keys = text.split(whereSeparator: \.isNewline).map { $0.prefix { $0 != ":" } }
        if keys.contains("scenes") { return .situation }
        if keys.contains("tasks") { return .unit }
        return keys.contains("name") ? .client : .situation
    }

    func report(json: Bool) -> ExitStatus {
        var seen: Set<String> = []
        let all = libraries.values.flatMap(\.diagnostics).sortedByPlace().filter { seen.insert(line($0)).inserted }
        if json {
            for diagnostic in all { writeOut(diagnostic.json(context.catalogue).line + "\n") }
        } else {
            let renderer = DiagnosticRenderer(context.catalogue, columns: context.screen.columns)
            for diagnostic in all {
                for line in renderer.lines(diagnostic) { writeOut(line + "\n") }
                writeOut("\n")
            }
            let errors = all.count { $0.severity == .error }
            context.screen.show(
                Passage(.body, "檢查了 \(checked) 個檔案：\(errors) 個錯誤，\(all.count - errors) 個警告"))
            if let rule = all.first?.rule {
                context.screen.show(Passage(.faint, "每條規則的原因和例子：rehearse explain \(rule.id)"))
            }
        }
        return all.hasErrors ? .failure : .success
    }

    private func line(_ diagnostic: Diagnostic) -> String { diagnostic.json(.traditionalChinese).line }
}

extension Diagnostic {
    /// The diagnostic as programs read it; lines and columns count from 1, ends are exclusive.
    func json(_ catalogue: Catalogue) -> JSON {
        .object(
            [("severity", .string(severity.rawValue)), ("rule", .string(rule.id))] + Self.members(place)
                + [
                    ("message", .string(catalogue.text(message))), ("help", .optional(help.map(catalogue.text))),
                    (
                        "notes",
                        .array(notes.map { .object(Self.members($0.place) + [("message", .string(catalogue.text($0.message)))]) })
                    ),
                ])
    }

    private static func members(_ place: SourcePlace) -> [(key: String, value: JSON)] {
        [
            ("path", .string(place.file.path)), ("line", .integer(place.range.start.line + 1)),
            ("column", .integer(place.range.start.column + 1)), ("end_line", .integer(place.range.end.line + 1)),
            ("end_column", .integer(place.range.end.column + 1)),
        ]
    }
}
