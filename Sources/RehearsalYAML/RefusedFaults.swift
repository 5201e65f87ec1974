import Rehearsal

/// What is proper YAML but not for authors: each of these says what the sign would mean and how to do without it.
extension Fault {
    static func anchorOrAlias(_ written: String, at range: SourceRange) -> Fault {
        Fault(
            rule: .yamlAlias, range: range, message: "「\(shown(written))」會被當成 YAML 的錨點或參照，這裡不能用",
            help: "如果是文字，用雙引號括起來；如果想重複使用，把內容再寫一次")
    }

    static func mergeKey(at range: SourceRange) -> Fault {
        Fault(rule: .yamlAlias, range: range, message: "「<<」會被當成 YAML 的合併，這裡不能用", help: "把要合併的內容直接寫出來")
    }

    static func tag(_ written: String, at range: SourceRange) -> Fault {
        Fault(
            rule: .yamlTag, range: range, message: "「\(shown(written))」會被當成 YAML 的型別標記，這裡不能用",
            help: "如果是文字，用雙引號括起來；不然就刪掉它")
    }

    static func directive(at range: SourceRange) -> Fault {
        Fault(rule: .yamlDocuments, range: range, message: "行首的「%」會被當成 YAML 的指令，這裡不能用", help: "刪掉這一行；如果是文字，用雙引號括起來")
    }

    static func secondDocument(at range: SourceRange) -> Fault {
        Fault(
            rule: .yamlDocuments, range: range, message: "一個檔案只能有一份內容，第二份從這裡開始",
            help: "把第二份移到另一個檔案；如果只是分隔線，刪掉它")
    }

    static func tooDeep(_ limit: Int, at range: SourceRange) -> Fault {
        Fault(rule: .yamlDepth, range: range, message: "這裡的層次超過 \(limit) 層", help: "減少一層包一層的清單和括號")
    }

    static func tabIndentation(at range: SourceRange) -> Fault {
        Fault(rule: .yamlTab, range: range, message: "這裡用了 Tab 縮排", help: "用空白縮排")
    }

    static func control(_ scalar: Unicode.Scalar, at range: SourceRange) -> Fault {
        Fault(
            rule: .controlCharacter, range: range, message: "這裡有看不見的控制字元 \(codeName(scalar))",
            help: "刪掉它；它通常是從別處貼上文字時帶進來的")
    }

    static func controlEscape(_ written: String, _ scalar: Unicode.Scalar, at range: SourceRange) -> Fault {
        Fault(
            rule: .controlCharacter, range: range, message: "「\(written)」會變成控制字元 \(codeName(scalar))", help: "刪掉它")
    }

    static func duplicateKey(_ key: Located<String>, first: SourceRange) -> Fault {
        Fault(
            rule: .duplicateKey, range: key.range, message: "「\(shown(key.value))」在同一層寫了兩次", help: "刪掉其中一個，或換一個名稱",
            note: Located("第一次寫在這裡", at: first))
    }

    static func collectionAsKey(at range: SourceRange) -> Fault {
        Fault(range: range, message: "名稱只能是文字，不能是清單或括號", help: "用雙引號把名稱括起來")
    }

    static func missingKey(at range: SourceRange) -> Fault {
        Fault(range: range, message: "冒號前面少了名稱", help: "在「:」前面寫上名稱")
    }

    static func cannotStart(_ sign: String, at range: SourceRange) -> Fault {
        Fault(range: range, message: "內容不能以「\(sign)」開頭", help: "用雙引號把內容括起來")
    }

    static func spaceMissing(after sign: String, at range: SourceRange) -> Fault {
        Fault(range: range, message: "「\(sign)」後面少了空白", help: "在「\(sign)」後面空一格")
    }

    static func missingDash(at range: SourceRange, list: SourceRange) -> Fault {
        Fault(
            range: range, message: "清單的這一項少了「-」", help: "每一項都以「- 」開頭；如果屬於上一項，前面多空兩格",
            note: Located("清單從這裡開始", at: list))
    }

    static func misaligned(at range: SourceRange, level: SourceRange? = nil) -> Fault {
        Fault(
            range: range, message: "這一行的縮排和上面各行都對不齊", help: "同一層的每一行，前面的空白要一樣多",
            note: level.map { Located("這一層從這裡開始", at: $0) })
    }
}
