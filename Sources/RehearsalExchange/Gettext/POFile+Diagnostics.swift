package import Rehearsal

extension POFile {
    /// What keeps a catalogue from being read, at its place in the file: it is not UTF-8, or lines that are no part of a catalogue.
    package func diagnostics(in file: SourceFile) -> [Diagnostic] {
        if String(validating: file.bytes, as: UTF8.self) == nil {
            let place = SourcePlace(file: file, range: .top)
            return [Diagnostic(.error, .notUTF8, at: place, "譯文檔不是 UTF-8", help: "用檔案原本的編碼（例如 Big5）開啟，再另存成「UTF-8」")]
        }
        return faults.map { fault in
            let line = file.line(fault.line) ?? ""
            let range = SourceRange(line: fault.line, column: 0, length: max(1, line.unicodeScalars.count))
            return Diagnostic(.error, .catalogueSyntax, at: SourcePlace(file: file, range: range), fault.message)
        }
    }
}
