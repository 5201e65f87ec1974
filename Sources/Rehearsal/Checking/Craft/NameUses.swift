/// Which of a situation's names are used, and where first.
struct NameUses {
    private(set) var roles: Set<Int> = []
    private(set) var surfaces: Set<Int> = []
    private(set) var exhibits: Set<Int> = []
    private(set) var sources: Set<Int> = []
    /// Meters and flags that a guard asks about, by slot: the first guard.
    private(set) var read: [Int: SourceRange] = [:]
    /// Meters that an effect changes, and flags that one sets, either way.
    private(set) var changed: [Int: SourceRange] = [:]
    /// Flags that an effect makes true.
    private(set) var raised: Set<Int> = []

    /// The situation has been made from the document without errors, so that their parts stand side by side. O(document).
    init(of situation: Situation, _ document: SituationDocument) {
        for exhibit in situation.exhibits { look(at: exhibit.text) }
        for (written, scene) in zip(document.scenes, situation.scenes) {
            exhibits.formUnion(scene.exhibits)
            look(at: scene.narration)
            look(at: scene.hint)
            look(at: scene.client, written.client)
            look(at: scene.lines, written.lines)
            look(at: scene.ask)
            for (written, response) in zip(written.responses, scene.responses) { look(at: response, written) }
        }
    }

    private mutating func look(at response: Response, _ written: ResponseDocument) {
        look(at: response.say)
        look(at: response.feedback)
        look(at: response.reply, written.reply)
        look(at: response.when, written.when)
        for (next, written) in zip(response.next, written.next) { look(at: next.when, written.when) }
        for (effect, written) in zip(response.effects, written.effects) { look(at: effect, written.name.range) }
    }

    private mutating func look(at effect: Effect, _ place: SourceRange) {
        switch effect {
        case .add(_, amount: 0): break
        case .add(let slot, _): if changed[slot] == nil { changed[slot] = place }
        case .set(let slot, let value):
            if changed[slot] == nil { changed[slot] = place }
            if value != 0 { raised.insert(slot) }
        }
    }

    private mutating func look(at speeches: [Speech], _ written: [SceneDocument.Speech]) {
        for (speech, written) in zip(speeches, written) {
            if case .cast(let role) = speech.who { roles.insert(role) }
            look(at: speech.text)
            look(at: speech.when, written.when)
        }
    }

    private mutating func look(at ask: Ask) {
        switch ask {
        case .several(let options), .order(let options, _): for option in options { look(at: option.text) }
        case .form(let fields):
            for field in fields {
                look(at: field.label)
                if case .choice(let options) = field.kind { for option in options { look(at: option.text) } }
            }
        case .one, .words, .number, .compose: break
        }
    }

    private mutating func look(at text: Text?) {
        for piece in text?.pieces ?? [] {
            switch piece {
            case .literal, .person(.client): break
            case .person(.cast(let role)): roles.insert(role)
            case .surface(let surface): surfaces.insert(surface)
            case .citation(let source): sources.insert(source)
            }
        }
    }

    private mutating func look(at condition: Guard, _ written: Located<String>?) {
        guard let place = written?.range else { return }
        for slot in condition.slots where read[slot] == nil { read[slot] = place }
    }
}
