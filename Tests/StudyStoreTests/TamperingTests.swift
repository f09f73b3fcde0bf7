import CodingModel
import GRDB
import Testing

@testable import StudyStore

@Suite struct TamperingTests {
  let folder: TemporaryFolder
  /// The heads before any tampering.
  let heads: [JournalHead]

  /// Anna has events 1 to 4, Bram 1, Anna 5.
  init() throws {
    folder = try TemporaryFolder()
    let study = try Fixture.study(in: folder)
    try study.append(
      [
        Decision("r0", "verdict", "improper"), Decision("r0", "form", "1a"),
        Decision("r3", "verdict", "proper"), Decision("r6", "verdict", "proper", memo: "sure"),
      ], by: Fixture.anna, at: 1)
    try study.append([Decision("r0", "verdict", "proper")], by: Fixture.bram, at: 2)
    try study.append([Decision("r9", "verdict", "unclear")], by: Fixture.anna, at: 3)
    heads = try study.heads()
    try study.close()
  }

  private func verify(expecting heads: [JournalHead] = []) throws -> VerificationReport {
    try Fixture.open(folder).verify(expectingHeads: heads)
  }

  @Test func anUntouchedStudyIsSound() throws {
    let report = try verify(expecting: heads)
    #expect(report.isSound)
    #expect(report.chains.map(\.head) == heads)
    #expect(report.chains.map(\.events) == [5, 1, 0])
    // What is appended later is no fault.
    let study = try Fixture.open(folder)
    try study.append([Decision("r9", "verdict", "proper")], by: Fixture.anna, at: 4)
    #expect(try study.verify(expectingHeads: heads).isSound)
  }

  @Test(arguments: [
    "UPDATE codingEvent SET memo = 'x' WHERE entry = 2", "DELETE FROM codingEvent",
    "DELETE FROM codingEvent WHERE entry = 6",
    "INSERT OR REPLACE INTO codingEvent SELECT * FROM codingEvent WHERE entry = 6",
    """
    INSERT OR REPLACE INTO codingEvent SELECT 2, coder, 6, kind, unit, variable, answer, memo,
    undoes, time, codebookVersion, previousHash, hash, subject, code, value FROM codingEvent
    WHERE entry = 2
    """,
    """
    INSERT INTO codingEvent SELECT NULL, coder, 7, kind, unit, variable, answer, memo,
    undoes, time, codebookVersion, previousHash, hash, subject, code, value FROM codingEvent
    WHERE entry = 2
    """,
    "UPDATE respondent SET text = ''", "DELETE FROM respondent", "UPDATE coder SET role = 'lead'",
    "DELETE FROM coder", "UPDATE codebookVersion SET source = ''", "DELETE FROM codebookVersion",
    "UPDATE study SET id = ''", "DELETE FROM study",
  ])
  func historyRefusesToBeChanged(sql: String) throws {
    let error = #expect(throws: DatabaseError.self) { try Fixture.tamper(folder, sql) }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
    #expect(error?.message?.hasSuffix("is append-only") == true)
    #expect(try verify(expecting: heads).isSound)
  }

