import RehearsalRecords

extension LibraryFolder {
    /// Every file of content in the library.
    package var files: [String] { Kind.allCases.flatMap(files) }

    /// A file itself, or every file of content in a folder: of a library, or any file of YAML in another; nil where there is neither.
    package static func files(at path: String) -> [String]? {
        if isFile(path) { return [path] }
        guard isFolder(path) else { return nil }
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        if Kind.allCases.contains(where: { isFolder(path + "/" + $0.rawValue) }) { return LibraryFolder(path: path).files }
        if isFolder(path + "/Scenarios") { return LibraryFolder(path: path + "/Scenarios").files }
        return names(inFolder: path).map { path + "/" + $0 }.flatMap { inner in
            isFolder(inner) || inner.hasSuffix(".yaml") || inner.hasSuffix(".yml") ? files(at: inner) ?? [] : []
        }
    }
}
