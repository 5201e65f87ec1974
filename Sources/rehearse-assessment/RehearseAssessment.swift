import Glibc
import RehearsalExchange
import RehearseCommand

/// The second program: records and assessment. People call it through `rehearse`, which goes on as it.
@main
struct RehearseAssessment {
    static func main() {
        // Whatever it makes is for the person who runs it only.
        umask(0o077)
        Program(
            Subcommand.assessment, catalogue: { interfaceCatalogue($0).withAssessment }, explain: { Trouble($0) }
        ).main()
    }
}
