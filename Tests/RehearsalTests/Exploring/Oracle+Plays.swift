import Rehearsal

extension Oracle {
    /// The ids of the responses of a shortest play to a moment.
    func play(to moment: Int) -> [String] {
        var choices: [String] = []
        var here = moment
        while let step = arrival[here] {
            choices.append(scene(step.from).responses[step.response].id)
            here = step.from
        }
        return choices.reversed()
    }

    /// The length of a shortest play to a moment of some kind: moments are found nearest first. Nil where there is none.
    func decisions(to isWanted: (Int) -> Bool) -> Int? {
        moments.indices.first(where: isWanted).map { play(to: $0).count }
    }

    /// The length of a shortest cycle through a moment; nil where there is none.
    func decisions(around moment: Int) -> Int? {
        var distance: [Int: Int] = [:]
        var layer = [moment]
        var length = 0
        while !layer.isEmpty {
            length += 1
            var next: [Int] = []
            for step in layer.flatMap({ steps[$0] }) {
                if step.to == moment { return length }
                if distance[step.to] == nil {
                    distance[step.to] = length
                    next.append(step.to)
                }
            }
            layer = next
        }
        return nil
    }
}
