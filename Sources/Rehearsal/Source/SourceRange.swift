/// A point in a text, counted in Unicode scalars from zero.
package struct SourcePosition: Hashable, Sendable, Comparable {
    // 32 bits each: a document has four numbers for every value in it.
    private var storedLine: Int32
    private var storedColumn: Int32

    package init(line: Int, column: Int) {
        storedLine = Int32(clamping: line)
        storedColumn = Int32(clamping: column)
    }

    package var line: Int {
        get { Int(storedLine) }
        set { storedLine = Int32(clamping: newValue) }
    }

    package var column: Int {
        get { Int(storedColumn) }
        set { storedColumn = Int32(clamping: newValue) }
    }

    package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// A stretch of a text: `start` is included, `end` is not.
package struct SourceRange: Hashable, Sendable {
    package var start: SourcePosition
    package var end: SourcePosition

    package init(start: SourcePosition, end: SourcePosition) {
        self.start = start
        self.end = end
    }

    package init(line: Int, column: Int, length: Int = 1) {
        start = SourcePosition(line: line, column: column)
        end = SourcePosition(line: line, column: column + length)
    }

    /// The very beginning of a file, for what concerns the whole of it.
    package static let top = SourceRange(line: 0, column: 0, length: 0)

    /// The part from `offset` scalars after the start, `length` scalars long, on the same line.
    package func part(offset: Int, length: Int) -> SourceRange {
        SourceRange(line: start.line, column: start.column + offset, length: length)
    }
}

/// A value together with the place where it was written.
package struct Located<Value> {
    package var value: Value
    package var range: SourceRange

    package init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
