import CodingModel
import GRDB
import Testing

@testable import StudyStore

@Suite struct MigrationTests {
  let folder: TemporaryFolder

  /// The codebook of that study.
  private static var codebook: Codebook {
    var codebook = Fixture.codebook
    codebook.variables = Array(codebook.variables.prefix(2))
    return codebook
  }

  init() throws {
    folder = try TemporaryFolder()
    try Fixture.tamper(folder, FirstSchemaStudy.dump)
  }

  private func schema(of path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { db in
      try String.fetchAll(
        db, sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master"
      ).sorted()
    }
  }

  @Test func aStudyOfTheFirstSchemaOpensAndVerifies() throws {
    let study = try Fixture.open(folder, codebook: Self.codebook)
    let heads = try study.heads()
    #expect(heads.map { "\($0.coder):\($0.events):\($0.hash)" } == FirstSchemaStudy.heads)
    #expect(try study.verify(expectingHeads: heads).isSound)
    #expect(
      try study.coding(of: "r0", by: Fixture.anna) == [
        "verdict": CodingLedger.Entry(answer: .codes(["improper"]), memo: "zeker")
      ])
  }

  @Test func whatTheFirstSchemaUndidCanBeDoneAgain() throws {
    let study = try Fixture.open(folder, codebook: Self.codebook)
    let event = try #require(try study.redo(by: Fixture.anna, at: 1))
    #expect(
      event.action
        == .redone(sequence: 2, restored: .decision(Decision("r0", "form", "1a", "2a"))))
    try study.append(notes: [Note(.doubt("r0"), .flag)], by: Fixture.bram, at: 2)
    while try study.undo(by: Fixture.anna, at: 3) != nil {}
    #expect(try study.coding(of: "r0", by: Fixture.anna).isEmpty)
    #expect(try study.verify().isSound)
  }

  @Test func theTextsOfAnOldStudyCanBeSearched() throws {
    let study = try Fixture.open(folder, codebook: Self.codebook)
    let filter = UnitFilter([.text("tweede")], source: "tweede")
    let selection = try study.selection(of: UnitQueue(filter: filter), for: Fixture.anna)
    #expect(selection == UnitSelection([1]))
  }

  @Test func aMigratedStudyHasTheSchemaOfANewOne() throws {
    try Fixture.open(folder).close()
    let other = try TemporaryFolder()
    try Fixture.study(in: other).close()
    #expect(try schema(of: folder.study) == schema(of: other.study))
  }
}
