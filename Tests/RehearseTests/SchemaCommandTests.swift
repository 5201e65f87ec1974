import Foundation
import Rehearsal
import RehearsalExchange
import RehearsalRecords
import Testing

/// What `rehearse schema` writes.
@Suite struct SchemaCommandTests {
    @Test func theCommandSaysWhatThereIsAndWritesIt() throws {
        let program = try Program()
        #expect(
            try program.run(["schema"]).output == """
                情境檔：rehearse schema situation > situation.schema.json
                客戶檔：rehearse schema client > client.schema.json
                職能單元檔：rehearse schema unit > unit.schema.json
                評量檔：rehearse schema circuit > circuit.schema.json

                """)
        let folder = program.home.path + "/new/schemas"
        let written = try program.run(["schema", "client", "--out", folder + "/", "--lang", "en"])
        #expect(written.output == "Written: \(folder)/client.schema.json\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["client.schema.json"])
        #expect(
            try String(contentsOfFile: folder + "/client.schema.json", encoding: .utf8) == program.run(["schema", "client"]).output)
        let wrong = try program.run(["schema", "cleint"])
        #expect(wrong.status == 64)
        #expect(wrong.errors == "rehearse: 沒有「cleint」這種檔案\nhelp: 是不是要寫「client」？\n")
        let nowhere = try program.run(["schema", "--out", "/proc/nowhere"])
        #expect(nowhere.status == 73 || nowhere.status == 66)
        #expect(nowhere.errors.hasPrefix("rehearse: 讀寫「/proc/nowhere"))
    }

    /// Each key that the reader knows has its place, its demands and its words in both languages; nothing else has.
    @Test(arguments: Vocabulary.files.map(\.id)) func aSchemaHasEveryKeyAndExplainsItInBothLanguages(kind: String) throws {
        let vocabulary = try #require(Vocabulary.files.first { $0.id == kind })
        let result = try Program().run(["schema", kind, "--lang", "en"])
        #expect(result.status == 0)
        let schema = try #require(JSON(result.output))
        #expect(schema["$schema"]?.text == "http://json-schema.org/draft-07/schema#")
        #expect(schema["definitions"].map(keys) == vocabulary.parts.map(\.id))
        for part in [vocabulary] + vocabulary.parts {
            let definition = try #require(part.id == kind ? schema : schema["definitions"]?[part.id])
            #expect(definition["additionalProperties"] == false)
            let properties = try #require(definition["properties"])
            #expect(keys(properties) == part.keys.map(\.name))
            let required = part.keys.filter(\.isRequired).map { JSON.string($0.name) }
            #expect(definition["required"] ?? [] == .array(required))
            for key in part.keys {
                let property = try #require(properties[key.name])
                try expectBothLanguages(property["title"]?.text, apart: " · ")
                try expectBothLanguages(property["description"]?.text, apart: "\n\n")
                #expect(keys(property).count > 2, "\(key.name) demands nothing")
            }
        }
    }

    /// What the check says with these words is read without the catalogue of the keys.
    @Test func whatMessagesSayOfKeysIsInTheInterfacesCatalogue() {
        let english = interfaceCatalogue(.english)
        for part in Vocabulary.files.flatMap({ [$0] + $0.parts }) {
            for message in [part.name] + part.keys.compactMap(\.help) {
                #expect(english.has(message.template), "\(message.template)")
            }
        }
    }

    private func keys(_ json: JSON) -> [String] { if case .object(let members) = json { members.map(\.key) } else { [] } }

    private func expectBothLanguages(_ text: String?, apart: String) throws {
        let parts = try #require(text).components(separatedBy: apart)
        #expect(parts.count == 2)
        #expect(isChinese(parts[0]) && !isChinese(parts.last ?? "") && !(parts.last ?? "").isEmpty, "\(text ?? "")")
    }

    private func isChinese(_ text: String) -> Bool { text.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) } }
}
