import Glibc
import Rehearsal
import RehearsalRecords

/// Situations that were checked before, packed, so that a play begins at once where nothing has changed since.
///
/// A kept situation counts only while every file that it was made from has the size and the time that it had then, and the program
/// is the same; else it is made again from the files. Assessments never use it.
struct SituationCache {
    /// A file that a situation was made from. `size` is −1 for one that was looked for and not there.
    struct Stamp: Equatable {
        var path: String
        var size: Int
        var changed: Int

        init(path: String) {
            self.path = path
            let information = fileStamp(path)
            size = information?.size ?? -1
            changed = information?.changed ?? 0
        }
    }

    struct Kept {
        let situation: Situation
        let hashes: [String: String]
    }

    private static let version = 3
    private let folder: String

    init?(_ context: Context) {
        if let cache = context.environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
            folder = cache + "/rehearse/checked"
        } else if let home = context.environment["HOME"], home.hasPrefix("/") {
            folder = home + "/.cache/rehearse/checked"
        } else {
            return nil
        }
    }

    /// The situation of a file as it was checked, if nothing that it rests on has changed.
    func find(_ path: String, _ library: LibraryFolder, _ language: Language) -> Kept? {
        guard let file = file(path, language), let bytes = try? readFile(file), bytes.count > 8,
            checksum(bytes[8...]) == bytes[..<8].reduce(0, { $0 << 8 | UInt64($1) })
        else { return nil }
        var unpacker = Unpacker(bytes, from: 8)
        guard let version = try? unpacker.value(Int.self), version == Self.version,
            let program = try? unpacker.value([Int].self), program == Self.program,
            let root = try? unpacker.value(String.self), root == library.path,
            let stamps = try? unpacker.value([Stamp].self), stamps.allSatisfy({ $0 == Stamp(path: $0.path) }),
            let hashes = try? unpacker.value([String: String].self), let situation = try? unpacker.value(Situation.self)
        else { return nil }
        return Kept(situation: situation, hashes: hashes)
    }

    /// Keeps a situation, unless one of its files is so new that it might change again within the same tick of the clock.
    func keep(_ kept: Kept, of path: String, _ library: LibraryFolder, _ language: Language, stamps: [Stamp]) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let second = 1_000_000_000
        let latest = Int(now.tv_sec) * second + Int(now.tv_nsec) - second
        guard stamps.allSatisfy({ $0.changed < latest }), let file = file(path, language) else { return }
        var packer = Packer()
        packer.pack(Self.version, Self.program, library.path, stamps, kept.hashes, kept.situation)
        let sum = checksum(packer.bytes[...])
        let head = (0..<8).map { UInt8(truncatingIfNeeded: sum >> (56 - 8 * UInt64($0))) }
        replaceFile(file, with: head + packer.bytes)
    }

    /// One file for each situation file and language, named by the device and number of the former.
    private func file(_ path: String, _ language: Language) -> String? {
        fileStamp(path).map { "\(folder)/\($0.device)-\($0.number)-\(language.rawValue)" }
    }

    /// Size and time of the program itself.
    private static var program: [Int] {
        let own = fileStamp("/proc/self/exe")
        return [own?.size ?? 0, own?.changed ?? 0]
    }

    /// FNV-1a over words of eight bytes: it tells damage, not malice; the folder is the user's own.
    private func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { buffer in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            var place = 0
            while place + 8 <= buffer.count {
                hash = (hash ^ buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x0000_0100_0000_01b3
                place += 8
            }
            while place < buffer.count {
                hash = (hash ^ UInt64(buffer[place])) &* 0x0000_0100_0000_01b3
                place += 1
            }
            return hash
        }
    }
}

extension SituationCache.Stamp: Packable {
    func pack(into packer: inout Packer) { packer.pack(path, size, changed) }

    init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        path = try unpacker.value()
        size = try unpacker.value()
        changed = try unpacker.value()
    }
}
