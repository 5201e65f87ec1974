/// The scenes of a situation; packed ones are unpacked when they are asked for, so that a play need not wait for scenes it never sees.
package struct SceneList: Sendable, RandomAccessCollection {
    private enum Form: Sendable {
        case ready([Scene])
        /// The bytes of all scenes, and where each begins.
        case packed([UInt8], starts: [Int])
    }

    private let form: Form

    init(_ scenes: [Scene]) { form = .ready(scenes) }

    package var startIndex: Int { 0 }

    package var endIndex: Int {
        switch form {
        case .ready(let scenes): scenes.count
        case .packed(_, let starts): starts.count
        }
    }

    /// O(1) once unpacked, else O(the scene).
    package subscript(position: Int) -> Scene {
        switch form {
        case .ready(let scenes): return scenes[position]
        case .packed(let bytes, let starts):
            var unpacker = Unpacker(bytes, from: starts[position])
            // What was packed by this program and bears its checksum can be unpacked.
            return (try? unpacker.value(Scene.self)) ?? Scene.unreadable
        }
    }

    /// The same scenes, all unpacked, for what looks at them again and again.
    var ready: SceneList {
        if case .ready = form { self } else { SceneList(Array(self)) }
    }
}

extension SceneList: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(count)
        for scene in self {
            var inner = Packer()
            inner.pack(scene)
            packer.add(inner.bytes)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        var starts: [Int] = []
        for _ in 0..<(try unpacker.count()) { starts.append(try unpacker.skip()) }
        form = .packed(unpacker.bytes, starts: starts)
    }
}

extension Scene {
    fileprivate static let unreadable = Scene(
        id: "", narration: nil, client: [], lines: [], exhibits: [], hint: nil, seconds: nil, ask: .one, responses: [], ending: nil,
        marks: [], value: 0)
}
