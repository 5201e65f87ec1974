import Glibc

/// Seconds since 1970 by the clock of this machine.
package func now() -> Int { Int(time(nil)) }

/// A time in seconds since 1970 (now, if none is given) in UTC, as RFC 3339 to the second.
package func timestamp(_ seconds: Int = now()) -> String { written(seconds) }

private func written(_ seconds: Int) -> String {
    var when = time_t(seconds)
    var parts = tm()
    gmtime_r(&when, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let length = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The seconds since 1970 of a time as `timestamp` writes it; nil for another text.
package func seconds(_ timestamp: String) -> Int? {
    let numbers = timestamp.split { !$0.isNumber }.compactMap { Int32($0) }
    guard numbers.count == 6 else { return nil }
    var parts = tm()
    parts.tm_year = numbers[0] - 1900
    parts.tm_mon = numbers[1] - 1
    (parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[2], numbers[3], numbers[4], numbers[5])
    let result = timegm(&parts)
    return written(result) == timestamp ? result : nil
}
