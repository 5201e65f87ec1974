import Foundation

/// Prints every figure that we claim, measured now: `make bench`. With the word `exploring`, only those of the engine.
@main struct Bench {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        if words.first != "exploring" {
            let folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
            let start = StartUp(programs: folder)
            print(
                "cold start to the first line, and whole runs, median of \(StartUp.runs) runs in turn, ms; inkcpp's compiled form")
            try start.table().forEach { print($0) }
            print("")
        }
        ExploringFigures.table(only: words.dropFirst().first).forEach { print($0) }
    }
}
