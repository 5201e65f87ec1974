import Rehearsal

/// A list or mapping that is being read: what it holds so far.
struct Frame {
    /// What comes next in it.
    enum Turn {
        case item, key
        /// The value of a key; of none where the key was refused.
        case value(of: Located<String>?)
    }

    let kind: Event.Collection
    /// True where it is written with `[` or `{`, or as a pair among such: line breaks and indentation mean nothing there.
    let inBrackets: Bool
    /// True where a bracket of its own stands at its start.
    var hasBracket = false
    let start: SourcePosition
    var turn: Turn
    private var items: [Node] = []
    private var entries: [Node.Entry] = []
    /// The entry of each key, once there are more than a few.
    private var numbers: [String: Int] = [:]
    private static let few = 8

    init(_ kind: Event.Collection, inBrackets: Bool, start: SourcePosition) {
        self.kind = kind
        self.inBrackets = inBrackets
        self.start = start
        turn = kind == .sequence ? .item : .key
    }

    /// Where `key` was written before in this mapping. O(1).
    func place(of key: String) -> SourceRange? {
        if entries.count > Self.few { return numbers[key].map { entries[$0].key.range } }
        return entries.first { $0.key.value == key }?.key.range
    }

    /// Takes the next item or value; drops it where a key should be, or where its key was refused. Amortised O(1).
    mutating func add(_ node: Node) {
        switch turn {
        case .item: items.append(node)
        case .key: turn = .value(of: nil)
        case .value(let key):
            turn = .key
            guard let key else { return }
            entries.append(Node.Entry(key: key, value: node))
            guard entries.count > Self.few else { return }
            for number in (numbers.isEmpty ? 0 : entries.count - 1)..<entries.count {
                numbers[entries[number].key.value] = number
            }
        }
    }

    func node(end: SourcePosition) -> Node {
        Node(kind == .sequence ? .sequence(items) : .mapping(entries), at: SourceRange(start: start, end: end))
    }
}
