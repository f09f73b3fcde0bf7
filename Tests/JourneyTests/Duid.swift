import Foundation

/// The real binary, run as a user or a script would run it.
enum Duid {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The binary that was built with this test.
  static let binary: URL = {
    let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "duid")
    if FileManager.default.isExecutableFile(atPath: beside.path()) { return beside }
    return packageRoot.appending(path: ".build/debug/duid")
  }()

  static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs a command without a terminal.
  static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    input: String = ""
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["LC_ALL"] = "C.UTF-8"
    variables["DUID_CODER"] = nil
    process.environment = variables.merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties would stop a long output.
    let scratch = try Scratch()
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: try scratch.write(input, to: "in")))
    let (out, err) = (scratch.file("out"), scratch.file("err"))
    try Data().write(to: out)
    try Data().write(to: err)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: out, encoding: .utf8),
      errors: try String(contentsOf: err, encoding: .utf8))
  }
}

/// A folder that goes away with its owner.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "duid-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String) -> URL { folder.appending(path: name) }

  func path(_ name: String) -> String { file(name).path() }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: file(name))
    return path(name)
  }
}