  @Test(
    arguments: [
      ("UPDATE codingEvent SET memo = 'surE' WHERE entry = 4", 4, .hashMismatch),
      ("UPDATE codingEvent SET answer = 'c6:propeR,' WHERE entry = 3", 3, .hashMismatch),
      ("UPDATE codingEvent SET answer = NULL WHERE entry = 1", 1, .hashMismatch),
      ("UPDATE codingEvent SET time = 9 WHERE entry = 2", 2, .hashMismatch),
      ("UPDATE codingEvent SET codebookVersion = 2 WHERE entry = 2", 2, .hashMismatch),
      ("UPDATE codingEvent SET hash = upper(hash) || 'x' WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET answer = 'z' WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET memo = CAST(x'ff' AS TEXT) WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET hash = previousHash WHERE entry = 2", 2, .hashMismatch),
      // What reads the same is not the same: look-ups go by the bytes and their kind.
      ("UPDATE codingEvent SET hash = upper(hash) WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET previousHash = upper(previousHash) WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET answer = 'c02:1a,' WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET answer = 'c:,2:1a,' WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET time = time + 0.5 WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET time = '1 of 2' WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET variable = CAST(variable AS BLOB) WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET memo = memo || x'00' WHERE entry = 2", 2, .unreadable),
      ("UPDATE codingEvent SET previousHash = hash WHERE entry = 2", 2, .badPreviousHash),
      ("DELETE FROM codingEvent WHERE entry = 1", 1, .missing),
      ("DELETE FROM codingEvent WHERE entry = 3", 3, .missing),
      (
        "UPDATE codingEvent SET sequence = 1 - sequence * sequence + 5 WHERE entry = -1", 0,
        .missing
      ),
      (
        """
        UPDATE codingEvent SET sequence = 99 WHERE entry = 3;
        UPDATE codingEvent SET sequence = 3 WHERE entry = 4;
        UPDATE codingEvent SET sequence = 4 WHERE entry = 3
        """, 3, .reordered
      ),
      (
        """
        UPDATE codingEvent SET sequence = 99, entry = 99 WHERE entry = 3;
        UPDATE codingEvent SET sequence = 3, entry = 3 WHERE entry = 4;
        UPDATE codingEvent SET sequence = 4, entry = 4 WHERE entry = 99
        """, 3, .badPreviousHash
      ),
    ] as [(String, Int, ChainBreak.Reason)])
  func theFirstBrokenEventIsNamed(
    sql: String, sequence: Int, reason: ChainBreak.Reason
  ) throws {
    try Fixture.tamperUnguarded(folder, "PRAGMA ignore_check_constraints = ON;" + sql)
    let report = try verify(expecting: heads)
    if sequence == 0 {
      #expect(report.isSound)
      return
    }
    #expect(
      report.firstBreak == ChainBreak(coder: Fixture.anna, sequence: sequence, reason: reason))
    #expect(report.chains.first?.head.events == sequence - 1)
    #expect(report.missingTriggers.isEmpty)
    #expect(!report.isSound)
  }

  @Test func anEventPutInIsFound() throws {
    try Fixture.tamperUnguarded(
      folder,
      """
      INSERT INTO codingEvent SELECT NULL, coder, 6, kind, 'r9', variable, answer, memo, undoes,
      time, codebookVersion, hash, previousHash, subject, code, value FROM codingEvent
      WHERE entry = 6
      """)
    let report = try verify()
    #expect(report.firstBreak?.reason == .hashMismatch)
    #expect(report.firstBreak?.sequence == 6)
  }

  @Test func aCutTailIsFoundByItsHead() throws {
    try Fixture.tamperUnguarded(
      folder,
      """
      DELETE FROM codingEvent WHERE entry IN (4, 6);
      DELETE FROM rating WHERE sequence > 3; DELETE FROM unitProgress WHERE unit IN ('r6', 'r9');
      DELETE FROM unitStanding WHERE position IN (2, 3)
      """)
    #expect(try verify().isSound)
    let report = try verify(expecting: heads)
    #expect(report.headFaults == [.cut(expected: heads[0], found: 3)])
    #expect(!report.isSound)
  }

  /// Someone who knows the encoding cuts the tail and codes on.
  @Test func aRewrittenTailIsFoundByItsHead() throws {
    try Fixture.tamperUnguarded(
      folder,
      """
      DELETE FROM codingEvent WHERE entry = 6;
      DELETE FROM rating WHERE unit = 'r9'; DELETE FROM unitProgress WHERE unit = 'r9'
      """)
    let study = try Fixture.open(folder)
    try study.append([Decision("r9", "verdict", "proper")], by: Fixture.anna, at: 3)
    #expect(try study.verify().isSound)
    #expect(
      try study.verify(expectingHeads: heads).headFaults == [.rewritten(expected: heads[0])])
  }

  @Test func aRemovedCoderIsFoundByTheirHead() throws {
    try Fixture.tamperUnguarded(
      folder,
      """
      DELETE FROM codingEvent WHERE coder = 'bram'; DELETE FROM rating WHERE coder = 'bram';
      DELETE FROM unitProgress WHERE coder = 'bram'; DELETE FROM coder WHERE name = 'bram'
      """)
    #expect(
      try verify(expecting: heads).headFaults == [.unknownCoder(expected: heads[1])])
  }

  @Test func headsOfAnotherStudyDoNotFit() throws {
    let other = try TemporaryFolder()
    let foreign = try Fixture.study(in: other).heads()
    let report = try verify(expecting: foreign)
    #expect(report.headFaults == foreign.map { .rewritten(expected: $0) })
  }

  @Test func missingAndHollowGuardsAreNamed() throws {
    try Fixture.tamper(
      folder,
      """
      DROP TRIGGER codingEventRefusesDelete; DROP TRIGGER coderRefusesUpdate;
      CREATE TRIGGER coderRefusesUpdate BEFORE UPDATE ON coder BEGIN SELECT 1; END
      """)
    let report = try verify()
    #expect(Set(report.missingTriggers) == ["codingEventRefusesDelete", "coderRefusesUpdate"])
    #expect(!report.isSound)
  }

  @Test(
    arguments: [
      (
        "UPDATE rating SET answer = 'c7:unclear,' WHERE coder = 'bram'",
        [.rating(coder: "bram", unit: "r0", variable: "verdict")]
      ),
      (
        "UPDATE rating SET isShown = 0 WHERE coder = 'bram'",
        [.rating(coder: "bram", unit: "r0", variable: "verdict")]
      ),
      (
        "DELETE FROM rating WHERE unit = 'r6'",
        [.rating(coder: "anna", unit: "r6", variable: "verdict")]
      ),
      (
        "INSERT INTO rating VALUES ('bram', 'r3', 'form', '-', '', 1, 0)",
        [.rating(coder: "bram", unit: "r3", variable: "form")]
      ),
      (
        "UPDATE unitProgress SET state = 'complete' WHERE unit = 'r9'",
        [.progress(coder: "anna", unit: "r9")]
      ),
      (
        "DELETE FROM unitProgress WHERE unit IN ('r9', 'r3')",
        [.progress(coder: "anna", unit: "r3"), .progress(coder: "anna", unit: "r9")]
      ),
    ] as [(String, [DerivedFault])])
  func derivedRowsThatDoNotFollowAreNamed(sql: String, faults: [DerivedFault]) throws {
    try Fixture.tamper(folder, sql)
    let report = try verify()
    #expect(report.derivedFaults == faults)
    #expect(report.firstBreak == nil)
    #expect(!report.isSound)
  }

  @Test(arguments: [
    "UPDATE respondent SET text = 'other' WHERE id = 'r1'",
    "UPDATE respondent SET text = CAST(x'ff' AS TEXT) WHERE id = 'r1'",
    "UPDATE respondent SET weight = 2 WHERE id = 'r1'",
    "UPDATE respondent SET attributes = '' WHERE id = 'r1'",
    "DELETE FROM respondent WHERE id = 'r11'",
  ])
  func changedRespondentsAreFound(sql: String) throws {
    try Fixture.tamperUnguarded(folder, sql)
    let report = try verify()
    #expect(!report.respondentsAreIntact)
    #expect(!report.isSound)
  }

  @Test func aChangedCodebookIsFoundEvenWithANewHash() throws {
    try Fixture.tamperUnguarded(folder, "UPDATE codebookVersion SET source = 'other'")
    #expect(try verify().codebookFaults == [1])
    let hash = Digest256.of("other".utf8)
    try Fixture.tamperUnguarded(folder, "UPDATE codebookVersion SET hash = '\(hash)'")
    let report = try verify()
    #expect(report.codebookFaults.isEmpty)
    #expect(report.firstBreak?.reason == .hashMismatch)
  }

  @Test func brokenReferencesAreFound() throws {
    try Fixture.tamper(
      folder, "INSERT INTO unitProgress VALUES ('nobody', 'r0', 'started')")
    #expect(try verify().integrityFaults == ["foreign key of unitProgress fails"])
  }
}
