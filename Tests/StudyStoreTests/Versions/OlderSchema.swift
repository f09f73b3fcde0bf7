@testable import StudyStore

/// Makes studies of older schemas, down to the second, by taking away what later versions added.
enum OlderSchema {
  private static let undoing: [Int: String] = [
    7: Tally.stretches.dropping + "DELETE FROM tally WHERE kind = 'stretch';",
    6: "DROP TABLE weightSet;",
    5: Tally.first.map(\.dropping).joined()
      + "DROP TABLE tally; DROP TABLE unitStanding; DROP TABLE standingBasis;",
    4: "DROP TABLE keptCodebook;",
    3: "DROP TABLE visit; DROP TABLE walk; DROP INDEX ratingVariable; DROP TABLE unitText;",
  ]

  /// Takes a closed study back to a version, its journal and its derived rows as they are.
  static func take(_ folder: TemporaryFolder, backTo version: Int) throws {
    let statements = ((version + 1)...Schema.version).reversed().compactMap { undoing[$0] }
    try Fixture.tamper(
      folder,
      """
      \(statements.joined()) PRAGMA user_version = \(version);
      DELETE FROM grdb_migrations WHERE CAST(identifier AS INTEGER) > \(version);
      """)
  }
}

extension Tally {
  /// The statements that take its triggers away.
  fileprivate var dropping: String {
    triggers.split(separator: " ").filter { $0.contains("Counts") }
      .map { "DROP TRIGGER \($0);" }.joined()
  }
}

/// A small generator, so that a failure can be had again.
struct Lehmer: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}
