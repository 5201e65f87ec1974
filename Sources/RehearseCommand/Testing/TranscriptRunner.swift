import Rehearsal
import RehearsalRecords

/// Plays transcripts again; every situation is loaded once in each language, and explored once for each client.
struct TranscriptRunner {
    let context: Context
    /// Whether what is different is written as it is now.
    let updates: Bool
    private var situations: [String: Situation?] = [:]
    private var bounds: [String: Bounds] = [:]

    init(_ context: Context, updates: Bool) {
        self.context = context
        self.updates = updates
    }

    mutating func run(_ path: String) throws -> TranscriptTest {
        let file = TestFolder.situation(of: path)
        guard let file else { return TranscriptTest(path: path, situation: nil, result: .withoutSituation) }
        let reader = TranscriptReader(try readFile(path))
        guard reader.faults.isEmpty else {
            return TranscriptTest(path: path, situation: baseName(file), result: .faulty(reader.faults))
        }
        let result = try result(of: reader.transcript, path, file)
        return TranscriptTest(path: path, situation: baseName(file), result: result)
    }

    private mutating func result(of transcript: Transcript, _ path: String, _ file: String) throws -> TranscriptTest.Result {
        let spoken = context.speaking(transcript.language)
        guard let situation = try situation(file, spoken) else { return .withoutSituation }
        let encounter: Encounter
        do throws(TranscriptFault) {
            encounter = try transcript.encounter(in: situation)
        } catch {
            return .faulty([error])
        }
        let replay = TranscriptReplay(transcript, of: encounter, spoken.catalogue, bounds: bounds(of: encounter, file))
        if let fault = replay.fault {
            let before = transcript.expected.filter { $0.number < fault.line }
            // Where nothing but answers is written yet, nothing is expected that could be different.
            let isBare = before.allSatisfy { $0.text.hasPrefix(">") }
            return .broken(fault, isBare ? LineDifference([], []) : LineDifference(before, replay.lines))
        }
        let difference = LineDifference(transcript.expected, replay.lines)
        if difference.isEmpty { return .passed }
        guard updates else { return .changed(difference) }
        try saveFile(path, Array(transcript.text(replay.lines, for: encounter.client.id).utf8))
        return .updated(difference)
    }

    private mutating func situation(_ file: String, _ context: Context) throws -> Situation? {
        let key = file + " " + context.catalogue.language.rawValue
        if let known = situations[key] { return known }
        let situation: Situation?
        switch try PlaySource.load(file, context, mode: .practice) {
        case .loaded(let source): situation = source.situation
        case .failed: situation = nil
        }
        situations[key] = .some(situation)
        return situation
    }

    private mutating func bounds(of encounter: Encounter, _ file: String) -> Bounds {
        let key = file + " " + encounter.client.id
        if let known = bounds[key] { return known }
        let found = Bounds(of: encounter)
        bounds[key] = found
        return found
    }
}
