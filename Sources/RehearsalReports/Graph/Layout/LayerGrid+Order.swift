extension LayerGrid {
    /// Puts the items of each column in an order in which few links cross.
    ///
    /// Sweeps to and fro, each column sorted by the mean place of its neighbours in the last (the barycentre method of Sugiyama, Tagawa
    /// and Toda 1981), and keeps the best order seen. O(sweeps · links · log links).
    mutating func reduceCrossings(sweeps: Int = 24) {
        var best = (columns: columns, crossings: crossings)
        var idle = 0
        for sweep in 0..<sweeps where best.crossings > 0 && idle < 6 {
            let toRight = sweep.isMultiple(of: 2)
            for column in toRight ? Array(columns.indices) : columns.indices.reversed() { sort(column, byLeft: toRight) }
            let crossings = crossings
            idle += 1
            if crossings < best.crossings {
                best = (columns, crossings)
                idle = 0
            }
        }
        columns = best.columns
    }

    private mutating func sort(_ column: Int, byLeft: Bool) {
        let place = places
        let wanted = columns[column].enumerated().map { own, item -> (item: Int, key: Double) in
            let steps = byLeft ? before[item] : after[item]
            guard !steps.isEmpty else { return (item, Double(own)) }
            let sum = steps.reduce(0.0) { sum, step in
                sum
                    + (byLeft
                        ? Double(place[self.steps[step].left]) + self.steps[step].lift : Double(place[self.steps[step].right]))
            }
            return (item, sum / Double(steps.count))
        }
        columns[column] = wanted.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(
            \.element.item)
    }

    /// Where each item stands in its column.
    private var places: [Int] {
        var places = Array(repeating: 0, count: items.count)
        for column in columns {
            for (place, item) in column.enumerated() { places[item] = place }
        }
        return places
    }

    /// How many pairs of links between neighbouring columns cross: inversions, counted with a binary indexed tree (Barth, Mutzel and Jünger 2004).
    var crossings: Int {
        let place = places
        return columns.reduce(0) { sum, column in
            let ends = column.flatMap { item in after[item].map { steps[$0] } }.map { step in
                (from: Double(place[step.left]) + step.lift, to: place[step.right])
            }
            return sum + Self.inversions(ends.sorted { ($0.from, $0.to) < ($1.from, $1.to) }.map(\.to))
        }
    }

    private static func inversions(_ places: [Int]) -> Int {
        var tree = Array(repeating: 0, count: (places.max() ?? 0) + 2)
        var count = 0
        for (seen, place) in places.enumerated() {
            // How many so far stand no further down.
            var notAfter = 0
            var node = place + 1
            while node > 0 {
                notAfter += tree[node]
                node &= node - 1
            }
            count += seen - notAfter
            node = place + 1
            while node < tree.count {
                tree[node] += 1
                node += node & -node
            }
        }
        return count
    }
}
