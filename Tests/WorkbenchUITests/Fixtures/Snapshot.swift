import Foundation
import Testing

/// Compares a picture with the one on file; `RECORD_SNAPSHOTS=1` writes it, and fails so that a
/// recording run is never taken for a passing one.
func expectSnapshot(
  _ picture: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).screen")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((picture + "\n").utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(picture + "\n" == expected, sourceLocation: sourceLocation)
}
