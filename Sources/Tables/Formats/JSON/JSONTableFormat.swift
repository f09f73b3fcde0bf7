/// Tables as JSON, for scripts: the field names are stable.
public struct JSONTableFormat: TableFormat {
  /// The name in commands.
  public static let identifier = "json"

  /// Makes the format.
  public init() {}

  /// Writes one table as an object.
  public func write<Output: TextOutputStream>(_ table: Table, to output: inout Output) {
    JSONText.write(TableRecord(table: table), to: &output)
  }

  /// Writes several tables as an array of objects.
  public func write<Output: TextOutputStream>(_ tables: [Table], to output: inout Output) {
    JSONText.write(tables.map(TableRecord.init), to: &output)
  }
}

private struct TableRecord: Encodable {
  let table: Table

  enum CodingKeys: String, CodingKey {
    case id, title, base, n, rows, test, notes
    case openUnits = "open_units"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(table.id, forKey: .id)
    try fields.encode(table.title, forKey: .title)
    try fields.encode(table.base, forKey: .base)
    try fields.encode(table.headN, forKey: .n)
    try fields.encode(table.rows.map(RowRecord.init), forKey: .rows)
    try fields.encode(table.openUnits, forKey: .openUnits)
    try fields.encode(table.test.map(TestRecord.init), forKey: .test)
    try fields.encode(table.notes, forKey: .notes)
  }
}

private struct RowRecord: Encodable {
  let row: Table.Row

  enum CodingKeys: String, CodingKey {
    case group, label, n, cells
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(row.group, forKey: .group)
    try fields.encode(row.label, forKey: .label)
    try fields.encode(row.hidesN ? nil : row.n, forKey: .n)
    try fields.encode(row.cells.map(CellRecord.init), forKey: .cells)
  }
}

private struct CellRecord: Encodable {
  let cell: Table.Cell

  enum CodingKeys: String, CodingKey {
    case column, count, weighted, percent, number, marked, interval, letters, residual, suppressed
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(cell.column, forKey: .column)
    let isShown = cell.suppressed == nil
    try fields.encode(isShown ? cell.count : nil, forKey: .count)
    try fields.encode(isShown ? cell.weighted.finite : nil, forKey: .weighted)
    try fields.encode(cell.percent?.finite, forKey: .percent)
    try fields.encodeIfPresent(cell.number?.finite, forKey: .number)
    try fields.encodeIfPresent(
      cell.interval.map { [$0.lower.finite, $0.upper.finite] }, forKey: .interval)
    if !cell.letters.isEmpty { try fields.encode(cell.letters, forKey: .letters) }
    try fields.encodeIfPresent(cell.residual?.finite, forKey: .residual)
    if cell.isMarked { try fields.encode(true, forKey: .marked) }
    try fields.encodeIfPresent(cell.suppressed?.rawValue, forKey: .suppressed)
  }
}

private struct TestRecord: Encodable {
  let test: Table.Test

  enum CodingKeys: String, CodingKey {
    case name, statistic, df, p
    case cramersV = "cramers_v"
    case publishedP = "published_p"
    case minimumExpected = "minimum_expected"
    case exactP = "exact_p"
    case exactIsSimulated = "exact_is_simulated"
    case exactError = "exact_p_se"
    case holmP = "p_holm"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(test.name, forKey: .name)
    try fields.encode(test.statistic.finite, forKey: .statistic)
    try fields.encode(test.df, forKey: .df)
    try fields.encode(test.p.finite, forKey: .p)
    try fields.encode(test.cramersV?.finite, forKey: .cramersV)
    try fields.encode(test.publishedP?.finite, forKey: .publishedP)
    try fields.encode(test.minimumExpected.finite, forKey: .minimumExpected)
    try fields.encodeIfPresent(test.holmP?.finite, forKey: .holmP)
    guard let exact = test.exactP?.finite else { return }
    try fields.encode(exact, forKey: .exactP)
    try fields.encode(test.exactIsSimulated, forKey: .exactIsSimulated)
    try fields.encodeIfPresent(test.exactError?.finite, forKey: .exactError)
  }
}

extension Double {
  /// The number, or `nil` where JSON has no way to write it.
  var finite: Double? { isFinite ? self : nil }
}
