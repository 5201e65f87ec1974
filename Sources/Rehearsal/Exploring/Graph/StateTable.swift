/// The states of one scene that are known so far, numbered in the order in which they were found.
///
/// Open addressing with linear probing, at most half full; the key itself is the place as soon as a table of all keys takes hardly
/// more memory. An entry holds 32 bits of the key (or of its hash) beside the number, so that most probes touch one cache line.
/// Memory is held by hand: an array's own checks on every insertion took half the time of exploring.
struct StateTable: ~Copyable {
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    private let words: Int
    private let bits: Int
    private(set) var count = 0
    /// The packed states, `words` each, by number.
    private var keys = UnsafeMutableBufferPointer<UInt64>(start: nil, count: 0)
    /// Numbers plus 1 by key, where the table holds all keys.
    private var direct = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)
    /// Tag in the upper half, number plus 1 in the lower; 0 is free.
    private var entries = UnsafeMutableBufferPointer<UInt64>(start: nil, count: 0)
    private var shift: UInt64 = 64

    init(_ layout: StateLayout) {
        words = layout.words
        bits = layout.bits
    }

    deinit {
        keys.deallocate()
        direct.deallocate()
        entries.deallocate()
    }

    /// The first word of a state.
    @inline(__always)
    func key(_ number: Int) -> UInt64 { keys[number * words] }

    /// A state's packed slots, unpacked.
    func unpack(_ number: Int, by layout: StateLayout, into slots: inout [Int32]) {
        layout.unpack(into: &slots) { keys[number * words + $0] }
    }

    /// The number of a state that is packed into one word, which is new where it is the count before. O(1) amortised.
    @inline(__always)
    mutating func insert(_ key: UInt64) -> Int {
        guard direct.count > 0 else { return probe(key) }
        let place = Int(truncatingIfNeeded: key)
        let known = direct[place]
        if known != 0 { return Int(known) - 1 }
        if count == keys.count { growKeys() }
        direct[place] = UInt32(truncatingIfNeeded: count + 1)
        keys[count] = key
        count += 1
        return count - 1
    }

    /// The same for a state of any number of words.
    mutating func insert(_ key: [UInt64]) -> Int {
        guard words > 1 else { return insert(key[0]) }
        if entries.count < 2 * (count + 1) { grow() }
        let hash = hash(key[0]) { key[$0] }
        let tag = tag(hash, key[0])
        var place = Int(truncatingIfNeeded: hash >> shift)
        while entries[place] != 0 {
            let number = Int(entries[place] & 0xFFFF_FFFF) - 1
            if entries[place] >> 32 == tag, (0..<words).allSatisfy({ keys[number * words + $0] == key[$0] }) { return number }
            place = (place + 1) & (entries.count - 1)
        }
        if (count + 1) * words > keys.count { growKeys() }
        entries[place] = tag << 32 | UInt64(count + 1)
        for word in 0..<words { keys[count * words + word] = key[word] }
        count += 1
        return count - 1
    }

    private mutating func probe(_ key: UInt64) -> Int {
        if entries.count < 2 * (count + 1) {
            grow()
            return insert(key)
        }
        let hash = key &* Self.multiplier
        let tag = tag(hash, key)
        var place = Int(truncatingIfNeeded: hash >> shift)
        while true {
            let entry = entries[place]
            if entry == 0 { break }
            if entry >> 32 == tag {
                let number = Int(entry & 0xFFFF_FFFF) - 1
                if bits <= 32 || keys[number] == key { return number }
            }
            place = (place + 1) & (entries.count - 1)
        }
        if count == keys.count { growKeys() }
        entries[place] = tag << 32 | UInt64(count + 1)
        keys[count] = key
        count += 1
        return count - 1
    }

    /// Fibonacci hashing (Knuth, volume 3, 6.4), word after word.
    private func hash(_ first: UInt64, _ word: (Int) -> UInt64) -> UInt64 {
        (1..<words).reduce(first &* Self.multiplier) { hash, place in (hash ^ (hash >> 32) ^ word(place)) &* Self.multiplier }
    }

    /// 32 bits by which most other keys are told apart; all of them where a key has no more.
    @inline(__always)
    private func tag(_ hash: UInt64, _ first: UInt64) -> UInt64 { bits <= 32 ? first : hash & 0xFFFF_FFFF }

    private mutating func growKeys() {
        let larger = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: max(8 * words, keys.count * 2))
        _ = larger.update(fromContentsOf: keys[..<(count * words)])
        keys.deallocate()
        keys = larger
    }

    private mutating func grow() {
        let capacity = max(8, entries.count * 2)
        entries.deallocate()
        if words == 1, bits < 31, 1 << bits <= 4 * capacity {
            entries = .init(start: nil, count: 0)
            direct = .allocate(capacity: 1 << bits)
            direct.initialize(repeating: 0)
            for number in 0..<count { direct[Int(keys[number])] = UInt32(truncatingIfNeeded: number + 1) }
            return
        }
        entries = .allocate(capacity: capacity)
        entries.initialize(repeating: 0)
        shift = UInt64(64 - capacity.trailingZeroBitCount)
        for number in 0..<count {
            let first = number * words
            let hash = hash(keys[first]) { keys[first + $0] }
            var place = Int(truncatingIfNeeded: hash >> shift)
            while entries[place] != 0 { place = (place + 1) & (capacity - 1) }
            entries[place] = tag(hash, keys[first]) << 32 | UInt64(number + 1)
        }
    }
}
