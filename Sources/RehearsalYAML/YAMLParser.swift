package import Rehearsal

/// The largest file that is read, in bytes: 16 MiB.
package let maximumYAMLBytes = 16 << 20

/// Reads a file of YAML into a tree in which every value has its place.
///
/// Only the part of YAML that an author needs is accepted: one document of names, texts and lists, without anchors, aliases,
/// merge keys, tags or directives, at most 32 levels deep. Whatever else is found goes to `findings`, at most 20 of each rule;
/// nil where no tree can be made: bad bytes, a fault of syntax, too many levels, or nothing written. What was refused leaves
/// the tree without its entry, or with an empty text where a value stood. `limit` is in bytes. O(file), on a stack that the file cannot deepen.
package func parseYAML(_ file: SourceFile, findings: Findings, limit: Int = maximumYAMLBytes) -> Node? {
    let faults = FaultLog(findings)
    guard let screened = Preflight(file: file, faults: faults, limit: limit).run() else { return nil }
    return screened.bytes.withUnsafeBufferPointer { buffer in
        readTree(file, from: UnsafeBufferPointer(rebasing: buffer[screened.start...]), screened, faults)
    }
}

private func readTree(
    _ file: SourceFile, from input: UnsafeBufferPointer<UInt8>, _ screened: Screened, _ faults: FaultLog
) -> Node? {
    guard let events = EventReader(input) else { return nil }
    var builder = TreeBuilder(
        file: file, start: screened.start, faults: faults, lines: screened.lines)
    while true {
        switch events.next() {
        case .event(let event):
            switch builder.take(event) {
            case .more: continue
            case .complete: break
            case .givenUp: return nil
            }
        case .problem(let problem):
            // libyaml read blanks where the author's control characters stand, so its complaint may come from that alone.
            if screened.hasControlCharacters { return nil }
            let explainer = SyntaxExplainer(problem, in: file, end: screened.end, after: builder.before)
            if let fault = explainer.explain() { faults.report(fault) }
            return nil
        }
        break
    }
    if builder.root == nil { faults.reportEmptyFile() }
    return builder.root
}
