import Rehearsal

extension Session {
    /// What is different for a candidate at a station of an assessment: a clock for the whole of it, no hints, no way back and no way out.
    ///
    /// Leaving only ends the session; whoever called it locks the screen. The station's end leaves the play for good.
    package struct Station {
        /// Milliseconds that are left at the station.
        package var left: () -> Int
        /// Percent by which the limits of questions are longer for this candidate.
        package var extraTime: Int
        /// Whether nothing is shown to choose from.
        package var isInWordsOnly: Bool
        /// What was half written when the play was broken off, in its parts.
        package var unsent: [String]
        /// Told once a second what is half written.
        package var beat: ([String]) -> Void

        package init(
            left: @escaping () -> Int, extraTime: Int, isInWordsOnly: Bool, unsent: [String], beat: @escaping ([String]) -> Void
        ) {
            self.left = left
            self.extraTime = extraTime
            self.isInWordsOnly = isInWordsOnly
            self.unsent = unsent
            self.beat = beat
        }
    }

    /// The question as it is put here.
    var question: Question { station?.isInWordsOnly == true ? play.question.inWordsOnly : play.question }

    /// Whether a command can be given here.
    func offers(_ command: SessionCommand) -> Bool {
        command.isOffered(in: play.mode) && !(station != nil && command == .save)
    }

    /// The time that is left before the line, in a terminal that is drawn anew: of the question, where it has a limit, and of the station.
    func clock(_ sitting: Sitting) -> Message? {
        let seconds = questionLeft(sitting).map { ($0 + 999) / 1000 }
        switch (seconds, station.map { minutesAndSeconds($0.left()) }) {
        case (let seconds?, let station?): return "〔這題剩 \(seconds) 秒，本站 \(station)〕"
        case (nil, let station?): return "〔本站剩 \(station)〕"
        case (let seconds?, nil): return "〔剩 \(seconds) 秒〕"
        case (nil, nil): return nil
        }
    }

    /// In a page that is never drawn anew the time is told with each question.
    func showTimeLeft() {
        guard let station, screen.theme.isPlain else { return }
        screen.show(timeLeft(station))
    }

    func timeLeft(_ station: Station) -> Passage {
        let seconds = max(0, (station.left() + 999) / 1000)
        return Passage(.faint, "本站剩 \(seconds / 60) 分 \(seconds % 60) 秒")
    }

    /// The station's time is over: what is half written is kept, and the play is left for good.
    func stationTimeUp(_ partial: String, _ sitting: Sitting) throws -> Step {
        let written = sitting.whole(partial)
        if !normalized(written).isEmpty { try record(.unsent(scene: play.scene.id, typed: written)) }
        try record(.left(.timeUp))
        screen.show([.blank, Passage(.heading, "時間到，這一站結束了"), Passage(.faint, "寫到一半的也存好了")])
        return .ended(.left(.timeUp))
    }
}

/// A time in milliseconds as minutes and seconds, rounded up to whole seconds: `4:05`.
package func minutesAndSeconds(_ milliseconds: Int) -> String {
    let seconds = max(0, (milliseconds + 999) / 1000)
    return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
}
