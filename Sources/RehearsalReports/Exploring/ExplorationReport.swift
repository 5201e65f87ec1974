package import Rehearsal

/// What was found by exploring one situation met with one client, as paragraphs: figures first, then what never happens, then fairness.
package struct ExplorationReport: Sendable {
    let exploration: Exploration

    package init(_ exploration: Exploration) { self.exploration = exploration }

    package var passages: [Passage] {
        let situation = exploration.encounter.situation
        let client = exploration.encounter.client
        let title = [
            Passage(.title, .verbatim(situation.title)), Passage(.faint, "\(situation.id)，遇到\(client.name)（\(client.id)）"), .blank,
        ]
        guard exploration.isComplete else {
            return title + [Passage(.poor, "狀態太多，沒有全部走過，所以不說最高、最低、走不走得到、公不公平"), Passage(.body, "用 --limit 放寬上限")]
        }
        return title + figures + [.blank] + endings + [.blank] + fairness + neverHappens
    }

    /// The whole in one paragraph.
    package var summary: Passage {
        guard exploration.isComplete else { return Passage(.poor, "狀態太多，沒有全部走過") }
        guard exploration.endings.contains(where: { $0.isReached == true }) else {
            return Passage(.poor, "走遍 \(states) 個狀態，沒有一種走法到得了結局")
        }
        return Passage(
            .good,
            "走遍 \(states) 個狀態：最高 \(number(exploration.best))、最低 \(number(exploration.worst)) 分，\(number(exploration.decisions.least)) 到 \(number(exploration.decisions.most)) 步，\(exploration.endings.count { $0.isReached == true }) 種結局"
        )
    }

    private var states: String { (exploration.stateCount ?? exploration.graph.stateCount).grouped }

    private var figures: [Passage] {
        var kept: Message = ""
        if exploration.stateCount == nil {
            kept = "（只算有差別的）"
        } else if exploration.stateCount != exploration.graph.stateCount {
            kept = "（其中有差別的 \(exploration.graph.stateCount.grouped) 個）"
        }
        return [
            Passage(.body, "\(states) 個\(kept)", label: "走得到的狀態："),
            Passage(.body, "最高 \(number(exploration.best))，最低 \(number(exploration.worst))", label: "分數："),
            Passage(.body, "最少 \(number(exploration.decisions.least))，最多 \(number(exploration.decisions.most))", label: "決定："),
        ]
    }

    private func number(_ value: Int?) -> Message {
        let hasEnding = exploration.endings.contains { $0.isReached == true }
        return value.map { .verbatim(String($0)) } ?? (hasEnding ? "沒有底" : "—")
    }

    private var endings: [Passage] {
        let scenes = exploration.encounter.situation.scenes
        return [Passage(.heading, "結局")]
            + exploration.endings.map { ending in
                let outcome = scenes[ending.scene].ending?.words ?? ""
                let isReached = ending.isReached == true
                return Passage(
                    isReached ? .body : .poor, isReached ? outcome : "\(outcome)（到不了）", label: "\(scenes[ending.scene].id)：",
                    depth: 1)
            }
    }

    private var fairness: [Passage] {
        let claims = exploration.encounter.situation.claims
        let width = (claims.map(\.element.id.count).max() ?? 0) + 2
        return [Passage(.heading, "走完一次，每一項有多少機會（最少到最多）")]
            + zip(claims, exploration.offered).map { claim, offered in
                let id = claim.element.id
                let label: Message = .verbatim(id + String(repeating: " ", count: width - id.count))
                let span: Message = "\(number(offered.least)) 到 \(number(offered.most)) 分"
                guard offered.least == 0 else { return Passage(.body, span, label: label, depth: 1) }
                return Passage(.poor, "\(span)：有的走法一次機會都沒有", label: label, depth: 1)
            }
    }

    private var neverHappens: [Passage] {
        let scenes = exploration.encounter.situation.scenes
        func list(_ heading: Message, _ names: [String]) -> [Passage] {
            names.isEmpty ? [] : [.blank, Passage(.heading, heading)] + names.map { Passage(.poor, .verbatim($0), depth: 1) }
        }
        return list("到不了的場景", exploration.unreachableScenes.map { scenes[$0].id })
            + list(
                "選不到的回應", exploration.neverAvailable.map { scenes[$0.scene].id + "." + scenes[$0.scene].responses[$0.response].id })
            + list(
                "沒有人走到的去處",
                exploration.neverTaken.map {
                    scenes[$0.scene].id + "." + scenes[$0.scene].responses[$0.response].id + "#\($0.clause + 1)"
                })
            + list("會卡住的場景", exploration.traps.map { scenes[$0].id })
            + list("可以繞圈子得分的場景", exploration.scoringLoops.map { scenes[$0].id })
    }
}

extension Int {
    /// In groups of three digits.
    package var grouped: String {
        let digits = String(magnitude)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return self < 0 ? "-" + text : text
    }
}
