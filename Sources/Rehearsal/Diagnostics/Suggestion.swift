/// The known name that someone probably meant.
///
/// The nearest by edit distance (insert, delete, replace, swap neighbours: Damerau 1964, restricted) if it is no more than a
/// third of the longer name, or two; ties go to the first in `known`. O(|known| · n · m).
package func suggestion(for name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars)
    guard wanted.count <= 64 else { return nil }
    let signs = signature(name)
    var best: (name: String, distance: Int)?
    for candidate in known {
        // An edit changes at most two of the signs that occur: most candidates need no closer look.
        let most = max(2, max(wanted.count, candidate.utf8.count) / 3)
        guard (signs ^ signature(candidate)).nonzeroBitCount <= 2 * most, candidate != name else { continue }
        let scalars = Array(candidate.unicodeScalars)
        let limit = max(2, max(wanted.count, scalars.count) / 3)
        guard abs(scalars.count - wanted.count) <= limit, scalars.count <= 64 else { continue }
        let distance = editDistance(wanted, scalars)
        if distance <= limit, distance < min(wanted.count, scalars.count), distance < best?.distance ?? .max {
            best = (candidate, distance)
        }
    }
    return best?.name
}

/// Help that offers the known name that someone probably meant.
package func didYouMean(_ name: String, among known: some Sequence<String>) -> Message? {
    suggestion(for: name, among: known).map { "是不是要寫「\($0)」？" }
}

/// Which bytes occur, as bits by their lowest six.
private func signature(_ text: String) -> UInt64 { text.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) } }

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
            row.append(cost)
        }
        beforeLast = last
        last = row
    }
    return last[b.count]
}
