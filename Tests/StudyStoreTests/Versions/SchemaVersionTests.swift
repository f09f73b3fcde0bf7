import CodingModel
import GRDB
import Testing

@testable import StudyStore

/// Studies of every schema since notes came into the journal, with content of every kind.
///
/// The journal has not changed its form since, so a study of an older schema is made by taking away
/// what later versions added. ``MigrationTests`` begins at the first schema, whose journal was another.
@Suite struct SchemaVersionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let redaction = Note(
    .redaction(of: "r0", as: Placeholder.standard[0]), .passages([Passage(from: 0, to: 6)]))

  /// Everything that must survive a migration.
  private struct Content: Equatable {
    let heads: [JournalHead]
    let journal: [CodingEvent]
    let ledger: CodingLedger
    let respondents: [Respondent]
    let progress: [CoderProgress]
    let standings: StandingCounts
    let disputed: [Respondent]
    let found: [UnitSelection]

    init(_ study: StudyFile) throws {
      heads = try study.heads()
      journal = try study.journal(for: Fixture.lead)
      ledger = try study.ledger()
      respondents = try study.respondents()
      progress = try study.progress()
      standings = try study.standingCounts(for: Fixture.lead)
      disputed = try study.disputedUnits(for: Fixture.lead).respondents
      let filters: [UnitFilter] = [
        UnitFilter([.text("answer 3")], source: ""), UnitFilter([.doubt(true)], source: ""),
        UnitFilter([.code("improper", "verdict")], source: ""),
        UnitFilter([.progress(.complete)], source: ""),
      ]
      found = try filters.map { filter in
        try study.selection(of: UnitQueue(filter: filter), for: Fixture.lead)
      }
    }
  }

  private func fill(_ study: StudyFile, withRedaction isRedacted: Bool) throws {
    try study.append(
      [
        Decision("r0", "verdict", "improper", memo: "twijfel\0\u{202E}"),
        Decision("r0", "form", "1a", "2a"), Decision("r3", "verdict", "proper"),
      ],
      notes: [
        Note(.doubt("r3"), .flag), Note(.codeMemo("1a", of: "form"), .text("ruim?")),
        Note(
          .passages(of: "r0", for: "1a", of: "form"), .passages([Passage(from: 2, to: 5)])),
      ], by: Fixture.anna, at: 1)
    try study.append(
      [Decision("r0", "verdict", "proper"), Decision("r6", "verdict", "unclear")],
      by: Fixture.bram, at: 2)
    try study.undo(by: Fixture.bram, at: 3)
    try study.recordComparisonViewed(by: Fixture.lead, at: 4)
    try study.append([Decision("r0", "verdict", "improper")], by: Fixture.lead, at: 5)
    if isRedacted { try study.append(notes: [Self.redaction], by: Fixture.lead, at: 6) }
    try study.openComparison(by: Fixture.lead, at: 7)
  }

  private func schema() throws -> [String] {
    let queue = try DatabaseQueue(path: folder.study)
    let schema = try queue.read { db in
      try String.fetchAll(
        db, sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master")
    }
    try queue.close()
    return schema.sorted()
  }

  @Test(arguments: 3...Schema.version)
  func everythingSurvivesFromTheVersion(before version: Int) throws {
    let study = try Fixture.study(in: folder)
    // Words could first be hidden in studies of the third schema.
    try fill(study, withRedaction: version > 3)
    let before = try Content(study)
    try study.close()
    let newest = try schema()
    try OlderSchema.take(folder, backTo: version - 1)
    #expect(try schema() != newest)

    let migrated = try Fixture.open(folder)
    #expect(try Content(migrated) == before)
    #expect(try migrated.verify(expectingHeads: before.heads).isSound)
    try migrated.append([Decision("r9", "verdict", "proper")], by: Fixture.anna, at: 8)
    try migrated.addWeights("w", ["r0": 2])
    #expect(try migrated.redo(by: Fixture.bram, at: 9) != nil)
    #expect(try migrated.verify(expectingHeads: before.heads).isSound)
    try migrated.close()
    #expect(try schema() == newest)
  }

  /// Programs that open an old study at the same moment all get it, migrated once.
  @Test(arguments: [1, 3, 5, 6])
  func severalMayMigrateAtOnce(version: Int) async throws {
    var codebook = Fixture.codebook
    if version == 1 {
      try Fixture.tamper(folder, FirstSchemaStudy.dump)
      codebook.variables = Array(codebook.variables.prefix(2))
    } else {
      let study = try Fixture.study(in: folder)
      try fill(study, withRedaction: true)
      try study.close()
      try OlderSchema.take(folder, backTo: version)
    }
    let (path, book) = (folder.study, codebook)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<6 {
        group.addTask {
          let study = try StudyFile.open(path) { _ in book }
          defer { withExtendedLifetime(study) {} }
          return try study.info().eventCount
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts.count == 1)
    let study = try Fixture.open(folder, codebook: codebook)
    #expect(try study.verify().isSound)
  }
}
