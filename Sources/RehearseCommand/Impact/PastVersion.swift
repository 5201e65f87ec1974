import Rehearsal
import RehearsalRecords

/// A situation as it was before a change: from another file, or from git.
struct PastVersion {
    enum Result {
        case loaded(PastVersion)
        case failed(ExitStatus)
    }

    let situation: Situation
    /// SHA-256 of its text.
    let fingerprint: String

    /// Reads what `--against` names: a file, else a revision of the file that the situation is in now.
    ///
    /// Its clients and its unit are those of now. Reports what is wrong and returns the exit status otherwise.
    static func load(_ name: String, of path: String, _ folder: LibraryFolder, _ context: Context) throws -> Result {
        guard let bytes = try bytes(name, path, context) else { return .failed(.noInput) }
        let library = Library(
            folder, shipped: { LibraryFolder.shipped(context, besides: folder) }, language: context.catalogue.language)
        let label = isFile(name) ? name : "\(name):\(path)"
        if let situation = library.situation(bytes, named: label) {
            return .loaded(PastVersion(situation: situation, fingerprint: sha256(bytes)))
        }
        context.report(library.diagnostics)
        context.fail("原來的版本「\(label)」有錯誤，不能拿來比")
        return .failed(.failure)
    }

    /// The old text; nil after saying that there is none.
    private static func bytes(_ name: String, _ path: String, _ context: Context) throws(FileFault) -> [UInt8]? {
        if isFile(name) { return try readFile(name) }
        do throws(GitFile.Fault) {
            return try GitFile(path, at: name).bytes
        } catch {
            let why: Message = error.words.isEmpty ? "不能執行 git" : "git 說：\(error.words)"
            context.fail("沒有叫「\(name)」的檔案，也找不到那個版本的「\(path)」；\(why)", help: "寫檔案的路徑，或 git 的版本，例如 HEAD、HEAD~1")
            return nil
        }
    }
}
