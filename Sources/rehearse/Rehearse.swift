import RehearseCommand

/// The trainer: practice and authoring.
@main
struct Rehearse {
    static func main() { Program.trainer.main() }
}
