package import Rehearsal

extension SituationStatistics {
    /// The figures as a page.
    package var passages: [Passage] {
        [Passage(.title, .verbatim(title)), Passage(.faint, .verbatim(id), depth: 1)] + readingPassages + decisionPassages
            + elementPassages + readabilityPassages
    }

    private var readingPassages: [Passage] {
        var passages: [Passage] = [.blank, Passage(.heading, "要讀的字")]
        for (part, count) in reading { passages.append(Passage(.body, words(count), label: "\(part.words)：", depth: 1)) }
        passages.append(Passage(.body, words(total), label: "全部：", depth: 1))
        let said: Message = minutes.map { "；情境寫的是 \($0) 分鐘" } ?? ""
        passages.append(Passage(.body, "\(time(readingTime))\(said)", label: "練一次要讀：", depth: 1))
        let speeds: Message = "以默讀每分鐘 \(WordCount.charactersPerMinute) 個中文字、\(WordCount.wordsPerMinute) 個英文詞計；不算提示和桌上的文件"
        passages.append(Passage(.faint, speeds, depth: 1))
        return passages
    }

    private var decisionPassages: [Passage] {
        var passages: [Passage] = [.blank, Passage(.heading, "場景和決定")]
        passages.append(Passage(.body, "\(scenes) 個，其中 \(endings) 個結局", label: "場景：", depth: 1))
        passages.append(Passage(.body, span(decisions), label: "練一次的決定：", depth: 1))
        if let meanChoices, let conditionalShare {
            passages.append(
                Passage(
                    .body, "平均 \(tenths(meanChoices)) 個，最多 \(mostChoices) 個；\(percent(conditionalShare)) 有條件", label: "一個場景的回應：",
                    depth: 1))
        }
        let kinds = Message.joined(asks.map { "\($0.kind) \($0.count)" }) { "\($0)　\($1)" }
        if !asks.isEmpty { passages.append(Passage(.body, kinds, label: "問法（ask）：", depth: 1)) }
        passages.append(Passage(.body, "\(clients) 位", label: "可能遇到的客戶：", depth: 1))
        passages.append(Passage(.body, "\(exhibits) 份", label: "桌上的文件：", depth: 1))
        return passages
    }

    private var elementPassages: [Passage] {
        var passages: [Passage] = [.blank, Passage(.heading, "能力要項：\(evidence.count) 項，單元共 \(unitElements) 項")]
        for item in evidence {
            var parts: [Message] = ["正面 \(item.positive) 個回應", "負面 \(item.negative) 個"]
            if item.positiveEndings + item.negativeEndings > 0 {
                parts.append("結局 +\(item.positiveEndings) −\(item.negativeEndings)")
            }
            let weak = item.positive + item.positiveEndings == 0
            passages.append(
                Passage(weak ? .fair : .body, .joined(parts) { "\($0)，\($1)" }, label: "\(item.element) ", depth: 1))
        }
        return passages
    }

    private var readabilityPassages: [Passage] {
        guard let readability else { return [] }
        var passages: [Passage] = [.blank, Passage(.heading, "好不好讀")]
        let length: Message =
            language.ofInterface == .traditionalChinese
            ? "\(tenths(readability.meanLength)) 字" : "\(tenths(readability.meanLength)) 個詞"
        passages.append(Passage(.body, length, label: "平均一句：", depth: 1))
        if let share = readability.longShare {
            passages.append(Passage(.body, "\(percent(share)) 的句子", label: "超過 \(Readability.longSentence) 字的：", depth: 1))
        }
        if let ease = readability.readingEase {
            passages.append(
                Passage(.body, "\(Int(ease.rounded()))（Flesch，越高越好讀；60 到 70 是淺白的英文）", label: "易讀度：", depth: 1))
        }
        return passages
    }

    private func words(_ count: WordCount) -> Message { "\(count.total) 字，\(minutes(of: count.milliseconds))" }

    private func minutes(of milliseconds: Int) -> Message {
        minutes(rounding: milliseconds) == 0 ? "不到 1 分鐘" : "\(minutes(rounding: milliseconds)) 分鐘"
    }

    private func minutes(rounding milliseconds: Int) -> Int { (milliseconds + 30_000) / 60_000 }

    private func time(_ span: Span) -> Message {
        let minutes = Span(fewest: span.fewest.map(minutes(rounding:)), most: span.most.map(minutes(rounding:)))
        return minutes.fewest == 0 && minutes.most == 0 ? "不到 1 分鐘" : "\(self.span(minutes)) 分鐘"
    }

    /// From the least to the most; one number where they are the same.
    private func span(_ span: Span) -> Message {
        guard let fewest = span.fewest else { return "（到不了任何結局）" }
        guard let most = span.most else { return "最少 \(fewest)，最多沒有上限" }
        return fewest == most ? "\(fewest)" : "\(fewest) 到 \(most)"
    }

    private func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(abs(tenths) % 10)"
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension ReadingPart {
    /// How a part is spoken of.
    fileprivate var words: Message {
        switch self {
        case .narration: "旁白"
        case .client: "客戶說的話"
        case .others: "其他人說的話"
        case .choices: "選項"
        case .feedback: "講評"
        case .hints: "提示"
        case .exhibits: "桌上的文件"
        }
    }
}
