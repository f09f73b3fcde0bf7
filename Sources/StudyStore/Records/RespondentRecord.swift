import CodingModel
import GRDB

/// A respondent as a row of table `respondent`.
enum RespondentRecord {
  /// The columns in the order in which ``read(_:)`` takes them.
  static let columns = "id, text, attributes, weight, unitOrdinal"

  /// The respondent on the present row.
  static func read(_ row: ColumnReader) throws -> Respondent {
    Respondent(
      id: try row.name(0), text: try row.text(1),
      attributes: try attributes(in: try row.text(2)), weight: row.real(3),
      isUnit: !row.isNull(4))
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
        encode(respondent.attributes).stored, respondent.weight.databaseValue,
        unitOrdinal?.databaseValue ?? .null,
      ])
  }

  /// Attributes as netstrings, name and value in turn, by name.
  static func encode(_ attributes: [VariableID: CodeID]) -> String {
    var writer = NetstringWriter()
    for name in attributes.keys.sorted() {
      writer.append(name.rawValue)
      writer.append(attributes[name]?.rawValue)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func attributes(
    in text: String
  ) throws(UnreadableRecord) -> [VariableID: CodeID] {
    var reader = NetstringReader(text[...])
    var attributes: [VariableID: CodeID] = [:]
    while !reader.isAtEnd {
      guard let name = reader.next(), let value = reader.next() else {
        throw UnreadableRecord(table: "respondent")
      }
      attributes[VariableID(name)] = CodeID(value)
    }
    return attributes
  }
}

/// A digest over all respondents, taken when the study is made and bound into every chain.
struct RespondentDigest {
  private var stream = Digest256.Stream()

  /// Takes in the next respondent in file order.
  mutating func update(_ respondent: Respondent) {
    var writer = NetstringWriter()
    writer.append(respondent.id.rawValue)
    writer.append(respondent.text)
    writer.append(RespondentRecord.encode(respondent.attributes))
    writer.append(String(respondent.weight.bitPattern))
    writer.append(respondent.isUnit ? "unit" : "other")
    stream.update(writer.bytes)
  }

  /// The digest.
  func finish() -> Digest256 { stream.finish() }
}
