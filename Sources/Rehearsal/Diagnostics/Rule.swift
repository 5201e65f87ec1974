/// A rule that a document must keep, known by a stable id that names the fault.
package struct Rule: Hashable, Sendable {
    package let id: String

    package init(_ id: String) { self.id = id }
}
