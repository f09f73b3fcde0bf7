import CodingModel
import Foundation
import GRDB
import Testing

@testable import StudyStore

/// Random harm to a copy of a study: whatever is changed, verifying names the first event it hit.
@Suite struct TamperingFuzzTests {
  let folder: TemporaryFolder
  private static let columns = CodingEventRecord.columns.split { $0 == "," || $0 == " " }
    .map(String.init)

  /// Anna and Bram have ten events each, in turns, notes among them.
  init() throws {
    folder = try TemporaryFolder()
    let study = try Fixture.study(in: folder)
    for turn in 0..<5 {
      for coder in [Fixture.anna, Fixture.bram] {
        let verdict: CodeID = turn.isMultiple(of: 2) ? "improper" : "proper"
        try study.append(
          [Decision("r0", "verdict", verdict, memo: "beurt \(turn)")],
          notes: turn == 3 ? [] : [Note(.unitMemo("r3"), .text("\(coder) \(turn)"))], by: coder,
          at: Int64(turn))
        if turn == 3 { try study.undo(by: coder, at: 3) }
      }
    }
    try study.close()
  }

  /// The report on a copy after some harm that no trigger and no constraint prevented.
  private func report(
    after harm: (Database) throws -> Void
  ) throws -> VerificationReport {
    let copy = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: folder.study, toPath: copy.study)
    let queue = try DatabaseQueue(path: copy.study)
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
      for trigger in Guard.all { try db.execute(sql: "DROP TRIGGER \(trigger.name)") }
      try harm(db)
      for trigger in Guard.all { try db.execute(sql: trigger.sql) }
    }
    try queue.close()
    return try Fixture.open(copy).verify()
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func aChangedBitIsFound(seed: UInt64) throws {
    var generator = Lehmer(state: seed)
    for _ in 0..<30 {
      let entry = Int.random(in: 1...20, using: &generator)
      let column = try #require(Self.columns.randomElement(using: &generator))
      let (place, bit) = (
        Int.random(in: 0..<64, using: &generator), Int.random(in: 0..<8, using: &generator)
      )
      var target: (coder: CoderID, sequence: Int)?
      let report = try report { db in
        let row = try Row.fetchOne(
          db, sql: "SELECT coder, sequence, \(column) AS value FROM codingEvent WHERE entry = ?",
          arguments: [entry])
        guard let row, let changed = Self.flipped(row["value"], place, bit) else { return }
        try db.execute(
          sql: "UPDATE OR IGNORE codingEvent SET \(column) = \(changed.sql) WHERE entry = ?",
          arguments: [changed.value, entry])
        // A number that another event has is refused even without triggers.
        guard db.changesCount > 0 else { return }
        target = (CoderID(row["coder"] as String), row["sequence"])
      }
      guard let target else {
        #expect(report.isSound)
        continue
      }
      #expect(!report.isSound, "\(column) of \(entry), byte \(place), bit \(bit)")
      // An event that changed hands or numbers is missing where it was; a last one leaves no gap.
      let moved = ["coder", "sequence"].contains(column)
      let chain = report.chains.first { $0.coder == target.coder }
      let broken = chain?.firstBreak?.sequence
      if !moved { #expect(broken == target.sequence, "\(column) of \(entry)") }
      if moved, target.sequence < 10 { #expect(broken ?? 99 <= target.sequence) }
      #expect(chain?.head.events ?? 99 < target.sequence || moved)
    }
  }

  /// One bit of a text or number turned round; `nil` where there is nothing to turn.
  private static func flipped(
    _ value: DatabaseValue, _ place: Int, _ bit: Int
  ) -> (sql: String, value: DatabaseValue)? {
    switch value.storage {
    case .string(let text) where !text.isEmpty:
      var bytes = Array(text.utf8)
      bytes[place % bytes.count] ^= 1 << UInt8(bit)
      return ("CAST(? AS TEXT)", Data(bytes).databaseValue)
    case .int64(let number): return ("?", (number ^ 1 << Int64(place % 62)).databaseValue)
    default: return nil
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func missingEventsAreFound(seed: UInt64) throws {
    var generator = Lehmer(state: seed)
    for _ in 0..<10 {
      let gone = (1...20).shuffled(using: &generator)
        .prefix(Int.random(in: 1...6, using: &generator))
      var missing: [CoderID: [Int]] = [:]
      let report = try report { db in
        for entry in gone {
          let row = try Row.fetchOne(
            db, sql: "DELETE FROM codingEvent WHERE entry = ? RETURNING coder, sequence",
            arguments: [entry])
          guard let row else { continue }
          missing[CoderID(row["coder"] as String), default: []].append(row["sequence"])
        }
      }
      for chain in report.chains {
        let missing = (missing[chain.coder] ?? []).sorted()
        #expect(chain.events == (chain.coder == Fixture.lead ? 0 : 10 - missing.count))
        // Of a tail that was cut only a head tells, or what was derived from it.
        let isTail = missing.elementsEqual((11 - missing.count)..<11)
        let expected = isTail ? nil : missing.first
        #expect(chain.firstBreak?.sequence == expected)
        #expect(chain.firstBreak.map { $0.reason == .missing } != false)
      }
      #expect(!report.isSound)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func eventsThatChangedPlacesAreFound(seed: UInt64) throws {
    var generator = Lehmer(state: seed)
    for _ in 0..<10 {
      let first = Int.random(in: 1...9, using: &generator)
      let second = Int.random(in: (first + 1)...10, using: &generator)
      let isWhole = Bool.random(using: &generator)
      let report = try report { db in
        // The numbers alone, or the places in the journal as well.
        let entries = isWhole ? ", entry = entry + ?" : ", entry = entry + 0 * ?"
        func move(_ from: Int, _ to: Int, _ shift: Int) throws {
          try db.execute(
            sql:
              "UPDATE codingEvent SET sequence = ?\(entries) WHERE coder = 'anna' AND sequence = ?",
            arguments: [to, shift, from])
        }
        let distance =
          try Int.fetchOne(
            db,
            sql:
              "SELECT max(entry) - min(entry) FROM codingEvent WHERE coder = 'anna' AND sequence IN (?, ?)",
            arguments: [first, second]) ?? 0
        try move(first, 99, 1000)
        try move(second, first, -distance)
        try move(99, second, distance - 1000)
      }
      #expect(report.firstBreak?.coder == Fixture.anna)
      #expect(report.firstBreak?.sequence == first)
    }
  }
}
