import Glibc
import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

/// One terminal at which an assessor and candidates take turns: whatever a candidate does, only the assessor gets behind the locked screen.
final class AssessmentRoom {
    /// What is to be done next.
    enum Turn {
        /// The screen is locked until the assessor opens it.
        case locked(Message?)
        /// The assessor chooses.
        case menu
        /// A candidate is to be seated.
        case admission
        /// The candidate begins the next station.
        case station(Circuit.Station)
        /// The candidate goes on with the play.
        case play
        /// The program ends; the sitting may stay open.
        case over
    }

    /// The candidate at the keyboard.
    struct Seat {
        let candidate: Participant
        let adjustments: [Adjustment]
        /// The page as the candidate wants it.
        let screen: Screen
    }

    let sitting: OpenSitting
    let arguments: Arguments
    let reader: any LineReader
    var seat: Seat?
    /// The play that is open, if there is one.
    var play: StationPlay?

    var context: Context { sitting.desk.context }
    var screen: Screen { context.screen }

    init(_ sitting: OpenSitting, _ arguments: Arguments) {
        self.sitting = sitting
        self.arguments = arguments
        reader = makeLineReader(history: nil)
    }

    /// Goes on until the assessor leaves or closes the sitting.
    func run() throws -> ExitStatus {
        // Neither Ctrl-Z nor Ctrl-\ may lead to the shell from which the program was started.
        for stopping in [SIGTSTP, SIGQUIT, SIGTTIN, SIGTTOU] { signal(stopping, SIG_IGN) }
        var turn = Turn.menu
        while true {
            if case .over = turn { return .success }
            do {
                turn = try next(turn)
            } catch let error as HangUp {
                return error.status
            } catch {
                // A candidate is perhaps at the keyboard: what went wrong leads to the locked screen, never out.
                turn = try settled(error)
            }
        }
    }

    /// The terminal went away, or the program was told to end: what was acknowledged is on record.
    struct HangUp: Error { let status = ExitStatus.failure }

    private func next(_ turn: Turn) throws -> Turn {
        switch turn {
        case .locked(let words): try locked(words)
        case .menu: try menu()
        case .admission: try admission()
        case .station(let station): try begin(station)
        case .play: try goOn()
        case .over: .over
        }
    }

    /// Shows what went wrong, and locks; the play that is open is read anew from the record, as it stands there.
    private func settled(_ error: any Error) throws -> Turn {
        let trouble =
            Trouble(error) ?? (error as? UsageError).map { Trouble(message: $0.message, help: $0.help, status: .usage) }
            ?? (error as? JournalFault).map { Trouble(message: $0.message, status: .failure) }
            ?? Trouble(message: "\("\(error)")", status: .failure)
        if let play {
            play.clock.stop()
            play.beat()
            let lines = try? sitting.store.play(play.id)
            if let lines, let again = try? sitting.continue(lines, at: play.station) { self.play = again }
        }
        return .locked("\(trouble.message)。請叫評量者來")
    }
}
