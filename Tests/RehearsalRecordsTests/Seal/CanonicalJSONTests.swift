import Foundation
import OtherPrograms
import RehearsalRecords
import Testing

/// RFC 8785.
@Suite struct CanonicalJSONTests {
    /// §3.2.2 and §3.2.4 of the RFC.
    @Test func theExampleOfTheRFC() throws {
        let written = #"""
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """#
        let expected =
            #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
            + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
        #expect(try CanonicalJSON.text(#require(JSON(written))) == expected)
        #expect(CanonicalJSON.isCanonical(expected))
        #expect(!CanonicalJSON.isCanonical(written))
    }

    /// §3.2.3: a character beyond the basic plane comes before U+FB33, as its surrogates do.
    @Test func keysAreSortedByCodeUnitsOfUTF16() throws {
        let written = #"""
            {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
             "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}
            """#
        let expected =
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
            + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}"
        let canonical = try CanonicalJSON.text(#require(JSON(written)))
        #expect(Array(canonical.unicodeScalars) == Array(expected.unicodeScalars))
    }

    /// Appendix B.
    @Test(
        arguments: [
            (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
            (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
            (0xC340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
            (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"), (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
            (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
            (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
            (0x41B3_DE43_5555_5553, "333333333.3333332"), (0x41B3_DE43_5555_5554, "333333333.33333325"),
            (0x41B3_DE43_5555_5555, "333333333.3333333"), (0x41B3_DE43_5555_5556, "333333333.3333334"),
            (0x41B3_DE43_5555_5557, "333333333.33333343"), (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
            (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
        ] as [(UInt64, String)])
    func numbersAreWrittenAsECMAScriptDoes(bits: UInt64, text: String) throws {
        #expect(try CanonicalJSON.text(.number(Double(bitPattern: bits))) == text)
    }

    @Test func everyControlCharacterHasItsOneEscape() throws {
        let text = String(String.UnicodeScalarView((0...0x7F).compactMap { Unicode.Scalar(UInt32($0)) }))
        #expect(
            try CanonicalJSON.text(.string(text))
                == #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013"#
                + ##"\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f !\"#$%&'()*+,-./0123456789:;<=>?"##
                + #"@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"# + "\u{7F}\"")
    }

    @Test func whatHasNoCanonicalFormIsRefused() throws {
        func refusal(_ value: JSON) -> CanonicalJSON.Refusal? {
            do { _ = try CanonicalJSON.text(value) } catch { return error }
            return nil
        }
        #expect(refusal(["a": 1, "b": [["b": 1, "c": 2, "b": 3]]]) == .duplicateKey("b"))
        #expect(refusal(.number(.infinity)) == .notFinite)
        #expect(refusal(.number(.nan)) == .notFinite)
        #expect(refusal(.integer(1 << 53)) == nil)
        #expect(refusal(.integer(1 << 53 + 1)) == .integerBeyondDoubles(9_007_199_254_740_993))
        #expect(refusal(.integer(.min)) == .integerBeyondDoubles(.min))
        #expect(refusal(.integer(.max)) == .integerBeyondDoubles(.max))
        // 2⁶² is a double, but ECMAScript writes it with other digits.
        #expect(refusal(.integer(1 << 62)) == .integerBeyondDoubles(4_611_686_018_427_387_904))
        #expect(try CanonicalJSON.text(.integer(4_611_686_018_427_388_000)) == "4611686018427388000")
        // One letter, two spellings: two keys.
        #expect(try CanonicalJSON.text(["\u{E9}": 1, "e\u{301}": 2]).utf8.elementsEqual("{\"e\u{301}\":2,\"\u{E9}\":1}".utf8))
    }

    @Test(arguments: [
        "{\"b\":1,\"a\":2}", "[1, 2]", "1.0", "1e2", "-0", "\"\\u0041\"", "\"\\/\"", "[1]\n", "{\"a\":1,\"a\":1}", "01", "nul", "",
        "9007199254740993",
    ])
    func anyOtherFormIsNotCanonical(line: String) { #expect(!CanonicalJSON.isCanonical(line)) }

    @Test func readingItBackGivesTheSameValueAndWritingItAgainTheSameText() throws {
        for seed in UInt64(0)..<1000 {
            var generator = JSONGenerator(seed: seed)
            let value = generator.value()
            let canonical = try CanonicalJSON.text(value)
            let read = try #require(JSON(canonical), "seed \(seed)")
            if !read.means(value) { Issue.record("seed \(seed): \(canonical) is not \(value.line)") }
            #expect(try CanonicalJSON.text(read).utf8.elementsEqual(canonical.utf8), "seed \(seed)")
            #expect(CanonicalJSON.isCanonical(canonical), "seed \(seed)")
        }
    }

    /// PyPI's rfc8785 reads what we mean and writes what we write.
    @Test func anotherImplementationAgrees() throws {
        var cases = Data()
        for seed in UInt64(0)..<1000 {
            var generator = JSONGenerator(seed: seed)
            let value: JSON = [
                "value": generator.value(), "numbers": .array((0..<20).map { _ in .number(generator.number()) }),
            ]
            cases.append(contentsOf: Data((value.line + "\n" + (try CanonicalJSON.text(value)) + "\n").utf8))
        }
        let result = try OtherProgram.python("RehearsalRecordsTests/Python/canonical.py").run([], input: cases)
        #expect(result.text == "1000 agree\n", "\(result.errors.suffix(2000))")
    }
}
