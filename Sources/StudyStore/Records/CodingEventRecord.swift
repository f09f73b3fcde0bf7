import CodingModel
import GRDB

/// What a coding event says, as columns.
struct EventFields: Equatable {
  /// The kinds of event.
  enum Kind: String {
    /// A decision was made.
    case coded
    /// An event was undone.
    case undone
    /// The comparison was opened.
    case comparisonOpened
    /// Codings were looked at before that.
    case comparisonViewed
  }

  /// The kind of event.
  var kind: Kind
  /// What was decided, or holds again; absent for the other kinds.
  var decision: Decision?
  /// The sequence number of the event undone.
  var undoes: Int?

  /// The columns of an action.
  init(_ action: CodingEvent.Action) {
    switch action {
    case .coded(let decision): (kind, self.decision) = (.coded, decision)
    case .undone(let sequence, let restored):
      (kind, decision, undoes) = (.undone, restored, sequence)
    case .comparisonOpened: kind = .comparisonOpened
    case .comparisonViewed: kind = .comparisonViewed
    }
  }

  /// The action of these columns; `nil` if they do not go together.
  static func action(kind: Kind, decision: Decision?, undoes: Int?) -> CodingEvent.Action? {
    switch (kind, decision, undoes) {
    case (.coded, let decision?, nil): .coded(decision)
    case (.undone, let decision?, let sequence?): .undone(sequence: sequence, restored: decision)
    case (.comparisonOpened, nil, nil): .comparisonOpened
    case (.comparisonViewed, nil, nil): .comparisonViewed
    default: nil
    }
  }
}

/// An event with its place in the journal and in its coder's chain: a row of `codingEvent`.
struct CodingEventRecord: Equatable {
  /// The columns in the order in which ``read(_:)`` takes them.
  static let columns = """
    coder, sequence, kind, unit, variable, answer, memo, undoes, time, codebookVersion, \
    previousHash, hash
    """

  /// The event.
  let event: CodingEvent
  /// The hash of the coder's event before it, or the genesis.
  let previousHash: Digest256
  /// The hash over all of it.
  let hash: Digest256

  /// Appends the row to the journal.
  func insert(into db: Database) throws {
    let fields = EventFields(event.action)
    let decision = fields.decision
    try db.run(
      "INSERT INTO codingEvent (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        event.coder.stored, event.sequence.databaseValue, fields.kind.rawValue.databaseValue,
        (decision?.unit.rawValue).stored, (decision?.variable.rawValue).stored,
        AnswerText.encode(decision?.answer).stored, (decision?.memo).stored,
        fields.undoes?.databaseValue ?? .null, event.time.databaseValue,
        event.codebookVersion.databaseValue, previousHash.stored, hash.stored,
      ])
  }

  /// The event on the present row.
  static func read(_ row: ColumnReader) throws -> CodingEventRecord {
    CodingEventRecord(
      event: try readEvent(row), previousHash: try row.digest(10), hash: try row.digest(11))
  }

  /// The event on the present row, its hashes left aside.
  static func readEvent(_ row: ColumnReader) throws -> CodingEvent {
    guard let kind = EventFields.Kind(rawValue: try row.text(2)),
      let action = EventFields.action(
        kind: kind, decision: try decision(in: row), undoes: row.optionalInteger(7))
    else { throw UnreadableRecord(table: "codingEvent") }
    return CodingEvent(
      coder: try row.name(0), sequence: row.integer(1), action: action,
      time: Int64(row.integer(8)), codebookVersion: row.integer(9))
  }

  private static func decision(in row: ColumnReader) throws -> Decision? {
    guard let unit = try row.optionalText(3) else { return nil }
    return Decision(
      unit: UnitID(unit), variable: try row.name(4),
      answer: try AnswerText.decode(try row.optionalText(5)), memo: try row.text(6))
  }
}
