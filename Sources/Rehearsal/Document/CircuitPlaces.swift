/// Where the parts of a circuit were written, by their places in its lists: for what is found only once its stations are explored.
package struct CircuitPlaces: Sendable {
    package let file: SourceFile
    /// By station.
    private let stations: [SourceRange]
    private let clients: [SourceRange]
    private let seeds: [SourceRange]
    /// By element.
    private let requirements: [String: (stations: SourceRange, marks: SourceRange)]

    init(_ document: CircuitDocument, file: SourceFile) {
        self.file = file
        stations = document.stations.map(\.id.range)
        clients = document.stations.map { $0.client?.place ?? $0.id.range }
        seeds = document.stations.map { $0.seed?.place ?? $0.situation?.range ?? $0.id.range }
        requirements = Dictionary(
            document.blueprint.map { written in
                let place = written.stations?.range ?? written.place
                return (written.element.value, (place, written.marks?.range ?? place))
            }
        ) { first, _ in first }
    }

    package func station(_ station: Int) -> SourceRange { stations[station] }

    /// Who is met at a station.
    package func client(_ station: Int) -> SourceRange { clients[station] }

    /// A station's seed; its situation where it has none.
    package func seed(_ station: Int) -> SourceRange { seeds[station] }

    /// How many stations must offer an element.
    package func stations(offering element: String) -> SourceRange { requirements[element]?.stations ?? .top }

    /// How many marks must be offered on an element.
    package func marks(on element: String) -> SourceRange { requirements[element]?.marks ?? .top }
}

extension CircuitDocument.ByForm {
    fileprivate var place: SourceRange {
        switch self {
        case .all(let value): value.range
        case .each(_, let place): place
        }
    }
}

extension CircuitDraft {
    /// Where everything was written; for a circuit that was checked without errors.
    package var places: CircuitPlaces { CircuitPlaces(document, file: findings.file) }
}
