// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "duiding",
  targets: [
    .target(name: "CodingModel", swiftSettings: settings),
    .target(name: "TerminalUI", swiftSettings: settings),
    .target(name: "TerminalUITestSupport", dependencies: ["TerminalUI"], swiftSettings: settings),
    .target(name: "Tables", swiftSettings: settings),
    .target(name: "WorkbenchUI", dependencies: ["CodingModel", "TerminalUI", "Tables"], swiftSettings: settings),
    .testTarget(name: "CodingModelTests", dependencies: ["CodingModel"], swiftSettings: settings),
    .testTarget(name: "WorkbenchUITests", dependencies: ["WorkbenchUI", "CodingModel", "TerminalUI", "TerminalUITestSupport", "Tables"], exclude: ["Snapshots"], swiftSettings: settings),
  ]
)
