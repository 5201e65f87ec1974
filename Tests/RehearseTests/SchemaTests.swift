import Foundation
import Rehearsal
import Testing

/// The schemas say of a file's shape what the check says of it.
@Suite struct SchemaTests {
    /// How far a schema sees a rule broken.
    enum Sight {
        /// Every time.
        case always
        /// Some of the times; `limits` shows which.
        case sometimes
        /// Not at all: the rule is about what names stand for, about order, or about the file's place.
        case never
        /// The rule is about YAML itself, which each reader refuses or takes in its own way before any schema is asked.
        case byTheReader
    }

    /// Whatever is not named here, no schema can see.
    static let sight: [String: Sight] = [
        "unknown-key": .always, "missing-key": .always, "wrong-kind": .always, "number-out-of-range": .always,
        "not-true-or-false": .always, "not-an-id": .always, "not-a-date": .always, "not-one-of": .always, "unknown-format": .always,
        "client-and-lines": .always, "ending-with-responses": .always, "marks-outside-ending": .always,
        "scene-without-way-on": .always, "no-clients": .always, "exhibit-content": .always, "field-out-of-place": .always,
        "question-incomplete": .always, "too-many-options": .always, "mark-out-of-range": .always, "not-an-effect": .always,
        "say-missing": .always, "reserved-name": .always,
        "empty-value": .sometimes, "not-a-whole-number": .sometimes, "not-a-number": .sometimes, "next-without-default": .sometimes,
        "guard-syntax": .sometimes, "cut-score-out-of-range": .sometimes, "duplicate-name": .sometimes,
        "key-not-every-option": .sometimes,
        "control-character": .byTheReader, "duplicate-key": .byTheReader, "empty-file": .byTheReader, "not-utf-8": .byTheReader,
        "yaml-alias": .byTheReader, "yaml-depth": .byTheReader, "yaml-documents": .byTheReader, "yaml-syntax": .byTheReader,
        "yaml-tab": .byTheReader, "yaml-tag": .byTheReader,
    ]

    static func sight(_ rule: String) -> Sight { sight[rule] ?? .never }

    static let kinds = ["situation": "situations", "client": "clients", "unit": "units", "circuit": "circuits"]

    /// The files of a kind in a library, where the check looks for them.
    private func files(_ kind: String, in library: URL) -> [String] {
        let folder = library.appendingPathComponent(Self.kinds[kind] ?? "")
        guard kind == "situation" else { return yaml(in: folder) }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return yaml(in: folder) + names.flatMap { yaml(in: folder.appendingPathComponent($0)) }
    }

