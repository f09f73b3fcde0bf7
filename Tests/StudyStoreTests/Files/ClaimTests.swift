import CodingModel
import GRDB
import Glibc
import Testing

@testable import StudyStore

@Suite struct ClaimTests {
  let folder: TemporaryFolder
  let study: StudyFile

  init() throws {
    folder = try TemporaryFolder()
    study = try Fixture.study(in: folder, content: Fixture.content(codebook: Fixture.noteCodebook))
  }

  private let note = Decision(unit: "r0", variable: "note", answer: .text("x"))

  @Test func aSecondSessionLearnsWhoAndSinceWhen() throws {
    let probe = try Probe(folder, as: "anna", "claim")
    #expect(probe.line() == "\(probe.pid)")
    let error = #expect(throws: StudyStoreError.self) {
      try study.claim(coder: Fixture.anna, at: 5)
    }
    guard case .coderClaimed(let holder)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((holder.coder, holder.pid, holder.since) == (Fixture.anna, probe.pid, 1))
    #expect(try study.sessions() == [holder])
    #expect(throws: StudyStoreError.coderClaimed(holder)) {
      try study.append([note], by: Fixture.anna, at: 6)
    }
    #expect(throws: StudyStoreError.coderClaimed(holder)) {
      try study.undo(by: Fixture.anna, at: 6)
    }
    // As another coder there is nothing in the way.
    let other = try study.claim(coder: Fixture.bram, at: 7)
    try study.append([note], by: Fixture.bram, at: 8)
    try other.release()

    probe.finish()
    #expect(try study.sessions().isEmpty)
    #expect(try study.claim(coder: Fixture.anna, at: 9).holder.pid == getpid())
  }

  @Test func theClaimOfAKilledProcessIsTakenOver() throws {
    let probe = try Probe(folder, as: "anna", "claim")
    #expect(probe.line() == "\(probe.pid)")
    probe.kill()
    #expect(try study.sessions().isEmpty)
    try study.append([note], by: Fixture.anna, at: 2)
    let claim = try study.claim(coder: Fixture.anna, at: 3)
    #expect(try study.sessions() == [claim.holder])
  }

  @Test func aLaterProcessWithTheSameNumberIsNotTheHolder() throws {
    let claim = try study.claim(coder: Fixture.anna, at: 1)
    #expect(throws: StudyStoreError.coderClaimed(claim.holder)) {
      try study.claim(coder: Fixture.anna, at: 2)
    }
    try study.write { try $0.run("UPDATE session SET processStart = 'boot:1'") }
    let later = try study.claim(coder: Fixture.anna, at: 3)
    // The former claim is void: releasing it leaves the later one alone.
    try claim.release()
    #expect(try study.sessions() == [later.holder])
  }

  @Test func aClaimFromAnotherMachineIsTakenOverOnlyByName() throws {
    let other = try Fixture.open(folder, codebook: Fixture.noteCodebook)
    let stale = try other.claim(coder: Fixture.anna, at: 1)
    try study.write { try $0.run("UPDATE session SET host = 'elsewhere', pid = 1") }
    let holder = SessionHolder(coder: Fixture.anna, pid: 1, host: "elsewhere", since: 1)
    #expect(throws: StudyStoreError.coderClaimed(holder)) {
      try study.claim(coder: Fixture.anna, at: 2)
    }
    #expect(throws: StudyStoreError.coderClaimed(holder)) {
      try study.claim(coder: Fixture.anna, at: 2, takingOver: stale.holder)
    }
    let claim = try study.claim(coder: Fixture.anna, at: 2, takingOver: holder)
    try study.append([note], by: Fixture.anna, at: 3)
    #expect(throws: StudyStoreError.coderClaimed(claim.holder)) {
      try other.append([note], by: Fixture.anna, at: 4)
    }
  }

  /// Claims may wait for the disk; what is journalled after them may not.
  @Test func theJournalIsWrittenAtFullSafetyAfterClaims() throws {
    func safety() throws -> Int? {
      try study.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }
    let full = 2
    let claim = try study.claim(coder: Fixture.anna, at: 1)
    #expect(try safety() == full)
    #expect(throws: StudyStoreError.unknownCoder("x")) { try study.claim(coder: "x", at: 2) }
    #expect(try safety() == full)
    try claim.release()
    #expect(try safety() == full)
    try study.append([note], by: Fixture.anna, at: 3)
    #expect(try study.verify().isSound)
  }

  /// Of several processes that want a seat at the same moment exactly one gets it.
  @Test(arguments: 1...3)
  func aSeatIsTakenByOne(round: Int) throws {
    let probes = try (0..<5).map { _ in try Probe(folder, as: "anna", "claim") }
    let answers = probes.map { ($0.pid, $0.line() ?? "") }
    let holders = answers.filter { "\($0.0)" == $0.1 }
    #expect(holders.count == 1)
    #expect(answers.count { $0.1.hasPrefix("error process ") } == 4)
    #expect(try study.sessions().map(\.pid) == holders.map(\.0))
    for probe in probes { probe.finish() }
    #expect(try study.sessions().isEmpty)
  }

  @Test func claimsEndWithTheirObjectAndWithTheStudy() throws {
    let other = try Fixture.open(folder, codebook: Fixture.noteCodebook)
    do {
      let claim = try other.claim(coder: Fixture.anna, at: 1)
      #expect(try study.sessions() == [claim.holder])
    }
    #expect(try study.sessions().isEmpty)
    let claim = try other.claim(coder: Fixture.anna, at: 2)
    try other.close()
    #expect(try study.sessions().isEmpty)
    #expect(throws: StudyStoreError.self) { try claim.release() }
    #expect(throws: StudyStoreError.unknownCoder("x")) { try study.claim(coder: "x", at: 3) }
  }
}
