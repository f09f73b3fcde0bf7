import Foundation
import Glibc
import Testing

@testable import StudyStore

/// The helper process `JournalWriterProbe`, started on a study.
final class Probe {
  private let process = Process()
  private let output = Pipe()
  private let input = Pipe()
  private var buffer: [UInt8] = []

  init(_ folder: TemporaryFolder, as coder: String, _ arguments: String...) throws {
    // The probe is built beside the bundle with the tests.
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let place = URL(fileURLWithPath: own).deletingLastPathComponent()
    process.executableURL = place.appendingPathComponent("JournalWriterProbe")
    process.arguments = [folder.study, coder] + arguments
    process.standardOutput = output
    process.standardInput = input
    try process.run()
  }

  deinit { kill() }

  var pid: Int32 { process.processIdentifier }

  /// The next whole line it says; `nil` once it has ended.
  func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer.removeSubrange(...end) }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { return nil }
      buffer += data
    }
  }

  /// Ends it at once, as a crash would.
  func kill() {
    guard process.isRunning else { return }
    Glibc.kill(pid, SIGKILL)
    process.waitUntilExit()
  }

  /// Ends its input and waits for it.
  func finish() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
