internal import Glibc

/// Asks for a passphrase or PIN at the controlling terminal, without showing what is typed.
///
/// Backspace and Ctrl-U take back; Ctrl-C, Ctrl-D and a terminal that goes away give nil, as does having no terminal. Ctrl-Z does
/// nothing. The terminal is afterwards as it was before.
package func readSecret(prompt: String) -> String? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return nil }
    var silent = before
    // No signals either: a program that ended here would leave the terminal silent.
    silent.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    tcsetattr(terminal, TCSAFLUSH, &silent)
    defer { tcsetattr(terminal, TCSAFLUSH, &before) }
    tell(prompt, terminal)
    defer { tell("\n", terminal) }
    var typed: [UInt8] = []
    while true {
        var byte: UInt8 = 0
        let count = read(terminal, &byte, 1)
        if count < 0, errno == EINTR { continue }
        guard count == 1 else { return nil }
        switch byte {
        case 0x0A, 0x0D: return String(validating: typed, as: UTF8.self)
        case 0x03, 0x04: return nil
        case 0x15: typed = []
        case 0x08, 0x7F:
            while let last = typed.popLast(), last & 0xC0 == 0x80 {}
        case 0..<0x20: continue
        default: typed.append(byte)
        }
    }
}

private func tell(_ text: String, _ terminal: Int32) {
    var text = text
    text.withUTF8 { _ = write(terminal, $0.baseAddress, $0.count) }
}
