/// Rules about which fields there are and what kind of value each takes.
extension Rule {
    package static let unknownKey = Rule("unknown-key")
    package static let missingKey = Rule("missing-key")
    package static let wrongKind = Rule("wrong-kind")
    package static let emptyValue = Rule("empty-value")
    package static let notAWholeNumber = Rule("not-a-whole-number")
    package static let notANumber = Rule("not-a-number")
    package static let numberOutOfRange = Rule("number-out-of-range")
    package static let notTrueOrFalse = Rule("not-true-or-false")
    package static let notAnID = Rule("not-an-id")
    package static let notADate = Rule("not-a-date")
    package static let notOneOf = Rule("not-one-of")
    package static let unknownFormat = Rule("unknown-format")
    package static let idDiffersFromFileName = Rule("id-differs-from-file-name")
    package static let kindDiffersFromFolder = Rule("kind-differs-from-folder")
}
