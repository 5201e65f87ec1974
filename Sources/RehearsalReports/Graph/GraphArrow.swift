import Rehearsal

/// Ways that lead from one scene to another and are drawn as one arrow.
struct GraphArrow: Sendable {
    let from: Int
    let to: Int
    let kind: SituationGraph.Kind
    /// What leads there, a line each: the response, and when.
    var labels: [String]
}

extension SituationGraph {
    /// The arrows between scenes, one for each pair and kind, in the author's order.
    var arrows: [GraphArrow] {
        var arrows: [GraphArrow] = []
        for (from, box) in boxes.enumerated() {
            var places: [[Int]: Int] = [:]
            for choice in box.choices {
                for way in choice.ways {
                    let label = label(choice, way)
                    let key = [way.target, way.kind.rawValue]
                    if let known = places[key] {
                        arrows[known].labels.append(label)
                    } else {
                        places[key] = arrows.count
                        arrows.append(GraphArrow(from: from, to: way.target, kind: way.kind, labels: [label]))
                    }
                }
            }
        }
        return arrows
    }

    /// The response's id, what it asks in brackets, and an exclamation mark where it is a critical error.
    private func label(_ choice: Choice, _ way: Way) -> String {
        let guards = [choice.when, way.when].filter { !$0.isEmpty }.map { shortened($0, to: 28) }
        return choice.id + (choice.isCritical ? " !" : "") + (guards.isEmpty ? "" : " [\(guards.joined(separator: "; "))]")
    }

    /// What is said of a picture in which nothing is marked; nil where everything is.
    var reservation: Message? { isComplete ? nil : "狀態太多，沒有全部看過，所以什麼都沒有標示" }

    /// What is said of a scene below its id: how it ends, what is wrong with it.
    func remarks(_ box: Box) -> [Message] {
        var remarks: [Message] = box.ending.map { [$0.words] } ?? []
        if box.isUnreachable { remarks.append("走不到") }
        if box.isTrap { remarks.append("沒有出路") }
        if box.isScoringLoop { remarks.append("繞圈得分") }
        return remarks
    }
}
