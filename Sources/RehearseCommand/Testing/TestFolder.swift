import Rehearsal
import RehearsalRecords

/// The folder beside a situation's file in which its transcripts lie: `ID.tests/NAME.transcript`.
struct TestFolder {
    static let ending = ".tests"

    let path: String

    init(beside situation: String) {
        path = folder(of: situation) + "/" + baseName(situation) + Self.ending
    }

    /// All transcripts, by name.
    var files: [String] {
        names(inFolder: path).filter { $0.hasSuffix(Transcript.fileEnding) }.map { path + "/" + $0 }.filter(isFile)
    }

    func file(_ name: String) -> String { path + "/" + name + Transcript.fileEnding }

    /// The situation's file beside which a transcript lies; nil where there is none.
    static func situation(of transcript: String) -> String? {
        // From inside the folder its name shows in the whole path only.
        let tests = [transcript, absolute(transcript) ?? ""].map { folder(of: $0) }.first { $0.hasSuffix(ending) }
        guard let tests else { return nil }
        let stem = tests.dropLast(ending.count)
        return [stem + ".yaml", stem + ".yml"].first(where: isFile)
    }

    /// Folders of transcripts in a library beside which no situation lies.
    static func forsaken(in library: LibraryFolder) -> [String] {
        let top = library.path + "/" + LibraryFolder.Kind.situation.rawValue
        let folders = [top] + names(inFolder: top).filter { !$0.hasSuffix(ending) }.map { top + "/" + $0 }.filter(isFolder)
        let all = folders.flatMap { folder in names(inFolder: folder).filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 } }
        return all.filter { isFolder($0) && situation(of: $0 + "/x") == nil }
    }
}
