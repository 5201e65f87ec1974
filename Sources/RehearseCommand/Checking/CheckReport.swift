import Rehearsal
import RehearsalRecords
import RehearsalTerminal

/// What a check found and mended, as people or programs read it.
struct CheckReport {
    let context: Context
    let diagnostics: [Diagnostic]
    let fileCount: Int
    let mended: [Mended]

    func show() {
        for one in mended { writeOut(harmless(context.catalogue.text(one.line)) + "\n") }
        if !mended.isEmpty { writeOut("\n") }
        let renderer = DiagnosticRenderer(context.catalogue, columns: context.screen.columns)
        for diagnostic in diagnostics {
            for line in renderer.lines(diagnostic) { writeOut(line + "\n") }
            writeOut("\n")
        }
        let errors = diagnostics.count { $0.severity == .error }
        context.screen.show(
            Passage(.body, "檢查了 \(fileCount) 個檔案：\(errors) 個錯誤，\(diagnostics.count - errors) 個警告"))
        if errors > 0 { context.screen.show(Passage(.faint, "有錯誤的檔案，其他警告等錯誤改好了才看得到")) }
        if !mended.isEmpty { context.screen.show(Passage(.body, "改好了 \(mended.count) 處")) }
        let certain = diagnostics.count { $0.fix != nil }
        if certain > 0 { context.screen.show(Passage(.faint, "其中 \(certain) 個確定怎麼改，加上 --fix 就直接改好")) }
        if let rule = diagnostics.first?.rule {
            context.screen.show(Passage(.faint, "每條規則的原因和例子：rehearse explain \(rule.id)"))
        }
    }

    /// One line of JSON for each thing that was mended, then for each that is left.
    func writeJSON() {
        for one in mended { writeOut(one.diagnostic.fixedJSON(context.catalogue).line + "\n") }
        for diagnostic in diagnostics { writeOut(diagnostic.json(context.catalogue).line + "\n") }
    }
}
