extension Rule {
    /// Those that look at how the files of a library stand together: checking one file does not ask them.
    package static let ofWholeLibrary: [Rule] = [stereotypedTrait, fileTooDeep]
}
