// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built in the Swift 6 language mode with the strict upcoming features.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Linked with everything it needs, so that starting it loads nothing else.
let whole: [LinkerSetting] = [.unsafeFlags(["-static-executable"], .when(platforms: [.linux], configuration: .release))]

let package = Package(
    name: "Rehearse",
    products: [
        .executable(name: "rehearse", targets: ["rehearse"])
    ],
    targets: [
        // C libraries, each imported by exactly one module.
        .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
        .target(name: "CInterface"),
        .target(name: "CTemplates"),

        // The engine: the standard library only.
        .target(name: "Rehearsal", swiftSettings: strict),

        // The rooms around it.
        .target(name: "RehearsalYAML", dependencies: ["Rehearsal", "CYAML"], swiftSettings: strict),
        .target(name: "RehearsalRecords", dependencies: ["Rehearsal", "CDigest"], swiftSettings: strict),
        .target(name: "RehearsalReports", dependencies: ["Rehearsal"], swiftSettings: strict),
        .target(name: "RehearsalExchange", dependencies: ["Rehearsal", "CInterface"], swiftSettings: strict),
        .target(name: "RehearsalTerminal", dependencies: ["Rehearsal", "CReadline"], swiftSettings: strict),

        // The command.
        .executableTarget(
            name: "rehearse",
            dependencies: [
                "Rehearsal", "RehearsalYAML", "RehearsalRecords", "RehearsalReports", "RehearsalExchange",
                "RehearsalTerminal", "CTemplates",
            ],
            swiftSettings: strict, linkerSettings: whole),

        // Figures: what we claim is measured by these.
        .executableTarget(name: "rehearse-empty", swiftSettings: strict, linkerSettings: whole),
        .executableTarget(
            name: "rehearse-bench", dependencies: ["Rehearsal", "RehearsalYAML"], swiftSettings: strict),

        .testTarget(
            name: "RehearsalTests",
            dependencies: ["Rehearsal", "RehearsalYAML", "RehearsalRecords", "RehearsalReports", "RehearsalExchange"],
            swiftSettings: strict),
        .testTarget(name: "RehearsalYAMLTests", dependencies: ["Rehearsal", "RehearsalYAML"], swiftSettings: strict),
        .testTarget(name: "RehearsalTerminalTests", dependencies: ["Rehearsal", "RehearsalTerminal"], swiftSettings: strict),
        .testTarget(
            name: "RehearseTests",
            dependencies: ["Rehearsal", "RehearsalExchange", "RehearsalRecords", "RehearsalYAML", "rehearse"],
            exclude: ["Goldens", "Pages", "Terminal", "Faults", "Browser", "Whole"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
