/// A trigger that keeps history from being changed by SQL.
///
/// Triggers stop accidents and other programs; whoever drops them first is found by the hash chain,
/// and their absence by `StudyFile.verify(expectingHeads:)`.
struct Guard {
  /// The trigger's name.
  let name: String
  /// The table it guards.
  let table: String
  /// The statement that makes it, also as SQLite gives it back.
  let sql: String

  /// Every guard of the present schema.
  static let all: [Guard] =
    ["codingEvent", "codebookVersion", "respondent", "coder", "study"].flatMap { table in
      ["UPDATE", "DELETE"].map { refusing($0, on: table) }
    } + [inOrder]

  private static func refusing(_ operation: String, on table: String) -> Guard {
    let name = "\(table)Refuses\(operation.prefix(1))\(operation.dropFirst().lowercased())"
    return Guard(
      name: name, table: table,
      sql: """
        CREATE TRIGGER \(name) BEFORE \(operation) ON \(table) \
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END
        """)
  }

  // REPLACE deletes rows without running DELETE triggers, so an event may not be inserted where
  // one is already; nor with a gap in the coder's numbering.
  private static let inOrder = Guard(
    name: "codingEventInOrder", table: "codingEvent",
    sql: """
      CREATE TRIGGER codingEventInOrder BEFORE INSERT ON codingEvent \
      WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM codingEvent \
      WHERE coder = NEW.coder) OR EXISTS (SELECT 1 FROM codingEvent WHERE entry = NEW.entry) \
      BEGIN SELECT RAISE(ABORT, 'codingEvent is append-only'); END
      """)
}
