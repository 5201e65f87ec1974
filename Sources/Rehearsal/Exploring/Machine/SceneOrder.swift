/// The scenes that clauses of `next` connect with the start, in layers: groups that can lead to one another, each before those it leads to.
struct SceneOrder: Sendable {
    /// The layers in order; the start stands first in the first.
    let layers: [[Int]]
    /// Whether a layer can lead back into itself.
    let isCyclic: [Bool]
    /// The layer of each scene; −1 for scenes to which no clause leads.
    let layer: [Int]

    /// O(scenes + clauses), by Tarjan's algorithm.
    init(_ machine: StateMachine) {
        var first = [0]
        var targets: [Int32] = []
        for scene in 0..<machine.sceneCount {
            for response in machine.responses(of: scene) {
                targets += machine.clauses(of: response).map { Int32(machine.clauses[$0].scene) }
            }
            first.append(targets.count)
        }
        let start = machine.startScene
        let components = Components(roots: start..<(start + 1), count: machine.sceneCount) {
            first[$0]..<first[$0 + 1]
        } target: {
            Int(targets[$0])
        }
        var layer = Array(repeating: -1, count: machine.sceneCount)
        var cyclic: [Bool] = []
        var layers: [[Int]] = []
        for component in components.all.reversed() {
            for scene in component { layer[Int(scene)] = layers.count }
            cyclic.append(
                component.count > 1
                    || targets[first[Int(component[component.startIndex])]..<first[Int(component[component.startIndex]) + 1]]
                        .contains(component[component.startIndex])
            )
            layers.append(component.map(Int.init).sorted())
        }
        if !layers.isEmpty { layers[0] = [start] + layers[0].filter { $0 != start } }
        self.layers = layers
        self.layer = layer
        isCyclic = cyclic
    }
}
