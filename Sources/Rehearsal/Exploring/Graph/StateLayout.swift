/// How the states of one scene are packed into machine words: as many bits for each slot as its range there needs.
struct StateLayout: Sendable {
    struct Field: Sendable {
        var slot: Int
        var low: Int32
        var word: Int
        var shift: UInt64
        var mask: UInt64
    }

    let fields: [Field]
    /// At least 1.
    let words: Int
    /// Bits taken in all.
    let bits: Int
    /// Slots that have one value here, and that value.
    let fixed: [(slot: Int, value: Int32)]

    init(slots: [Int], low: [Int32], high: [Int32]) {
        var fields: [Field] = []
        var fixed: [(slot: Int, value: Int32)] = []
        var word = 0
        var used = 0
        var total = 0
        for (place, slot) in slots.enumerated() {
            let size = Int(high[place]) - Int(low[place])
            guard size > 0 else {
                if size == 0 { fixed.append((slot, low[place])) }
                continue
            }
            let width = Int.bitWidth - size.leadingZeroBitCount
            if used + width > 64 {
                word += 1
                used = 0
            }
            fields.append(Field(slot: slot, low: low[place], word: word, shift: UInt64(used), mask: (1 << UInt64(width)) - 1))
            used += width
            total += width
        }
        self.fields = fields
        self.fixed = fixed
        words = word + 1
        bits = total
    }

    /// Packs slots into `key`, `words` long.
    @inline(__always)
    func pack(_ slots: [Int32], into key: inout [UInt64]) {
        var word = 0
        var packed: UInt64 = 0
        for field in fields {
            if field.word != word {
                key[word] = packed
                packed = 0
                word = field.word
            }
            packed |= UInt64(truncatingIfNeeded: slots[field.slot] &- field.low) << field.shift
        }
        key[word] = packed
    }

    /// Unpacks the words of a key into the slots that it keeps.
    @inline(__always)
    func unpack(into slots: inout [Int32], word: (Int) -> UInt64) {
        for field in fields {
            slots[field.slot] = field.low &+ Int32(truncatingIfNeeded: (word(field.word) >> field.shift) & field.mask)
        }
        for (slot, value) in fixed { slots[slot] = value }
    }
}
