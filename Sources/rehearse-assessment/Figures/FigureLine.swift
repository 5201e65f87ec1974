import Rehearsal
import RehearsalRecords
import RehearsalStatistics

/// A figure with its name, as reports and programs show it: value, n and interval, or why there is none.
struct FigureLine {
    /// For programs, such as `kappa_linear`.
    let key: String
    let name: Message
    let estimate: Estimate
    /// How many decimal places it is shown with.
    var places = 2
    /// Shown after the value, such as %.
    var unit = ""
    /// What its standard error is called where it is shown.
    var errorName: Message?

    var passage: Passage { Passage(.body, words, label: "\(name)：", depth: 1) }

    var words: Message {
        guard let figure = estimate.figure else {
            return "算不出來（n = \(estimate.n)）：\(estimate.reason?.words ?? "")"
        }
        let error = errorName.flatMap { name in figure.standardError.map { "，\(name) \(decimal($0, places))" as Message } } ?? ""
        let value: Message = "\(decimal(figure.value, places) + unit)\(error)"
        switch figure.interval {
        case .success(let interval):
            return
                "\(value)（n = \(figure.n)，\(percent(interval.level)) 信賴區間 \(decimal(interval.low, places))～\(decimal(interval.high, places))）"
        case .failure(let reason): return "\(value)（n = \(figure.n)，沒有區間：\(reason.words)）"
        }
    }

    var json: JSON {
        var members: [(key: String, value: JSON)] = [("n", .integer(estimate.n)), ("value", .optional(estimate.value))]
        if let error = estimate.figure?.standardError { members.append(("standard_error", .number(error))) }
        if let interval = estimate.interval {
            members += [("low", .number(interval.low)), ("high", .number(interval.high)), ("method", .string(interval.method.key))]
        }
        let reason =
            estimate.reason ?? estimate.figure.flatMap { if case .failure(let reason) = $0.interval { reason } else { nil } }
        if let reason { members.append((estimate.reason == nil ? "no_interval" : "not_estimable", .string(reason.key))) }
        return .object(members)
    }
}

/// Figures by their keys, as one object.
func figures(_ lines: [FigureLine]) -> JSON { .object(lines.map { (key: $0.key, value: $0.json) }) }

/// A number with so many decimal places, rounded half away from zero; no sign before a zero.
func decimal(_ value: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = Int((abs(value) * scale).rounded())
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard places > 0 else { return sign + String(scaled) }
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
}

private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

extension Interval.Method {
    /// For programs: who published it, or how it was drawn.
    var key: String {
        switch self {
        case .analytic(let source): source.rawValue
        case .bootstrap(let seed, let resamples, let kept): "bootstrap, seed \(seed), \(kept) of \(resamples) resamples"
        }
    }
}

extension NotEstimable {
    var words: Message {
        switch self {
        case .tooFew(let n, let needed): "只有 \(n) 筆，至少要 \(needed) 筆"
        case .noVariance: "數值都一樣，沒有變異"
        case .oneCategoryOnly: "全部落在同一個等級"
        case .oneRaterOnly: "只有一位評分者"
        case .oneItemOnly: "只有一個項目"
        case .noOverlap: "沒有可以互相比較的資料"
        case .slopeNotPositive(let slope): "整體評價高的，分數沒有比較高（斜率 \(decimal(slope, 2))）"
        case .totalVarianceNotPositive: "總變異不是正的"
        case .noWidth: "看不出離散程度"
        case .unbounded: "區間的一端沒有界限"
        case .resamplesFailed(let failed, let count): "\(count) 次重抽有 \(failed) 次算不出來"
        case .outsideCategories: "有數值不在等級裡"
        case .notFinite: "數字太大或不是數字"
        }
    }

    /// For programs.
    var key: String {
        switch self {
        case .tooFew(let n, let needed): "too-few: \(n) of \(needed)"
        case .noVariance: "no-variance"
        case .oneCategoryOnly: "one-category-only"
        case .oneRaterOnly: "one-rater-only"
        case .oneItemOnly: "one-item-only"
        case .noOverlap: "no-overlap"
        case .slopeNotPositive(let slope): "slope-not-positive: \(decimal(slope, 4))"
        case .totalVarianceNotPositive: "total-variance-not-positive"
        case .noWidth: "no-width"
        case .unbounded: "unbounded"
        case .resamplesFailed(let failed, let count): "resamples-failed: \(failed) of \(count)"
        case .outsideCategories(let position): "outside-categories: \(position)"
        case .notFinite: "not-finite"
        }
    }
}
