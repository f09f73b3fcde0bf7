public import Tables

/// Tables as CSV, for other programs: a row for each cell, numbers at full precision.
public struct CSVTableFormat: TableFormat {
  /// The name in commands.
  public static let identifier = "csv"

  /// Makes the format.
  public init() {}

  /// Writes one table.
  public func write<Output: TextOutputStream>(_ table: Table, to output: inout Output) {
    write([table], to: &output)
  }

  /// Writes several tables under one header.
  public func write<Output: TextOutputStream>(_ tables: [Table], to output: inout Output) {
    var writer = CSVWriter()
    // Numbers of another kind have a column of their own, where there are any.
    let hasNumbers = tables.contains { $0.columns.contains { $0.kind == .number } }
    let hasIntervals = tables.contains { table in
      table.rows.contains { $0.cells.contains { $0.interval != nil } }
    }
    // So has the reason why a cell is empty.
    let hasSuppressed = tables.contains { $0.hasSuppressed }
    let header =
      ["table", "group", "label", "n", "column", "count", "weighted", "percent"]
      + (hasNumbers ? ["number"] : []) + (hasIntervals ? ["lower", "upper"] : [])
      + (hasSuppressed ? ["suppressed"] : [])
    writer.write(header.map { .text($0) }, to: &output)
    for table in tables {
      for row in table.rows {
        for cell in row.cells {
          writer.write(
            [
              .text(table.id), .text(row.group ?? ""), .text(row.label),
              row.hidesN ? .number(nil) : .integer(row.n), .text(cell.column),
            ] + numbers(of: cell) + (hasNumbers ? [.number(cell.number)] : [])
              + (hasIntervals
                ? [.number(cell.interval?.lower), .number(cell.interval?.upper)] : [])
              + (hasSuppressed ? [.text(cell.suppressed?.rawValue ?? "")] : []), to: &output)
        }
      }
    }
  }

  private func numbers(of cell: Table.Cell) -> [CSVField] {
    guard cell.suppressed == nil else { return Array(repeating: .number(nil), count: 3) }
    return [.integer(cell.count), .number(cell.weighted), .number(cell.percent)]
  }
}
