import CodingModel
import Foundation
import Glibc
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
    #expect(error == "error \(StudyStoreError.diskFull)")
    #expect(!lines.isEmpty)
    try expectAllThere(lines)
  }

  /// Kills at random moments, one after the other on the same study: often while a checkpoint runs,
  /// since the log is carried over every hundred and some events.
  @Test(arguments: [UInt64(1), 2])
  func nothingAcknowledgedIsLostByManyKills(seed: UInt64) throws {
    var generator = Lehmer(state: seed)
    var acknowledged = 0
    for _ in 0..<8 {
      let probe = try Probe(folder, as: "anna", "append")
      let count = Int.random(in: 1...170, using: &generator)
      for _ in 0..<count { acknowledged = max(acknowledged, probe.line().flatMap(Int.init) ?? 0) }
      usleep(UInt32.random(in: 0...3_000, using: &generator))
      probe.kill()
      while let line = probe.line() { acknowledged = max(acknowledged, Int(line) ?? 0) }
      let study = try Fixture.open(folder, codebook: Fixture.noteCodebook)
      let report = try study.verify()
      #expect(report.isSound)
      #expect(report.chains.first { $0.coder == Fixture.anna }?.events ?? 0 >= acknowledged)
      // Left open half of the times, so that the next writer finds a log that is in use.
      if Bool.random(using: &generator) { try study.close() }
    }
    #expect(acknowledged > 8)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func anImportThatIsKilledIsInWholeOrNotAtAll(seed: UInt64) throws {
    let other = try TemporaryFolder()
    try StudyFile.create(
      at: other.study, content: Fixture.content(units: 500, codebook: Fixture.noteCodebook))
    var generator = Lehmer(state: seed)
    let probe = try Probe(other, as: "anna", "import", "1000")
    let before = probe.line().flatMap(Int.init) ?? 0
    #expect(before.isMultiple(of: 500))
    usleep(UInt32.random(in: 0...60_000, using: &generator))
    probe.kill()
    var last = before
    while let line = probe.line() { last = Int(line) ?? last }
    let study = try Fixture.open(other, codebook: Fixture.noteCodebook)
    let count = try study.info().eventCount
    #expect(count.isMultiple(of: 500))
    #expect(count == last || count == last + 500)
    #expect(try study.verify().isSound)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func aStudyIsThereInWholeOrNotAtAll(seed: UInt64) throws {
    let other = try TemporaryFolder()
    var generator = Lehmer(state: seed)
    let probe = try Probe(other, as: "anna", "create", "4000")
    usleep(UInt32.random(in: 0...250_000, using: &generator))
    probe.kill()
    let isMade = FileManager.default.fileExists(atPath: other.study)
    #expect(isMade || probe.line() == nil)
    for name in try other.content where name != "sample.duid" {
      #expect(name.hasPrefix(".duid-"))
      let attributes = try FileManager.default.attributesOfItem(atPath: other.path + "/" + name)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    if isMade {
      let study = try Fixture.open(other, codebook: Fixture.noteCodebook)
      #expect(try study.unitCount() == 4000)
      #expect(try study.verify().isSound)
      try study.close()
    } else {
      // What is left behind is in nobody's way.
      try StudyFile.create(
        at: other.study, content: Fixture.content(codebook: Fixture.noteCodebook))
    }
    // And it is gone as soon as somebody works here again.
    #expect(try other.content == ["sample.duid"])
  }

  /// The texts of a study that was never finished do not lie about for ever; one in the making stays.
  @Test(arguments: ["create", "open"])
  func whatAKilledMakerLeavesIsRemoved(by next: String) throws {
    let other = try TemporaryFolder()
    let second = other.path + "/second.duid"
    let content = Fixture.content(units: 2, codebook: Fixture.noteCodebook)
    if next == "open" { try StudyFile.create(at: second, content: content) }
    func unfinished() throws -> [String] { try other.content.filter { $0.hasPrefix(".duid-") } }
    let probe = try Probe(other, as: "anna", "create", "300000")
    // Held before anything is written to it; until then it may be taken for a leftover, and is made again.
    func isBegun() throws -> Bool {
      try unfinished().contains { name in
        var status = stat()
        return stat(other.path + "/" + name, &status) == 0 && status.st_size > 0
      }
    }
    while try !isBegun() { usleep(1_000) }
    HeldFile.removeLeftovers(in: other.path)
    #expect(try unfinished().count == 1)
    probe.kill()
    #expect(try unfinished().count == 1)
    if next == "open" {
      try StudyFile.open(second) { _ in Fixture.noteCodebook }.close()
    } else {
      try StudyFile.create(at: second, content: content)
    }
    #expect(try other.content == ["second.duid"])
  }

  /// Only what a maker of studies leaves is removed: no other file, no link, however it is called.
  @Test func nothingElseIsTakenForALeftover() throws {
    let other = try TemporaryFolder()
    let random = RandomName.make()
    let names = [
      ".duid-x.tmp", ".duid-\(random)", "duid-\(random).tmp", ".duid-\(random)0.tmp",
      ".duid-\(random.dropLast())g.tmp",
    ]
    for name in names {
      #expect(FileManager.default.createFile(atPath: other.path + "/" + name, contents: Data()))
    }
    let link = ".duid-\(RandomName.make()).tmp"
    try FileManager.default.createSymbolicLink(
      atPath: other.path + "/" + link, withDestinationPath: other.path + "/" + names[0])
    let folder = ".duid-\(RandomName.make()).tmp"
    #expect(mkdir(other.path + "/" + folder, 0o700) == 0)
    let left = ".duid-\(RandomName.make()).tmp"
    let companions = [left] + PrivateFile.companions(of: left)
    for name in companions {
      #expect(FileManager.default.createFile(atPath: other.path + "/" + name, contents: Data()))
    }
    HeldFile.removeLeftovers(in: other.path)
    #expect(try Set(other.content) == Set(names + [link, folder]))
    HeldFile.removeLeftovers(in: other.path + "/none")
  }

  @Test func aFileInTheMakingIsHeldUntilItIsReleased() throws {
    let other = try TemporaryFolder()
    let file = try HeldFile.make(in: other.path)
    HeldFile.removeLeftovers(in: other.path)
    #expect(try other.content.count == 1)
    file.release()
    HeldFile.removeLeftovers(in: other.path)
    #expect(try other.content.isEmpty)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func aMigrationThatIsKilledIsTakenUpAgain(seed: UInt64) throws {
    let other = try TemporaryFolder()
    let study = try Fixture.study(
      in: other, content: Fixture.content(units: 900, codebook: Fixture.noteCodebook))
    let decisions = try study.respondents().filter(\.isUnit).map {
      (Fixture.anna, Decision(unit: $0.id, variable: "note", answer: .text("x")))
    }
    try study.importDecisions(decisions, at: 1)
    let (heads, standings) = (try study.heads(), try study.standingCounts(for: Fixture.lead))
    try study.close()
    try OlderSchema.take(other, backTo: 2)
    var generator = Lehmer(state: seed)
    for _ in 0..<3 {
      let probe = try Probe(other, as: "anna", "open")
      usleep(UInt32.random(in: 0...60_000, using: &generator))
      probe.kill()
    }
    let again = try Fixture.open(other, codebook: Fixture.noteCodebook)
    #expect(try again.verify(expectingHeads: heads).isSound)
    #expect(try again.standingCounts(for: Fixture.lead) == standings)
  }

  @Test func aStudyThatMayNotGrowIsNotMade() throws {
    let other = try TemporaryFolder()
    let probe = try Probe(other, as: "anna", "create-limited", "100000")
    #expect(probe.line() == "error \(StudyStoreError.diskFull)")
    #expect(probe.line() == nil)
    #expect(try other.content.isEmpty)
  }

  @Test func twoProcessesMayWriteAsDifferentCoders() throws {
    let probes = try ["anna", "bram"].map { try Probe(folder, as: $0, "append") }
    for probe in probes {
      for number in 1...50 { try #require(probe.line() == "\(number)") }
    }
    for probe in probes { probe.kill() }
    let study = try Fixture.open(folder, codebook: Fixture.noteCodebook)
    #expect(try study.verify().isSound)
    for coder in [Fixture.anna, Fixture.bram] {
      #expect(try study.events(of: coder).count >= 50)
    }
  }
}
