import Rehearsal
import RehearsalRecords

extension LibraryCheck {
    /// A file by itself, with everything that it rests on.
    mutating func check(_ kind: LibraryFolder.Kind, _ file: String, _ folder: LibraryFolder) {
        guard files.insert(file).inserted else { return }
        let library = library(folder)
        switch kind {
        case .situation:
            guard let checked = library.placedSituation(at: file) else { break }
            situations[file] = checked.situation
            placed.append(checked)
            sound.insert(file)
        case .client:
            guard let client = library.client(at: file), let findings = findings(file, library) else { break }
            clients[file] = client
            findings.findings.reportOutdatedNames(in: findings.node, library.currentNames, asOf: asOf)
            found += findings.findings.diagnostics
            sound.insert(file)
        case .unit: if library.unit(at: file) != nil { sound.insert(file) }
        case .circuit:
            guard let checked = library.placedCircuit(at: file) else { break }
            circuits.append(checked)
            sound.insert(file)
        }
        translations.add(kind, file, folder)
        checkID(kind, file, folder)
    }

    /// Every file of a library, and then how they stand together.
    mutating func checkWhole(_ folder: LibraryFolder) {
        for kind in LibraryFolder.Kind.allCases {
            for file in folder.files(kind) {
                check(kind, file, folder)
                inWhole.insert(file)
            }
        }
        checkDepth(folder)
        checkTraits(folder)
    }

    /// That no file before this one has its id.
    private mutating func checkID(_ kind: LibraryFolder.Kind, _ file: String, _ folder: LibraryFolder) {
        let key = folder.path + "/" + kind.rawValue
        let known = firstFiles[key] ?? folder.firstFiles(kind)
        firstFiles[key] = known
        guard let first = known[baseName(file)], first != file, file.hasPrefix(key + "/") else { return }
        let library = library(folder)
        let other = library.documents[first]?.file ?? SourceFile(path: first, bytes: (try? readFile(first)) ?? [])
        let findings = Findings(file: library.documents[file]?.file ?? SourceFile(path: file, bytes: []))
        findings.reportSameID(in: library.documents[file]?.node, as: other)
        found += findings.diagnostics
    }

    private mutating func checkDepth(_ folder: LibraryFolder) {
        for (file, home) in folder.filesTooDeep {
            let parsed = ParsedFile(path: file)
            let findings = Findings(file: parsed.file)
            findings.reportTooDeep(belongsIn: home)
            found += findings.diagnostics
            stray[file] = parsed
            files.insert(file)
            sound.insert(file)
            inWhole.insert(file)
        }
    }

    /// Only where every situation is sound, because a faulty one may be where the others are met.
    private mutating func checkTraits(_ folder: LibraryFolder) {
        let paths = folder.files(.situation)
        let known = paths.compactMap { situations[$0] }
        guard known.count == paths.count else { return }
        let library = library(folder)
        let people = folder.files(.client).compactMap { file in
            clients[file].flatMap { client in
                findings(file, library).map { ClientFile(client, $0.node, findings: $0.findings) }
            }
        }
        reportStereotypedTraits(in: known, people)
        found += people.flatMap(\.findings.diagnostics)
    }

    private mutating func library(_ folder: LibraryFolder) -> Library {
        if let known = libraries[folder.path] { return known }
        let library = Library(
            folder, shipped: { [context] in LibraryFolder.shipped(context, besides: folder) }, language: nil)
        libraries[folder.path] = library
        return library
    }

    private func findings(_ file: String, _ library: Library) -> (node: Node, findings: Findings)? {
        library.documents[file].map { ($0.node, Findings(file: $0.file)) }
    }
}
