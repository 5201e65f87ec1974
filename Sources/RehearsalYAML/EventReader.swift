// libyaml is used because it is the parser that the YAML of other tools is measured by, is in every distribution, reads
// 10 MB in a third of a second and marks the start and the end of everything. No other file may import it.
import CYAML
import Rehearsal

/// Steps through a text with libyaml.
///
/// The text must stay where it is for as long as the reader is used.
final class EventReader {
    enum Reading {
        case event(Event)
        case problem(Problem)
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Nil if libyaml finds no memory, or `text` is empty, which libyaml does not accept.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard let base = text.baseAddress, yaml_parser_initialize(parser) == 1 else { return nil }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, base, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after the end of the stream or a problem there is none to ask for.
    func next() -> Reading {
        var raw = yaml_event_t()
        guard yaml_parser_parse(parser, &raw) == 1 else { return .problem(problem) }
        defer { yaml_event_delete(&raw) }
        return .event(
            Event(
                kind: kind(of: raw), start: Mark(raw.start_mark), end: Mark(raw.end_mark), properties: properties(of: raw)))
    }

    private var problem: Problem {
        Problem(
            words: text(parser.pointee.problem), context: text(parser.pointee.context),
            mark: Mark(parser.pointee.problem_mark), contextMark: Mark(parser.pointee.context_mark))
    }

    private func text(_ words: UnsafePointer<CChar>?) -> String { words.map { String(cString: $0) } ?? "" }

    private func kind(of raw: yaml_event_t) -> Event.Kind {
        switch raw.type {
        case YAML_STREAM_START_EVENT: .streamStart
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_ALIAS_EVENT: .alias
        case YAML_SCALAR_EVENT: scalar(raw.data.scalar.value, raw.data.scalar.length, raw.data.scalar.style)
        case YAML_SEQUENCE_START_EVENT:
            .open(.sequence, inBrackets: raw.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_SEQUENCE_END_EVENT: .close(.sequence)
        case YAML_MAPPING_START_EVENT:
            .open(.mapping, inBrackets: raw.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_MAPPING_END_EVENT: .close(.mapping)
        default: .streamEnd
        }
    }

    private func scalar(
        _ value: UnsafeMutablePointer<yaml_char_t>?, _ length: Int, _ style: yaml_scalar_style_t
    ) -> Event.Kind {
        let text = String(decoding: UnsafeBufferPointer(start: value, count: value == nil ? 0 : length), as: UTF8.self)
        return switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .scalar(text, .singleQuoted)
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .scalar(text, .doubleQuoted)
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .scalar(text, .block)
        default: .scalar(text, .plain)
        }
    }

    private func properties(of raw: yaml_event_t) -> Int {
        switch raw.type {
        case YAML_SCALAR_EVENT: count(raw.data.scalar.anchor, raw.data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT: count(raw.data.sequence_start.anchor, raw.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT: count(raw.data.mapping_start.anchor, raw.data.mapping_start.tag)
        default: 0
        }
    }

    private func count(_ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?) -> Int {
        (anchor == nil ? 0 : 1) + (tag == nil ? 0 : 1)
    }
}

extension Mark {
    init(_ mark: yaml_mark_t) {
        self.init(
            index: Int(mark.index), position: SourcePosition(line: Int(mark.line), column: Int(mark.column)))
    }
}
