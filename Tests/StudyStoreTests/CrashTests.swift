import CodingModel
import Foundation
import Testing

@testable import StudyStore

@Suite struct CrashTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try StudyFile.create(
      at: folder.study, content: Fixture.content(units: 7, codebook: Fixture.noteCodebook))
  }

  /// Every event acknowledged in `lines` is in the study, which is sound and can be coded on.
  private func expectAllThere(_ lines: [String]) throws {
    let study = try Fixture.open(folder, codebook: Fixture.noteCodebook)
    let last = try #require(lines.last.flatMap(Int.init))
    let events = try study.events(of: Fixture.anna)
    #expect(events.count >= last)
    #expect(events.map(\.sequence) == Array(1...events.count))
    for event in events {
      #expect(event.decision?.answer == .text("note \(event.time)"))
    }
    #expect(try study.verify().isSound)
    try study.append(
      [Decision(unit: "r0", variable: "note", answer: .text("after"))], by: Fixture.anna, at: 0)
    #expect(try study.verify().isSound)
    try study.close()
  }

  @Test(arguments: [1, 20, 300])
  func nothingAcknowledgedIsLostByAKill(after count: Int) throws {
    let probe = try Probe(folder, as: "anna", "append")
    var lines = (0..<count).compactMap { _ in probe.line() }
    probe.kill()
    while let line = probe.line() { lines.append(line) }
    #expect(lines.count >= count)
    try expectAllThere(lines)
  }

  @Test(arguments: [70_000, 150_000, 400_000])
  func nothingAcknowledgedIsLostWhenFilesMayNotGrow(bytes: Int) throws {
    let probe = try Probe(folder, as: "anna", "limited", "\(bytes)")
    var lines: [String] = []
    while let line = probe.line() { lines.append(line) }
    let last = lines.popLast()
    let error = try #require(last)
    #expect(error.hasPrefix("error "))
    #expect(!lines.isEmpty)
    try expectAllThere(lines)
  }

  @Test func twoProcessesMayWriteAsDifferentCoders() throws {
    let probes = try ["anna", "bram"].map { try Probe(folder, as: $0, "append") }
    for probe in probes { for _ in 0..<50 { #expect(probe.line() != nil) } }
    for probe in probes { probe.kill() }
    let study = try Fixture.open(folder, codebook: Fixture.noteCodebook)
    #expect(try study.verify().isSound)
    for coder in [Fixture.anna, Fixture.bram] {
      #expect(try study.events(of: coder).count >= 50)
    }
  }
}
