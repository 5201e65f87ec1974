/// A program that does nothing, built as `rehearse` is: what starting costs at the least.
@main struct Empty {
    static func main() {}
}
