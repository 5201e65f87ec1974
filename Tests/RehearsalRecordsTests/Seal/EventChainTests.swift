import Foundation
import OtherPrograms
import Rehearsal
import RehearsalRecords
import Testing

/// The chain over a play's lines.
@Suite struct EventChainTests {
    static let lines = [
        #"{"event":"begun","seed":"7"}"#, #"{"at":1200,"event":"said","words":"先坐。「您」講，我聽。100% 'ok' \\ $HOME"}"#,
        #"{"at":2400,"event":"said","words":""}"#, #"{"event":"ended"}"#,
    ]

    static func heads(_ lines: [String]) -> [String] {
        var chain = EventChain(header: lines[0])
        return [chain.head]
            + lines.dropFirst().map {
                chain.append($0)
                return chain.head
            }
    }

    /// What a person types who has nothing of ours.
    @Test func printfAndSha256sumRecomputeIt() throws {
        let script = """
            set -eu
            head=$(head -n 1 | sha256sum | cut -d' ' -f1)
            echo "$head"
            """
        #expect(
            try OtherProgram.shell.run([script], input: Data((Self.lines[0] + "\n").utf8)).text == Self.heads(Self.lines)[0] + "\n")
        let whole = """
            head=
            while IFS= read -r line; do
                if [ -z "$head" ]; then head=$(printf '%s\\n' "$line" | sha256sum | cut -d' ' -f1)
                else head=$(printf '%s\\n%s\\n' "$head" "$line" | sha256sum | cut -d' ' -f1); fi
                echo "$head"
            done
            """
        let result = try OtherProgram.shell.run([whole], input: Data((Self.lines.joined(separator: "\n") + "\n").utf8))
        #expect(result.text == Self.heads(Self.lines).map { $0 + "\n" }.joined())
    }

    @Test func itCountsItsLinesAndGoesOnFromWhatWasStored() {
        var chain = EventChain(header: Self.lines[0])
        #expect(chain.count == 1)
        chain.append(Self.lines[1])
        var resumed = EventChain(head: chain.head, count: chain.count)
        resumed.append(Self.lines[2])
        chain.append(Self.lines[2])
        #expect(resumed == chain)
        #expect(chain.count == 3)
    }

    @Test func theFirstLineThatDoesNotFitIsNamed() {
        let lines = (0..<40).map { #"{"at":\#($0),"event":"said"}"# }
        let heads = Self.heads(lines)
        #expect(EventChain.verify(lines: lines, heads: heads) == nil)
        #expect(EventChain.verify(lines: [], heads: []) == nil)
        var random = SeededGenerator(seed: 4, purpose: "chain")
        for place in lines.indices {
            // A changed byte anywhere in a line.
            var changed = lines
            var bytes = Array(changed[place].utf8)
            bytes[random.below(bytes.count)] ^= 1
            changed[place] = String(decoding: bytes, as: UTF8.self)
            guard
                case .head(line: place, kept: heads[place], computed: let computed)? = EventChain.verify(
                    lines: changed, heads: heads)
            else {
                Issue.record("a changed line \(place) is not named")
                continue
            }
            #expect(computed != heads[place])
            // A changed head.
            var kept = heads
            kept[place] = String(kept[place].reversed())
            #expect(
                EventChain.verify(lines: lines, heads: kept) == .head(line: place, kept: kept[place], computed: heads[place]))
            // A line left out, its head with it: the next one no longer fits; at the end nothing is there to tell.
            var shorter = (lines, heads)
            shorter.0.remove(at: place)
            shorter.1.remove(at: place)
            let fault = EventChain.verify(lines: shorter.0, heads: shorter.1)
            if place == lines.count - 1 { #expect(fault == nil) } else { #expect(fault?.line == place) }
            // Two lines that have changed places.
            if place > 0 {
                var swapped = lines
                swapped.swapAt(place, place - 1)
                #expect(EventChain.verify(lines: swapped, heads: heads)?.line == place - 1)
            }
            #expect(EventChain.verify(lines: Array(lines.prefix(place)), heads: heads) == .linesMissing(from: place))
            #expect(EventChain.verify(lines: lines, heads: Array(heads.prefix(place))) == .headsMissing(from: place))
        }
        #expect(EventChain.verify(lines: ["a", "b\nc"], heads: [Self.heads(["a"])[0], "x"]) == .lineFeed(line: 1))
    }

    /// What was two lines cannot be passed off as one, nor one as two.
    @Test func linesCannotBeJoinedOrParted() {
        #expect(Self.heads(["a", "b", "c"]).last != Self.heads(["a", "bc"]).last)
        #expect(Self.heads(["ab", "c"]).last != Self.heads(["a", "bc"]).last)
    }
}

extension EventChain.Fault {
    fileprivate var line: Int? { if case .head(let line, _, _) = self { line } else { nil } }
}
