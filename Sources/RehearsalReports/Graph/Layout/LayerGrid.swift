/// The columns of a picture with every long link cut into short ones, by a bend in each column that it passes.
struct LayerGrid {
    struct Item {
        /// Nil for a bend.
        let node: Int?
        let height: Double
    }

    /// A link between neighbouring columns, by the numbers of its items; `lift` is where it leaves its left item, from 0 (top) to 1.
    struct Step {
        let left: Int
        let right: Int
        let lift: Double
    }

    private(set) var items: [Item] = []
    /// The items of each column, from top to bottom.
    var columns: [[Int]]
    private(set) var steps: [Step] = []
    /// By link: the bends from its source to its target; none where it leads to the next column.
    private(set) var bends: [[Int]] = []
    /// The steps to the left and to the right of each item.
    private(set) var before: [[Int]] = []
    private(set) var after: [[Int]] = []

    static let bendHeight = 6.0

    /// `heights` are those of the nodes; `lift` says where each link leaves its source.
    init(_ layers: Layers, links: [(from: Int, to: Int)], heights: [Double], lifts: [Double]) {
        columns = Array(repeating: [], count: (layers.column.max() ?? 0) + 1)
        for (node, height) in heights.enumerated() {
            columns[layers.column[node]].append(node)
            items.append(Item(node: node, height: height))
        }
        for (number, link) in links.enumerated() {
            let isForward = layers.column[link.from] < layers.column[link.to]
            let (left, right) = isForward ? (link.from, link.to) : (link.to, link.from)
            var chain: [Int] = []
            if link.from != link.to {
                for column in (layers.column[left] + 1)..<max(layers.column[right], layers.column[left] + 1) {
                    columns[column].append(items.count)
                    chain.append(items.count)
                    items.append(Item(node: nil, height: Self.bendHeight))
                }
                let path = [left] + chain + [right]
                for (place, pair) in zip(path, path.dropFirst()).enumerated() {
                    steps.append(Step(left: pair.0, right: pair.1, lift: place == 0 && isForward ? lifts[number] : 0.5))
                }
            }
            bends.append(isForward ? chain : chain.reversed())
        }
        before = Array(repeating: [], count: items.count)
        after = before
        for (number, step) in steps.enumerated() {
            after[step.left].append(number)
            before[step.right].append(number)
        }
    }
}
