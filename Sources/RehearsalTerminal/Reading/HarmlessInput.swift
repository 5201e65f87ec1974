/// Typed bytes on their way to readline, without the characters that readline would take for letters and the terminal for commands.
///
/// C1 controls (U+0080–009F) and signs that turn the reading order round are dropped; what begins like one is held back until its
/// next byte tells.
struct HarmlessInput {
    private var ready: ArraySlice<UInt8> = []
    private var held: [UInt8] = []

    /// Nothing stands ready for readline.
    var isEmpty: Bool { ready.isEmpty }

    /// A character has begun and its next byte decides.
    var isWaiting: Bool { !held.isEmpty }

    mutating func next() -> UInt8? { ready.popFirst() }

    mutating func take(_ byte: UInt8) {
        held.append(byte)
        switch held {
        case [0xC2], [0xE2], [0xE2, 0x80], [0xE2, 0x81]: return
        case _ where held.count == 2 && held[0] == 0xC2 && (0x80...0x9F).contains(byte): held = []
        case _ where held.count == 3 && held[1] == 0x80 && (0xAA...0xAE).contains(byte): held = []
        case _ where held.count == 3 && held[1] == 0x81 && (0xA6...0xA9).contains(byte): held = []
        default:
            ready += held
            held = []
        }
    }
}

extension String {
    /// The text with line breaks as line feeds.
    var replacingCarriageReturns: String { String(map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 }) }
}
