// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to the same rules; see CONTRIBUTING.md.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A released program is one file: without a dynamic loader it is on the screen 3 ms sooner.
///
/// It is linked by lld, as the toolchain brings it.
let standalone: [LinkerSetting] = [
  .unsafeFlags(["-static-executable", "-use-ld=lld"], .when(configuration: .release))
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "duiding",
  products: [
    .executable(name: "duid", targets: ["duid"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "SurveyModels", targets: ["SurveyModels"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Leaves: they import nothing of ours and nothing foreign.
    .target(name: "CodingModel", swiftSettings: house),
    .target(name: "LongWork", swiftSettings: house),
    .target(name: "Statistics", swiftSettings: house),
    .target(name: "Tables", swiftSettings: house),
    .target(name: "TerminalUI", swiftSettings: house),

    // Owners: each holds one foreign library.
    .target(
      name: "Codebooks",
      dependencies: ["CodingModel", .product(name: "Yams", package: "Yams")], swiftSettings: house),
    .target(
      name: "Preferences",
      dependencies: ["CodingModel", "TerminalUI", .product(name: "Yams", package: "Yams")],
      swiftSettings: house),
    .target(
      name: "StudyStore",
      dependencies: [
        "CodingModel", "LongWork", grdb,
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: house),
    .target(
      name: "Interchange", dependencies: ["CodingModel", "LongWork", "Tables", "CLibCSV"],
      swiftSettings: house),
    .target(
      name: "NcursesTerminal", dependencies: ["TerminalUI", "CNcurses"], swiftSettings: house),
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(
      name: "CLapack",
      providers: [.apt(["liblapacke-dev", "liblapack-dev", "libblas-dev", "libgfortran-12-dev"])]),
    .target(
      name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),

    // LAPACK is linked from its archives, so that the one binary needs no libraries of Fortran and
    // starts as fast without a model as before.
    .target(
      name: "SurveyModels", dependencies: ["CLapack", "Statistics"], swiftSettings: house,
      linkerSettings: [
        .linkedLibrary(":liblapacke.a"), .linkedLibrary(":liblapack.a"),
        .linkedLibrary(":libblas.a"), .linkedLibrary(":libgfortran.a"),
        .linkedLibrary(":libquadmath.a"),
      ]),

    // Composition.
    .target(
      name: "Analysis",
      dependencies: ["CodingModel", "LongWork", "Statistics", "SurveyModels", "Tables"],
      swiftSettings: house),
    .target(
      name: "Reports", dependencies: ["Analysis", "CodingModel", "Tables"], swiftSettings: house),
    .target(
      name: "WorkbenchUI", dependencies: ["CodingModel", "LongWork", "Tables", "TerminalUI"],
      swiftSettings: house),
    .target(
      name: "DuidCLI",
      dependencies: [
        "Analysis", "Codebooks", "CodingModel", "Interchange", "LongWork", "NcursesTerminal",
        "Preferences", "Reports", "Statistics", "StudyStore", "SurveyModels", "Tables",
        "TerminalUI",
        "WorkbenchUI", argumentParser,
      ], swiftSettings: house),
    .executableTarget(
      name: "duid", dependencies: ["DuidCLI"], swiftSettings: house, linkerSettings: standalone),

    // Times the library; Benchmarks/agreement.py runs it beside its peers.
    .executableTarget(
      name: "AgreementBenchmark", dependencies: ["Statistics"],
      path: "Benchmarks/AgreementBenchmark", swiftSettings: house),
    // Speed, beside other programs; see Benchmarks/tables.py.
    .executableTarget(
      name: "TableBenchmark", dependencies: ["Analysis", "CodingModel", "Tables"],
      path: "Benchmarks/TableBenchmark", swiftSettings: house),

    // What Swift, Foundation and ncursesw cost by themselves; see Benchmarks/terminal.py.
    .executableTarget(
      name: "TerminalFloor", dependencies: ["CNcurses"], path: "Benchmarks/TerminalFloor",
      swiftSettings: house, linkerSettings: standalone),

    // Test support and probes: small programs that tests start and kill.
    .target(name: "TerminalUITestSupport", dependencies: ["TerminalUI"], swiftSettings: house),
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["NcursesTerminal", "TerminalUI", "TerminalUITestSupport"],
      path: "Tests/TerminalProbe", swiftSettings: house),
    .executableTarget(
      name: "JournalWriterProbe", dependencies: ["CodingModel", "StudyStore"],
      path: "Tests/JournalWriterProbe", swiftSettings: house),

    .testTarget(name: "CodingModelTests", dependencies: ["CodingModel"], swiftSettings: house),
    .testTarget(name: "LongWorkTests", dependencies: ["LongWork"], swiftSettings: house),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics"], resources: [.copy("Fixtures")],
      swiftSettings: house),
    .testTarget(
      name: "SurveyModelsTests", dependencies: ["Statistics", "SurveyModels"],
      swiftSettings: house),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: house),
    .testTarget(
      name: "TerminalUITests", dependencies: ["CNcurses", "TerminalUI", "TerminalUITestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "NcursesTerminalTests",
      dependencies: [
        "CNcurses", "NcursesTerminal", "TerminalProbe", "TerminalUI", "TerminalUITestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "CodebooksTests", dependencies: ["Codebooks", "CodingModel"], swiftSettings: house),
    .testTarget(
      name: "PreferencesTests", dependencies: ["CodingModel", "Preferences", "TerminalUI"],
      swiftSettings: house),
    .testTarget(
      name: "StudyStoreTests",
      dependencies: ["CodingModel", "JournalWriterProbe", "LongWork", "StudyStore", grdb],
      swiftSettings: house),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Analysis", "CodingModel", "Interchange", "LongWork", "Statistics", "SurveyModels",
        "Tables",
      ],
      exclude: ["Snapshots"], resources: [.copy("Fixtures")], swiftSettings: house),
    .testTarget(
      name: "ReportsTests", dependencies: ["Analysis", "CodingModel", "Reports", "Tables"],
      swiftSettings: house),
    .testTarget(
      name: "InterchangeTests", dependencies: ["CodingModel", "Interchange", "LongWork", "Tables"],
      swiftSettings: house),
    .testTarget(
      name: "WorkbenchUITests",
      dependencies: [
        "CodingModel", "LongWork", "Tables", "TerminalUI", "TerminalUITestSupport",
        "WorkbenchUI",
      ], exclude: ["Snapshots"], swiftSettings: house),
    .testTarget(
      name: "DuidCLITests",
      dependencies: [
        "Analysis", "CodingModel", "DuidCLI", "LongWork", "Statistics", "StudyStore",
        "SurveyModels", argumentParser,
      ],
      swiftSettings: house),
    .testTarget(
      name: "JourneyTests", dependencies: ["duid"], resources: [.copy("Fixtures")],
      swiftSettings: house),
  ]
)
