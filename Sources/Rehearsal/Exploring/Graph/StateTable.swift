/// The states of one scene that are known so far, numbered in the order in which they were found.
///
/// Open addressing with linear probing, at most half full; the key itself is the place as soon as a table of all keys takes hardly
/// more memory. An entry holds 32 bits of the key (or of its hash) beside the number, so that most probes touch one cache line.
struct StateTable: Sendable {
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    private let words: Int
    private let bits: Int
    private(set) var count = 0
    /// The packed states, `words` each, by number.
    private(set) var keys: [UInt64] = []
    /// Numbers plus 1 by key, where the table holds all keys.
    private var direct: [UInt32] = []
    /// Tag in the upper half, number plus 1 in the lower; 0 is free.
    private var entries: [UInt64] = []
    private var shift: UInt64 = 64

    init(_ layout: StateLayout) {
        words = layout.words
        bits = layout.bits
    }

    /// The number of a state that is packed into one word, which is new where it is the count before. O(1) amortised.
    @inline(__always)
    mutating func insert(_ key: UInt64) -> Int {
        if direct.isEmpty { return probe(key) }
        let place = Int(truncatingIfNeeded: key)
        let known = direct[place]
        if known != 0 { return Int(known) - 1 }
        direct[place] = UInt32(truncatingIfNeeded: count + 1)
        keys.append(key)
        count += 1
        return count - 1
    }

    /// The same for a state of any number of words.
    mutating func insert(_ key: [UInt64]) -> Int {
        guard words > 1 else { return insert(key[0]) }
        if entries.count < 2 * (count + 1) { grow() }
        let hash = hash(key, at: 0)
        let tag = tag(hash, key[0])
        var place = Int(truncatingIfNeeded: hash >> shift)
        while entries[place] != 0 {
            let number = Int(entries[place] & 0xFFFF_FFFF) - 1
            if entries[place] >> 32 == tag, isSame(key, number) { return number }
            place = (place + 1) & (entries.count - 1)
        }
        entries[place] = tag << 32 | UInt64(count + 1)
        keys += key[..<words]
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
        entries[place] = tag << 32 | UInt64(count + 1)
        keys.append(key)
        count += 1
        return count - 1
    }

    private func isSame(_ key: [UInt64], _ number: Int) -> Bool {
        for word in 0..<words where keys[number * words + word] != key[word] { return false }
        return true
    }

    /// Fibonacci hashing (Knuth, volume 3, 6.4), word after word.
    @inline(__always)
    private func hash(_ key: [UInt64], at place: Int) -> UInt64 {
        var hash = key[place] &* Self.multiplier
        var word = 1
        while word < words {
            hash = (hash ^ (hash >> 32) ^ key[place + word]) &* Self.multiplier
            word += 1
        }
        return hash
    }

    /// 32 bits by which most other keys are told apart; all of them where a key has no more.
    @inline(__always)
    private func tag(_ hash: UInt64, _ first: UInt64) -> UInt64 { bits <= 32 ? first : hash & 0xFFFF_FFFF }

    private mutating func grow() {
        let capacity = max(8, entries.count * 2)
        if words == 1, bits < 31, 1 << bits <= 4 * capacity {
            direct = Array(repeating: 0, count: 1 << bits)
            for number in 0..<count { direct[Int(keys[number])] = UInt32(number + 1) }
            entries = []
            return
        }
        entries = Array(repeating: 0, count: capacity)
        shift = UInt64(64 - capacity.trailingZeroBitCount)
        for number in 0..<count {
            let hash = hash(keys, at: number * words)
            var place = Int(truncatingIfNeeded: hash >> shift)
            while entries[place] != 0 { place = (place + 1) & (capacity - 1) }
            entries[place] = tag(hash, keys[number * words]) << 32 | UInt64(number + 1)
        }
    }
}
