package import Rehearsal

/// One sitting of a play: shows, asks, takes answers, and hands every event on before the next prompt appears.
package final class Session {
    /// How a sitting came to its end.
    package enum Ending: Equatable, Sendable {
        case finished
        case left(Event.Departure)
        /// A script's answer that is none: which line, and why.
        case scriptFailed(line: Int, Message)
        case scriptEnded(scene: String)
    }

    /// What the sitting needs from outside.
    package struct Surroundings {
        /// Milliseconds that only ever grow.
        package var clock: () -> Int
        /// Keeps an event; returns once it is safe.
        package var record: (Event) throws -> Void
        /// Where the play is kept, for `/save`; nil where it is not.
        package var place: String?
        /// Lets the person write in an editor of their own; nil where there is none.
        package var edit: ((String) -> String?)?
        /// Set where the play is at a station of an assessment.
        package var station: Station?

        package init(
            clock: @escaping () -> Int, record: @escaping (Event) throws -> Void, place: String?,
            edit: ((String) -> String?)?, station: Station? = nil
        ) {
            self.clock = clock
            self.record = record
            self.place = place
            self.edit = edit
            self.station = station
        }
    }

    package internal(set) var play: Play
    let reader: any LineReader
    let screen: Screen
    let surroundings: Surroundings
    /// A script answers with ids or text, one line a question, and never asks for anything else.
    let isScript: Bool
    private let began: Int
    private let elapsedBefore: Int
    /// Milliseconds that the first question has been before the person already, where the play is resumed in it.
    var spentBefore: Int
    /// What was half written in an answer when the sitting ended, in its parts: blanks of a form, lines of a text; at first, when it
    /// ended before.
    package internal(set) var unsent: [String]

    /// `elapsed` is the play's time so far in milliseconds, and `spent` that of its question, where it is resumed.
    package init(
        _ play: Play, reader: any LineReader, screen: Screen, surroundings: Surroundings, isScript: Bool = false, elapsed: Int = 0,
        spent: Int = 0
    ) {
        self.play = play
        self.reader = reader
        self.screen = screen
        self.surroundings = surroundings
        self.isScript = isScript
        began = surroundings.clock()
        elapsedBefore = elapsed
        spentBefore = spent
        unsent = surroundings.station?.unsent ?? []
    }

    var station: Station? { surroundings.station }

    var passages: ScenePassages {
        var passages = ScenePassages(play, theme: screen.theme)
        passages.extraTime = station?.extraTime ?? 0
        passages.hasEditor = station == nil
        return passages
    }

    var elapsed: Int { elapsedBefore + surroundings.clock() - began }

    func record(_ kind: Event.Kind) throws { try surroundings.record(Event(at: elapsed, kind)) }

    /// Plays until the ending, or until the person leaves.
    package func run() throws -> Ending {
        while play.outcome == nil {
            try record(.shown(scene: play.scene.id))
            screen.show(passages.entrance)
            screen.show(passages.mood)
            if let ending = try ask() { return ending }
        }
        try finish()
        return .finished
    }

    private func finish() throws {
        let scene = play.scene
        try record(.shown(scene: scene.id))
        screen.show(passages.entrance)
        if let outcome = play.outcome {
            // What an ending is called says what it is worth, which is not for a candidate.
            screen.show([.blank, Passage(.heading, station == nil ? "結局：\(outcome.words)" : "這一站結束了")])
            try record(.ended(scene: scene.id, outcome: outcome))
        }
    }

    /// Takes a response, keeps it, and shows what follows.
    func take(_ place: Int, typed: String, since start: Int, timeRanOut: Bool = false) throws {
        let scene = play.scene
        let response = scene.responses[place]
        try record(
            .answered(
                scene: scene.id, typed: typed, response: response.id, milliseconds: surroundings.clock() - start,
                timeRanOut: timeRanOut))
        let said = passages
        screen.beginPage()
        let reply = play.take(place)
        if let say = response.say {
            screen.show([.blank, Passage(.speech, said.filled(say), label: "你：")])
        }
        if let reply { screen.show(said.speech(reply)) }
    }
}
