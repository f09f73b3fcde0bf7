import Foundation
import Testing

/// What happens when files may not grow, as on a full disk: a sentence, and nothing half written.
@Suite struct FileLimitTests {
  let small: SmallStudy

  init() throws { small = try SmallStudy() }

  /// Runs the program in a shell that limits the size of files, in blocks of 512 bytes.
  private func run(_ arguments: [String], blocks: Int) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      ["-c", "ulimit -f \(blocks); exec \"$@\"", "sh", Duid.binary.path()] + arguments
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    process.environment = ["LC_ALL": "C.UTF-8"]
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  private func content() throws -> [String] {
    // A program that fails leaves the log of the study behind; the next one takes it up.
    try FileManager.default.contentsOfDirectory(atPath: small.scratch.folder.path())
      .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
  }

  @Test func aNewStudyIsMadeInWholeOrNotAtAll() throws {
    let before = try content()
    let outcome = try run(
      [
        "new", small.scratch.path("groot.duid"), "--codebook", small.scratch.path("klein.yaml"),
        "--cases", small.scratch.path("klein.csv"), "--lang", "en",
      ], blocks: 40)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("The disk is full"))
    #expect(try content() == before)
  }

  @Test func anExportLeavesTheFileThatWasThere() throws {
    let codings =
      "unit,coder,variable,codes,memo\n"
      + (1...4).map { "u\($0),anna,oordeel,druk,\(String(repeating: "m", count: 900))\n" }.joined()
    let file = try small.scratch.write(codings, to: "in.csv")
    #expect(try Duid.run(["codings", "import", small.study, file]).status == 0)
    let target = try small.scratch.write("van mij", to: "uit.csv")
    let before = try content()
    let outcome = try run(
      ["codings", "export", small.study, "--output", target, "--lang", "en"], blocks: 4)
    #expect(outcome.status == 1)
    #expect(!outcome.errors.isEmpty)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "van mij")
    #expect(try content() == before)
  }
}
