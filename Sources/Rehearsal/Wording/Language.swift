/// A language that people read, by its tag (BCP 47), such as `zh-Hant`, `en` or `vi`.
///
/// The interface speaks two; content may be translated into any.
package struct Language: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    /// Nil unless it is a tag: two or three small letters, then parts of two to eight letters or digits behind hyphens.
    package init?(rawValue: String) {
        let parts = rawValue.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        func isSign(_ byte: UInt8) -> Bool {
            isSmall(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isSmall),
            parts.dropFirst().allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(isSign) })
        else { return nil }
        self.rawValue = rawValue
    }

    private init(_ tag: String) { rawValue = tag }

    /// The language in which content and messages are written.
    package static let traditionalChinese = Language("zh-Hant")
    package static let english = Language("en")

    /// The language in which the interface speaks to someone who reads content in this one.
    package var ofInterface: Language {
        rawValue == "zh" || rawValue.hasPrefix("zh-") ? .traditionalChinese : .english
    }
}

extension Language: CaseIterable {
    /// The languages that the interface speaks.
    package static let allCases: [Language] = [.traditionalChinese, .english]
}
