package import Rehearsal

extension Journal {
    /// Reads a journal from the lines of its file; throws with the number of a line that is none.
    ///
    /// A last line without its end is what a crash leaves: it was never acknowledged and is left out.
    package init(lines: [String], endsWithLineFeed: Bool) throws(JournalFault) {
        guard let first = lines.first, let json = JSON(first), let header = Header(json) else {
            throw JournalFault("第 1 行不是對練紀錄的開頭")
        }
        self.init(header: header)
        for (place, line) in lines.enumerated().dropFirst() {
            guard let json = JSON(line), let event = Event(json) else {
                if place == lines.count - 1, !endsWithLineFeed { break }
                throw JournalFault("第 \(place + 1) 行看不懂，紀錄可能被改過或損壞")
            }
            events.append(event)
        }
    }
}

extension Journal.Header {
    package var json: JSON {
        var members: [(key: String, value: JSON)] = [
            ("event", .string("begun")), ("format", .integer(1)), ("situation", .string(situation)), ("client", .string(client)),
            ("seed", .string(String(seed))), ("mode", .string(mode.rawValue)),
            ("language", .string(language.rawValue)), ("begun", .optional(begun)), ("file", .optional(file)),
            ("what_if", .bool(isWhatIf)),
        ]
        if let from { members.append(("from", from.json)) }
        members.append(("sources", .object(sources.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })))
        return .object(members)
    }

    package init?(_ json: JSON) {
        guard json["event"]?.text == "begun", json["format"]?.whole == 1, let situation = json["situation"]?.text,
            let client = json["client"]?.text, let seed = json["seed"]?.text.flatMap({ UInt64($0) }),
            let mode = json["mode"]?.text.flatMap(Mode.init(rawValue:)),
            let language = json["language"]?.text.flatMap(Language.init(rawValue:)), case .object(let members)? = json["sources"]
        else { return nil }
        var sources: [String: String] = [:]
        for (path, hash) in members {
            guard let hash = hash.text else { return nil }
            sources[path] = hash
        }
        self.init(
            situation: situation, client: client, seed: seed, mode: mode, language: language, sources: sources,
            begun: json["begun"]?.text, file: json["file"]?.text)
        isWhatIf = json["what_if"]?.truth ?? false
        if let written = json["from"] {
            guard let point = StartingPoint(written) else { return nil }
            from = point
        }
    }
}

extension Event {
    /// The event as one JSON object, its kind under `event`.
    package var json: JSON {
        var members: [(key: String, value: JSON)] = [("event", .string(name)), ("at", .integer(at))]
        switch kind {
        case .shown(let scene), .hinted(let scene), .undone(let scene): members.append(("scene", .string(scene)))
        case .answered(let scene, let typed, let response, let milliseconds, let timeRanOut):
            members += [
                ("scene", .string(scene)), ("typed", .string(typed)), ("response", .string(response)),
                ("milliseconds", .integer(milliseconds)), ("time_ran_out", .bool(timeRanOut)),
            ]
        case .notUnderstood(let scene, let typed), .unsent(let scene, let typed):
            members += [("scene", .string(scene)), ("typed", .string(typed))]
        case .looked(let exhibit): members.append(("exhibit", .string(exhibit)))
        case .left(let departure): members.append(("how", .string(departure.rawValue)))
        case .ended(let scene, let outcome):
            members += [("scene", .string(scene)), ("outcome", .string(outcome.rawValue))]
        case .explained, .resumed: break
        }
        return .object(members)
    }

    private var name: String {
        switch kind {
        case .shown: "shown"
        case .answered: "answered"
        case .notUnderstood: "not-understood"
        case .unsent: "unsent"
        case .hinted: "hinted"
        case .looked: "looked"
        case .explained: "explained"
        case .undone: "undone"
        case .left: "left"
        case .resumed: "resumed"
        case .ended: "ended"
        }
    }

    /// Reads what `json` wrote; nil for anything else.
    package init?(_ json: JSON) {
        guard let at = json["at"]?.whole, let kind = Kind(json) else { return nil }
        self.init(at: at, kind)
    }
}

extension Event.Kind {
    fileprivate init?(_ json: JSON) {
        let scene = json["scene"]?.text
        switch (json["event"]?.text, scene) {
        case ("shown", let scene?): self = .shown(scene: scene)
        case ("hinted", let scene?): self = .hinted(scene: scene)
        case ("undone", let scene?): self = .undone(scene: scene)
        case ("answered", let scene?):
            guard let typed = json["typed"]?.text, let response = json["response"]?.text,
                let milliseconds = json["milliseconds"]?.whole, let timeRanOut = json["time_ran_out"]?.truth
            else { return nil }
            self = .answered(
                scene: scene, typed: typed, response: response, milliseconds: milliseconds, timeRanOut: timeRanOut)
        case ("not-understood", let scene?):
            guard let typed = json["typed"]?.text else { return nil }
            self = .notUnderstood(scene: scene, typed: typed)
        case ("unsent", let scene?):
            guard let typed = json["typed"]?.text else { return nil }
            self = .unsent(scene: scene, typed: typed)
        case ("ended", let scene?):
            guard let outcome = json["outcome"]?.text.flatMap(Outcome.init(rawValue:)) else { return nil }
            self = .ended(scene: scene, outcome: outcome)
        case ("looked", _):
            guard let exhibit = json["exhibit"]?.text else { return nil }
            self = .looked(exhibit: exhibit)
        case ("left", _):
            guard let how = json["how"]?.text.flatMap(Event.Departure.init(rawValue:)) else { return nil }
            self = .left(how)
        case ("explained", _): self = .explained
        case ("resumed", _): self = .resumed
        default: return nil
        }
    }
}
