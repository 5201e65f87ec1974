extension LayerGrid {
    /// How far below one item the next of its column stands at the least; links may run close together.
    private func gap(below upper: Int, above lower: Int) -> Double {
        items[upper].node == nil && items[lower].node == nil ? 4 : 16
    }

    /// The top of each item: as near to its neighbours as the order of the columns lets it be.
    ///
    /// Sweeps to and fro; in each, a column's items want to stand at the mean of their neighbours, and the nearest places that keep their
    /// order and distance are found exactly, by pooling adjacent violators (Ayer and others 1955). O(sweeps · links).
    func tops(sweeps: Int = 12) -> [Double] {
        var middle = Array(repeating: 0.0, count: items.count)
        for column in columns {
            var top = 0.0
            for (place, item) in column.enumerated() {
                if place > 0 { top += items[column[place - 1]].height + gap(below: column[place - 1], above: item) }
                middle[item] = top + items[item].height / 2
            }
        }
        for sweep in 0..<sweeps {
            let toRight = sweep.isMultiple(of: 2)
            for column in toRight ? columns : columns.reversed() {
                place(column, byLeft: toRight, both: sweep >= sweeps - 2, &middle)
            }
        }
        let tops = items.indices.map { middle[$0] - items[$0].height / 2 }
        let highest = tops.min() ?? 0
        return tops.map { ($0 - highest).rounded() }
    }

    private func place(_ column: [Int], byLeft: Bool, both: Bool, _ middle: inout [Double]) {
        var shift = 0.0
        var shifts: [Double] = []
        var wanted: [(value: Double, weight: Double)] = []
        for (place, item) in column.enumerated() {
            if place > 0 {
                let upper = column[place - 1]
                shift += (items[upper].height + items[item].height) / 2 + gap(below: upper, above: item)
            }
            shifts.append(shift)
            let goals =
                (byLeft || both ? before[item].map { start(steps[$0], middle) } : [])
                + (!byLeft || both ? after[item].map { middle[steps[$0].right] } : [])
            let goal = goals.isEmpty ? middle[item] : goals.reduce(0, +) / Double(goals.count)
            // Long links are wanted straight.
            wanted.append((goal - shift, goals.isEmpty ? 0.1 : items[item].node == nil ? 2 : 1))
        }
        for (item, (value, shift)) in zip(column, zip(Self.ascending(wanted), shifts)) { middle[item] = value + shift }
    }

    private func start(_ step: Step, _ middle: [Double]) -> Double {
        middle[step.left] + (step.lift - 0.5) * items[step.left].height
    }

    /// The values nearest to those wanted, in the sense of weighted squares, that never fall.
    static func ascending(_ wanted: [(value: Double, weight: Double)]) -> [Double] {
        var pools: [(value: Double, weight: Double, count: Int)] = []
        for (value, weight) in wanted {
            var pool = (value: value, weight: weight, count: 1)
            while let last = pools.last, last.value > pool.value {
                let weight = last.weight + pool.weight
                pool = ((last.value * last.weight + pool.value * pool.weight) / weight, weight, last.count + pool.count)
                pools.removeLast()
            }
            pools.append(pool)
        }
        return pools.flatMap { Array(repeating: $0.value, count: $0.count) }
    }
}
