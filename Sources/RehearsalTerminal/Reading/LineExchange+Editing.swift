@preconcurrency internal import CReadline
internal import Glibc

/// What readline asks of us as someone edits: deleting by phrases, and completing.
extension LineExchange {
    /// Ctrl-W: kills `count` phrases before the cursor, to be had back with Ctrl-Y.
    static func rubOutWord(count: Int32, key: Int32) -> Int32 {
        guard rl_point > 0 else {
            rl_ding()
            return 0
        }
        let before = text(upTo: rl_point)
        guard before.utf8.count == rl_point else { return rl_unix_word_rubout(count, key) }
        var rest = before
        for _ in 0..<max(0, count) { rest.removeLast(wordRuboutLength(before: rest)) }
        let end = rl_point
        rl_point = Int32(rest.utf8.count)
        rl_kill_text(end, rl_point)
        return 0
    }

    /// Tab: what may stand in place of the text before the cursor, as readline wants it: the common beginning, then each.
    static func complete(_ text: UnsafePointer<CChar>?) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        // Never file names.
        rl_attempted_completion_over = 1
        guard let current, let text else { return nil }
        let typed = String(cString: text)
        let offered = current.request.completions(typed).map { cleaned($0) }
        guard let match = CompletionMatch(typed: typed, candidates: offered) else { return nil }
        var texts = match.candidates
        if texts.count > 1 { texts.insert(match.commonBeginning, at: 0) }
        current.stemLength = match.stem.utf8.count
        // A space ends a Latin word; readline forgets this at every Tab.
        let endsWord = match.candidates.last?.last.map { CharacterKind($0) == .word } ?? false
        rl_completion_append_character = endsWord ? 0x20 : 0
        return cArray(texts.map { strdup(match.stem + $0) })
    }

    /// Lists candidates without the text before them, then the line again.
    static func showCandidates(_ matches: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, count: Int32) {
        guard let matches, let stem = current?.stemLength else { return }
        let candidates = (0...Int(count)).map { index in matches[index].map { $0 + min(stem, strlen($0)) } }
        let list = cArray(candidates)
        let width = candidates.dropFirst().compactMap { $0.map { strlen($0) } }.max() ?? 0
        rl_crlf()
        rl_display_match_list(list, count, Int32(width))
        rl_forced_update_display()
        free(list)
    }

    /// A null-terminated array that the caller frees.
    private static func cArray(_ items: [UnsafeMutablePointer<CChar>?])
        -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    {
        let size = (items.count + 1) * MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
        let array = malloc(size)?.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: items.count + 1)
        for (index, item) in items.enumerated() { array?[index] = item }
        array?[items.count] = nil
        return array
    }
}
