import Rehearsal
import RehearsalRecords
import Testing

/// JSON that knows where it was written.
@Suite struct LocatedJSONTests {
    private func places(_ text: String) throws -> [String] {
        var found: [String] = []
        func walk(_ value: LocatedJSON, _ name: String) {
            found.append("\(name)@\(value.place.line):\(value.place.column)")
            for member in value.members ?? [] { walk(member.value, name + "." + member.key) }
            for (place, item) in (value.items ?? []).enumerated() { walk(item, "\(name)[\(place)]") }
        }
        for (place, value) in try LocatedJSON.values(in: text).enumerated() { walk(value, "\(place)") }
        return found
    }

    @Test func everyValueKnowsItsPlace() throws {
        let text = "{\"等級\": {\"T1.1\": 3},\n  \"說\": [\"甲\\n\", 2.5,\n\ttrue]}\n{}\n"
        #expect(
            try places(text) == [
                "0@1:1", "0.等級@1:8", "0.等級.T1.1@1:17", "0.說@2:8", "0.說[0]@2:9", "0.說[1]@2:16", "0.說[2]@3:2", "1@4:1",
            ])
        #expect(try places("\u{FEFF} 1") == ["0@1:2"])
        #expect(try places(" \n ") == [])
    }

    @Test(arguments: [
        ("{\"a\": 1,}", 1, 9, LocatedJSON.Fault.Kind.malformed), ("{\"a\": 1", 1, 8, .ended), ("{\n\"a\" 1}", 2, 5, .malformed),
        ("[1, 2", 1, 6, .ended), ("{\"a\": 1, \"a\": 2}", 1, 10, .duplicateKey("a")), ("[01]", 1, 2, .malformed),
        ("\"ab", 1, 4, .ended), ("[\"a\nb\"]", 1, 4, .malformed), ("[\"\\x\"]", 1, 2, .malformed), ("{} }", 1, 4, .malformed),
        ("{a: 1}", 1, 2, .malformed), ("[nul]", 1, 2, .malformed), ("[1 2]", 1, 4, .malformed), ("[", 1, 2, .ended),
    ])
    func aFaultIsPlaced(text: String, line: Int, column: Int, kind: LocatedJSON.Fault.Kind) {
        do throws(LocatedJSON.Fault) {
            _ = try LocatedJSON.values(in: text)
            Issue.record("\(text) was read")
        } catch {
            #expect([error.place.line, error.place.column] == [line, column], "\(text)")
            #expect(error.kind == kind, "\(text)")
        }
    }

    @Test func nestingHasALimit() {
        #expect(throws: LocatedJSON.Fault.self) { try LocatedJSON.values(in: String(repeating: "[", count: 70)) }
        #expect(throws: Never.self) {
            try LocatedJSON.values(in: String(repeating: "[", count: 60) + String(repeating: "]", count: 60))
        }
    }

    @Test(arguments: Array(UInt64(0)..<200)) func itReadsWhatTheOtherReaderReads(seed: UInt64) throws {
        var generator = JSONGenerator(seed: seed)
        let value = generator.value()
        for text in [value.line, value.page] {
            let read = try LocatedJSON.values(in: text)
            #expect(read.map(\.json) == [value])
        }
        // A sign changed anywhere: both readers refuse it, or both read the same.
        var random = SeededGenerator(seed: seed, purpose: "change")
        for _ in 0..<20 {
            var scalars = Array(value.line.unicodeScalars)
            let signs: [Unicode.Scalar] = ["\"", "{", "}", "[", "]", ",", ":", "1", "-", "e", "\\", " ", "\n", "n"]
            scalars[random.below(scalars.count)] = signs[random.below(signs.count)]
            var changed = String.UnicodeScalarView()
            changed.append(contentsOf: scalars)
            let text = String(changed)
            let read = try? LocatedJSON.values(in: text)
            if let read, read.count == 1 {
                #expect(JSON(text) == read[0].json, "\(text)")
            } else if let json = JSON(text) {
                // Only a key that is there twice is refused here and not there.
                #expect(hasKeyTwice(json), "\(text)")
            }
        }
    }

    private func hasKeyTwice(_ json: JSON) -> Bool {
        switch json {
        case .object(let members):
            Set(members.map { ExactText($0.key) }).count < members.count || members.contains { hasKeyTwice($0.value) }
        case .array(let items): items.contains(where: hasKeyTwice)
        default: false
        }
    }
}