    private func yaml(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appendingPathComponent($0).standardizedFileURL.path }
    }

    @Test func theSchemasAreSchemas() throws {
        let program = try Program()
        let folder = try SchemaValidator.schemas(for: program)
        let names = Vocabulary.files.map { "\($0.id).schema.json" }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names.sorted())
        let result = try SchemaValidator.run(["--check-metaschema"] + names.map { folder.appendingPathComponent($0).path })
        #expect(result.status == 0, "\(result.output)")
    }

    @Test(arguments: kinds.keys.sorted()) func everyShippedFilePasses(kind: String) throws {
        let program = try Program()
        let schema = try SchemaValidator.schemas(for: program).appendingPathComponent("\(kind).schema.json")
        let scenarios = Program.root.appendingPathComponent("Scenarios")
        let templates = ["zh-Hant", "en"].flatMap { yaml(in: scenarios.appendingPathComponent("templates/\($0)")) }.filter { path in
            let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
            return name == kind || (kind == "situation" && name.hasSuffix("-service"))
        }
        let shipped = files(kind, in: scenarios) + templates
        #expect(!shipped.isEmpty)
        #expect(try SchemaValidator.refused(shipped, by: schema) == [:])
    }

    /// Where a fixture breaks a rule that a schema always sees, the schema refuses it; where it breaks none that it can see, not.
    @Test(arguments: kinds.keys.sorted()) func faultyFilesAreRefusedForTheirShape(kind: String) throws {
        let program = try Program()
        let schema = try SchemaValidator.schemas(for: program).appendingPathComponent("\(kind).schema.json")
        var broken: [String: Set<String>] = [:]
        for rule in FaultTests.rules where Self.sight(rule) != .byTheReader {
            let folder = FaultTests.folder.appendingPathComponent(rule)
            let report = try CheckReport(of: folder, by: program)
            for file in files(kind, in: folder) {
                broken[file] = report.broken[file] ?? []
            }
        }
        try compare(broken, schema, atLeast: ["situation": 30, "circuit": 0][kind] ?? 4)
    }

    /// The same for a file in which every key of the language stands, and hundreds of copies with one thing changed.
    @Test(arguments: kinds.keys.sorted()) func copiesWithOneChangeAreJudgedAlike(kind: String) throws {
        let program = try Program()
        let schema = try SchemaValidator.schemas(for: program).appendingPathComponent("\(kind).schema.json")
        let library = program.home.appendingPathComponent("library")
        let whole = Program.root.appendingPathComponent("Tests/RehearseTests/Whole")
        try FileManager.default.copyItem(at: whole, to: library)
        let name =
            [
                "situation": "situations/coordination/whole.yaml", "client": "clients/lin.yaml", "unit": "units/U1.yaml",
                "circuit": "circuits/round.yaml",
            ][kind] ?? ""
        let file = library.appendingPathComponent(name)
        let mutations = try SchemaMutations(String(contentsOf: file, encoding: .utf8))
        let vocabulary = try #require(Vocabulary.files.first { $0.id == kind })
        // So that no key stays untried.
        let everyKey = ([vocabulary] + vocabulary.parts).flatMap(\.keys).map(\.name)
        #expect(mutations.keys.isSuperset(of: everyKey))

        var generator = SeededGenerator(seed: 3, purpose: "copies")
        var copies = mutations.withOtherValues(each: 2, using: &generator) + mutations.withoutAnEntry
        copies += mutations.withOtherNames(using: &generator)
        let more = ["ask": "order", "options": "{a: 甲}", "key": "[a]", "responses": "{x: {say: 好, next: calm}}", "silent": "true"]
        let responseKeys = ["pick": "{}", "agreement": "5", "between": "[1, 2]", "covers": "1", "slips": "true", "correct": "1"]
        let others = ["evidence": "{K1: 1}", "seconds": "5", "hint": "想。", "client": "喂", "points": "{a: [甲]}", "nonsense": "1"]
        let added = more.merging(responseKeys) { $1 }.merging(others) { $1 }.sorted { $0.key < $1.key }
        copies += generator.shuffled(mutations.withOneMore(of: added.map { (name: $0.key, value: $0.value) })).prefix(200)
        for (number, copy) in copies.enumerated() {
            let path = file.deletingLastPathComponent().appendingPathComponent("copy-\(number).yaml")
            try Data(copy.utf8).write(to: path)
        }
        let report = try CheckReport(of: library, by: program)
        var broken: [String: Set<String>] = [:]
        for path in yaml(in: file.deletingLastPathComponent()) where path.contains("/copy-") {
            broken[path] = report.broken[path] ?? []
        }
        // Some copies are no YAML at all any more.
        broken = broken.filter { $0.value.allSatisfy { Self.sight($0) != .byTheReader } }
        #expect(broken.count > copies.count * 9 / 10)
        try compare(broken, schema, atLeast: copies.count / 4)
    }

    /// What a schema sees of a rule that it sees in part, shown by changing one thing in the whole file.
    static let partly: [(old: String, new: String, rule: String, isSeen: Bool)] = [
        ("minutes: 5", "minutes: five", "not-a-whole-number", true), ("minutes: 5", "minutes: 5.5", "not-a-whole-number", true),
        // Readers of other versions of YAML take these for numbers.
        ("minutes: 5", "minutes: 1_000", "not-a-whole-number", false), ("minutes: 5", "minutes: 5e0", "not-a-whole-number", false),
        ("- 1.5", "- anderthalb", "not-a-number", true), ("- 1.5", "- 1000000000000", "not-a-number", true),
        ("- 1.5", "- 1.1234567", "not-a-number", false),
        ("next: sort", "next: []", "next-without-default", true),
        ("            go: speak\n          - go: tick", "            go: speak", "next-without-default", false),
        ("when: (trust > 50)", "when: trust > 50%", "guard-syntax", true),
        ("when: (trust > 50)", "when: trust => 50", "guard-syntax", true),
        ("when: (trust > 50)", "when: 50apples", "guard-syntax", true),
        ("when: (trust > 50)", "when: (trust > 50", "guard-syntax", false),
        ("when: (trust > 50)", "when: trust", "guard-syntax", false),
        ("  - told\n", "  - told\n  - told\n", "duplicate-name", true), ("  - told\n", "  - trust\n", "duplicate-name", false),
        ("      - b\n      - a\n", "      []\n", "key-not-every-option", true),
        ("      - b\n      - a\n", "      - b\n", "key-not-every-option", false),
        ("label: 信任", "label:", "empty-value", true), ("- 抱歉", "- 。", "empty-value", false),
        ("start: choose", "start: chose", "unknown-scene", false), ("start: 40", "start: 400", "meter-range", false),
        ("effective: 2024-02-29", "effective: 2100-02-29", "not-a-date", true),
        ("      - 2026-11-01\n", "      - 今天\n", "wrong-kind", true),
    ]

    @Test func rulesThatASchemaSeesInPart() throws {
        let program = try Program()
        let schema = try SchemaValidator.schemas(for: program).appendingPathComponent("situation.schema.json")
        let library = program.home.appendingPathComponent("library")
        try FileManager.default.copyItem(at: Program.root.appendingPathComponent("Tests/RehearseTests/Whole"), to: library)
        let folder = library.appendingPathComponent("situations/coordination")
        let text = try String(contentsOf: folder.appendingPathComponent("whole.yaml"), encoding: .utf8)
        var paths: [String] = []
        for (number, change) in Self.partly.enumerated() {
            let place = try #require(text.range(of: change.old))
            let file = folder.appendingPathComponent("copy-\(number).yaml")
            try Data(text.replacingCharacters(in: place, with: change.new).utf8).write(to: file)
            paths.append(file.standardizedFileURL.path)
        }
        let report = try CheckReport(of: library, by: program)
        let refused = try SchemaValidator.refused(paths, by: schema)
        for (path, change) in zip(paths, Self.partly) {
            #expect(report.broken[path]?.contains(change.rule) == true, "\(change)")
            #expect((refused[path] != nil) == change.isSeen, "\(change)")
        }
    }

    @Test func theFileWithEveryKeyIsSoundAndItsEditorsCommentNoFault() throws {
        let folder = Program.root.appendingPathComponent("Tests/RehearseTests/Whole")
        #expect(try Program().run(["check", "."], in: folder).status == 0)
        let file = folder.appendingPathComponent("situations/coordination/whole.yaml")
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("# yaml-language-server: $schema="))
    }

    private func compare(_ broken: [String: Set<String>], _ schema: URL, atLeast least: Int) throws {
        let refused = try SchemaValidator.refused(broken.keys.sorted(), by: schema)
        var count = 0
        for (file, rules) in broken {
            let seen = rules.filter { Self.sight($0) == .always }
            let text = try String(contentsOfFile: file, encoding: .utf8)
            if !seen.isEmpty {
                count += 1
                #expect(refused[file] != nil, "\(seen) not seen in \(file)\n\(text)")
            } else if rules.allSatisfy({ Self.sight($0) == .never }) {
                #expect(refused[file] == nil, "\(refused[file] ?? ""), though the check says \(rules) of \(file)\n\(text)")
            }
        }
        #expect(count >= least)
    }
}
