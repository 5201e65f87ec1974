import Foundation

/// Prints every figure that we claim, measured now: `make bench`.
@main struct Bench {
    static func main() throws {
        if CommandLine.arguments.dropFirst().first == "exploring" {
            ExploringFigures.table(only: CommandLine.arguments.dropFirst(2).first).forEach { print($0) }
            return
        }
        let folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        let start = StartUp(programs: folder)
        print("cold start to the first line of a play, median of \(StartUp.runs) runs in turn, ms")
        try start.table().forEach { print($0) }
    }
}
