import CodingModel
import Foundation
import GRDB
import LongWork
import Synchronization
import Testing

@testable import StudyStore

/// Long work that is stopped leaves everything as it was.
@Suite struct StoppingTests {
  /// Stops as soon as a phase has come so far; hears everything.
  private final class Stopper: Sendable {
    private let phase: WorkPhase
    private let steps: Int
    private let heard = Mutex<[WorkProgress]>([])

    init(in phase: WorkPhase, after steps: Int = 0) {
      self.phase = phase
      self.steps = steps
    }

    var monitor: WorkMonitor {
      WorkMonitor(
        hasToStop: {
          self.heard.withLock { heard in
            heard.contains { $0.phase == self.phase && $0.done >= self.steps }
          }
        }, receive: { progress in self.heard.withLock { $0.append(progress) } })
    }

    var phases: Set<WorkPhase> { Set(heard.withLock { $0.map(\.phase) }) }
  }

  private static let units = 400

  private static func decisions() -> [(CoderID, Decision)] {
    (0..<units).map { index in
      (
        index % 2 == 0 ? Fixture.anna : Fixture.bram,
        Decision(UnitID("r\(index * 3)"), "verdict", "proper")
      )
    }
  }

  /// Everything a study says, as SQL.
  private func content(of path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'unitText%'"
      )
      return try tables.sorted().flatMap { table in
        [table] + (try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.description)).sorted()
      } + [try String.fetchOne(db, sql: "PRAGMA user_version") ?? ""]
    }
  }

  @Test(arguments: [
    (WorkPhase.checkingCodings, 256), (.storingCodings, 0), (.storingCodings, 256),
    (.standings, 0), (.standings, 256),
  ])
  func anImportThatIsStoppedLeavesTheStudyAsItWas(phase: WorkPhase, steps: Int) throws {
    let folder = try TemporaryFolder()
    let study = try Fixture.study(in: folder, content: Fixture.content(units: Self.units))
    try study.append([Decision("r0", "verdict", "improper")], by: Fixture.anna, at: 5)
    let before = try content(of: folder.study)
    let stopper = Stopper(in: phase, after: steps)
    #expect(throws: StudyStoreError.cancelled) {
      try study.importDecisions(
        Self.decisions(), newCoders: [Coder(id: "cees", role: .coder)], at: 9,
        monitor: stopper.monitor)
    }
    #expect(stopper.phases.contains(phase))
    #expect(try content(of: folder.study) == before)
    #expect(try study.verify().isSound)
    // The same import goes through once nobody stops it.
    let outcome = try study.importDecisions(Self.decisions(), at: 9)
    #expect(outcome.events.count == Self.units)
    #expect(try study.verify().isSound)
  }

  @Test(arguments: [WorkPhase.storingCases, .indexing, .standings])
  func aStudyThatIsStoppedInTheMakingIsNotThere(phase: WorkPhase) throws {
    let folder = try TemporaryFolder()
    // A variable that touches units nobody coded, so that standings take their time.
    let stopper = Stopper(in: phase)
    #expect(throws: StudyStoreError.cancelled) {
      var content = Fixture.content(units: Self.units)
      content.codebook.variables[0].applies = .includes("cluster", ["MO"])
      try StudyFile.create(at: folder.study, content: content, monitor: stopper.monitor)
    }
    #expect(stopper.phases.contains(phase))
    #expect(try folder.content.isEmpty)
  }

  @Test(arguments: [WorkPhase.loadingCases, .checkingJournal, .checkingFile, .checkingState])
  func aVerificationCanBeStopped(phase: WorkPhase) throws {
    let folder = try TemporaryFolder()
    let study = try Fixture.study(in: folder, content: Fixture.content(units: Self.units))
    try study.importDecisions(Self.decisions(), at: 1)
    let stopper = Stopper(in: phase)
    #expect(throws: StudyStoreError.cancelled) {
      try study.verify(monitor: stopper.monitor)
    }
    #expect(stopper.phases.contains(phase))
    #expect(try study.verify().isSound)
  }

  @Test func readingCanBeStopped() throws {
    let folder = try TemporaryFolder()
    let study = try Fixture.study(in: folder, content: Fixture.content(units: Self.units))
    try study.importDecisions(Self.decisions() + [(Fixture.anna, Decision("r3", "form"))], at: 1)
    #expect(throws: StudyStoreError.cancelled) {
      try study.respondents(monitor: Stopper(in: .loadingCases).monitor)
    }
    #expect(throws: StudyStoreError.cancelled) {
      try study.openView(for: Fixture.lead, monitor: Stopper(in: .loadingCodings).monitor)
    }
    #expect(throws: StudyStoreError.cancelled) {
      try study.events(of: Fixture.anna, monitor: Stopper(in: .loadingCodings).monitor)
    }
    #expect(try study.respondents().count == Self.units * 3)
  }

  /// Reading tells the whole before it begins, so that there is an estimate.
  @Test func totalsAreKnownBeforehand() throws {
    let folder = try TemporaryFolder()
    let study = try Fixture.study(in: folder, content: Fixture.content(units: Self.units))
    try study.importDecisions(Self.decisions(), at: 1)
    let heard = Mutex<[WorkProgress]>([])
    let monitor = WorkMonitor(
      hasToStop: { false }, receive: { progress in heard.withLock { $0.append(progress) } })
    _ = try study.respondents(monitor: monitor)
    _ = try study.openView(for: Fixture.lead, monitor: monitor)
    let all = heard.withLock { $0 }
    #expect(all.first == WorkProgress(.loadingCases, done: 0, of: Self.units * 3))
    #expect(all.contains(WorkProgress(.loadingCodings, done: 0, of: Self.units)))
    #expect(all.allSatisfy { $0.done <= $0.total ?? 0 })
  }

  // MARK: Studies of older versions

  /// Stopped anywhere, the file is as the older program left it.
  @Test(arguments: [WorkPhase.upgrading, .indexing, .standings])
  func anUpgradeThatIsStoppedLeavesTheOldStudy(phase: WorkPhase) throws {
    let folder = try TemporaryFolder()
    try Fixture.tamper(folder, FirstSchemaStudy.dump)
    let before = try content(of: folder.study)
    let stopper = Stopper(in: phase)
    #expect(throws: StudyStoreError.cancelled) {
      _ = try StudyFile.openKeepingReading(folder.study, monitor: stopper.monitor) { _ in
        ReadCodebook(codebook: Fixture.codebook)
      }
    }
    #expect(stopper.phases.contains(phase))
    #expect(try content(of: folder.study) == before)
  }

  /// A codebook that cannot be read keeps an old study from being upgraded, and is named as the reason.
  @Test func anUnreadableCodebookLeavesTheOldStudy() throws {
    let folder = try TemporaryFolder()
    try Fixture.tamper(folder, FirstSchemaStudy.dump)
    let before = try content(of: folder.study)
    let error = #expect(throws: StudyStoreError.self) {
      _ = try StudyFile.open(folder.study) { _ in throw StudyStoreError.closed }
    }
    guard case .codebookUnreadable(version: 1, _)? = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(try content(of: folder.study) == before)
  }

  /// Stopped anywhere, the study opens the next time, and nothing that was said is lost.
  @Test(arguments: [WorkPhase.upgrading, .indexing, .standings])
  func aStoppedUpgradeGoesOnTheNextTime(phase: WorkPhase) throws {
    let folder = try TemporaryFolder()
    try Fixture.tamper(folder, FirstSchemaStudy.dump)
    var codebook = Fixture.codebook
    codebook.variables = Array(codebook.variables.prefix(2))
    let stopper = Stopper(in: phase)
    #expect(throws: StudyStoreError.cancelled) {
      _ = try StudyFile.openKeepingReading(folder.study, monitor: stopper.monitor) { _ in
        ReadCodebook(codebook: codebook)
      }
    }
    #expect(stopper.phases.contains(phase))
    let study = try Fixture.open(folder, codebook: codebook)
    let heads = try study.heads()
    #expect(heads.map { "\($0.coder):\($0.events):\($0.hash)" } == FirstSchemaStudy.heads)
    #expect(try study.verify(expectingHeads: heads).isSound)
  }

  /// A statement that SQLite carries out by itself is stopped in the middle.
  @Test func aLongStatementIsStopped() throws {
    let queue = try DatabaseQueue()
    let monitor = WorkMonitor(hasToStop: { true }, receive: { _ in })
    let begun = Mutex(false)
    let later = WorkMonitor(
      hasToStop: { begun.withLock { $0 } }, receive: { _ in begun.withLock { $0 = true } })
    try queue.inDatabase { db in
      #expect(throws: WorkCancelled()) { try db.stopping(monitor, .indexing) {} }
      do {
        try db.stopping(later, .indexing) {
          try db.run(
            """
            CREATE TABLE n AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
            SELECT i FROM n
            """)
        }
        Issue.record("an endless statement ended")
      } catch let error as DatabaseError {
        #expect(error.resultCode == .SQLITE_INTERRUPT)
      }
      // Afterwards statements run as ever.
      #expect(try Int.fetchOne(db, sql: "SELECT 1") == 1)
    }
  }

  /// What is heard of a phase: it begins at nothing, only grows, and ends with everything.
  private func hear(_ phase: WorkPhase, in work: (WorkMonitor) throws -> Void) throws
    -> [WorkProgress]
  {
    let heard = Mutex<[WorkProgress]>([])
    try work(
      WorkMonitor(
        hasToStop: { false },
        receive: { progress in
          if progress.phase == phase { heard.withLock { $0.append(progress) } }
        }))
    return heard.withLock { $0 }
  }

  private func checkRises(_ heard: [WorkProgress]) {
    let fractions = heard.compactMap(\.fraction)
    #expect(fractions.count == heard.count)
    #expect(fractions.first == 0 && fractions.last == 1)
    #expect(zip(fractions, fractions.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(fractions.dropLast().allSatisfy { $0 < 1 })
  }

  @Test func theIndexTellsHowManyTextsAreDone() throws {
    let folder = try TemporaryFolder()
    let content = Fixture.content(units: 3_000)
    let heard = try hear(.indexing) {
      try StudyFile.create(at: folder.study, content: content, monitor: $0)
    }.filter { $0.total != 0 }
    checkRises(heard)
    #expect(heard.map(\.done) == [0, 4_096, 8_192, 9_000])
    // Every stretch is searched, the last of one and the first of the next too.
    let study = try Fixture.open(folder)
    #expect(try study.verify().isSound)
    let words = try DatabaseQueue(path: folder.study).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM unitText_docsize")
    }
    #expect(words == 3_000)
  }

  @Test func theCheckOfTheFileTellsHowFarItIs() throws {
    let folder = try TemporaryFolder()
    let study = try Fixture.study(in: folder, content: Fixture.content(units: 3_000))
    checkRises(try hear(.checkingFile) { _ = try study.verify(monitor: $0) })
  }

  /// The estimate of SQLite's steps is no further off than a factor of two.
  @Test func theStepsOfTheCheckAreEstimated() throws {
    let folder = try TemporaryFolder()
    let study = try Fixture.study(in: folder, content: Fixture.content(units: 3_000))
    try study.importDecisions(
      (0..<3_000).map { (Fixture.anna, Decision(UnitID("r\($0 * 3)"), "verdict", "proper")) },
      at: 1)
    let taken = Mutex(0)
    try DatabaseQueue(path: folder.study).inDatabase { db in
      let estimate = try FileCheck.steps(db)
      let monitor = WorkMonitor(
        hasToStop: { false }, receive: { _ in taken.withLock { $0 += 1 } })
      #expect(try FileCheck.faults(db, monitor).isEmpty)
      // The beginning and the end are told too.
      let steps = Double(taken.withLock { $0 } - 2) * 100_000
      #expect((0.5...2).contains(steps / Double(estimate)), "\(steps) and \(estimate)")
    }
  }

  @Test func theDerivedStateIsReadInOneWholeWithItsDerivation() throws {
    let folder = try TemporaryFolder()
    let study = try Fixture.study(in: folder, content: Fixture.content(units: Self.units))
    try study.importDecisions(Self.decisions(), at: 1)
    let heard = try hear(.checkingState) { _ = try study.verify(monitor: $0) }
    let fractions = heard.compactMap(\.fraction)
    #expect(fractions.contains(0.5) && (fractions.last ?? 0) > 0.6)
    #expect(zip(fractions, fractions.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
