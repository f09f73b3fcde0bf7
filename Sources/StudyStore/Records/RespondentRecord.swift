import CodingModel
import GRDB

/// A respondent as a row of table `respondent`.
enum RespondentRecord {
  /// The columns in the order in which ``read(_:)`` takes them.
  static let columns = "id, text, attributes, weight, unitOrdinal"

  /// The respondent on the present row.
  static func read(_ row: ColumnReader) throws -> OriginalRespondent {
    var decoder = AttributeDecoder()
    return try read(row, &decoder)
  }

  /// The respondent on the present row, one of many.
  static func read(
    _ row: ColumnReader, _ decoder: inout AttributeDecoder
  ) throws -> OriginalRespondent {
    OriginalRespondent(
      Respondent(
        id: try row.name(0), text: try row.text(1),
        attributes: try decoder.decode(row.bytes(2)), weight: row.real(3), isUnit: !row.isNull(4)))
  }

  /// How many respondents there are; they are numbered without gaps.
  static func count(_ db: Database) throws -> Int {
    try db.firstRow("SELECT max(ordinal) FROM respondent", table: "respondent") {
      $0.optionalInteger(0).map { $0 + 1 } ?? 0
    } ?? 0
  }

  /// Gives every respondent to `body`, in the order of the file of cases.
  static func forEach(_ db: Database, _ body: (OriginalRespondent) throws -> Void) throws {
    var decoder = AttributeDecoder()
    try db.forEachRow(
      "SELECT \(columns) FROM respondent ORDER BY ordinal", table: "respondent"
    ) { try body(try read($0, &decoder)) }
  }

  /// Adds a respondent.
  ///
  /// - Parameters:
  ///   - respondent: Whom.
  ///   - ordinal: The place in the file of cases, from 0.
  ///   - unitOrdinal: The place among the units, from 0; `nil` if it is none.
  ///   - db: The database.
  /// - Throws: `DatabaseError`.
  static func insert(
    _ respondent: Respondent, ordinal: Int, unitOrdinal: Int?, into db: Database
  ) throws {
    try db.run(
      "INSERT INTO respondent (ordinal, id, text, attributes, weight, unitOrdinal) "
        + "VALUES (?, ?, ?, ?, ?, ?)",
      [
        ordinal.databaseValue, respondent.id.stored, respondent.text.stored,
        AttributeDecoder.encode(respondent.attributes).stored, respondent.weight.databaseValue,
        unitOrdinal?.databaseValue ?? .null,
      ])
  }
}

/// A digest over all respondents, taken when the study is made and bound into every chain.
struct RespondentDigest {
  private var stream = Digest256.Stream()

  /// Takes in the next respondent in file order.
  mutating func update(_ original: OriginalRespondent) {
    let respondent = original.withoutText
    var writer = NetstringWriter()
    writer.append(respondent.id.rawValue)
    writer.append(original.originalText)
    writer.append(AttributeDecoder.encode(respondent.attributes))
    writer.append(String(respondent.weight.bitPattern))
    writer.append(respondent.isUnit ? "unit" : "other")
    stream.update(writer.bytes)
  }

  /// The digest.
  func finish() -> Digest256 { stream.finish() }
}
