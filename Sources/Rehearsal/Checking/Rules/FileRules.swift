/// Rules about a file as a piece of YAML, before anything is known of its meaning.
extension Rule {
    package static let fileTooLarge = Rule("file-too-large")
    package static let fileUnreadable = Rule("file-unreadable")
    package static let notUTF8 = Rule("not-utf-8")
    package static let yamlSyntax = Rule("yaml-syntax")
    package static let yamlTab = Rule("yaml-tab")
    package static let yamlAlias = Rule("yaml-alias")
    package static let yamlTag = Rule("yaml-tag")
    package static let yamlDepth = Rule("yaml-depth")
    package static let yamlDocuments = Rule("yaml-documents")
    package static let controlCharacter = Rule("control-character")
    package static let emptyFile = Rule("empty-file")
    package static let duplicateKey = Rule("duplicate-key")
}
