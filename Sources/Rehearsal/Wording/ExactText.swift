/// A text that is the same as another only byte for byte.
///
/// Texts by themselves are compared by what they show, for which Chinese has to be normalised at every look-up: that took half
/// the time in which the interface's catalogue is read.
package struct ExactText: Hashable, Sendable, ExpressibleByStringLiteral {
    package let text: String

    package init(_ text: String) { self.text = text }

    package init(stringLiteral value: String) { text = value }

    package static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    package func hash(into hasher: inout Hasher) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}
