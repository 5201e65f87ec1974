/// Where in a situation a guard was written: by scene, then by place in its lists.
package enum GuardPlace: Hashable, Sendable {
    case client(Int, Int)
    case line(Int, Int)
    case response(Int, Int)
    case reply(Int, Int, Int)
    case next(Int, Int, Int)
}
