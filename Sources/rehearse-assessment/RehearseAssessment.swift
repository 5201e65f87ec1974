import RehearsalExchange
import RehearseCommand

/// The second program: records and assessment. People call it through `rehearse`, which goes on as it.
@main
struct RehearseAssessment {
    static func main() {
        Program(
            Subcommand.assessment, catalogue: { interfaceCatalogue($0).withAssessment }, explain: { Trouble($0) }
        ).main()
    }
}
