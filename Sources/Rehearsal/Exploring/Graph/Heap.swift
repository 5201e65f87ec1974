/// States by their sums, the greatest first: a binary heap.
struct Heap {
    private var items: [(sum: Int, state: Int)] = []

    /// O(log count).
    mutating func push(_ sum: Int, _ state: Int) {
        items.append((sum, state))
        var place = items.count - 1
        while place > 0, items[(place - 1) / 2].sum < items[place].sum {
            items.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// The greatest; nil where there is none. O(log count).
    mutating func pop() -> (sum: Int, state: Int)? {
        guard let top = items.first, let last = items.popLast() else { return nil }
        if items.isEmpty { return top }
        items[0] = last
        var place = 0
        while true {
            var largest = place
            for child in [2 * place + 1, 2 * place + 2] where child < items.count && items[child].sum > items[largest].sum {
                largest = child
            }
            if largest == place { return top }
            items.swapAt(place, largest)
            place = largest
        }
    }
}
