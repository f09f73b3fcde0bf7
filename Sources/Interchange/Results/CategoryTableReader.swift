/// A square table between categories, as a file gives it.
public struct CategoryTableImport: Equatable, Sendable {
  /// The categories, for rows and columns.
  public let categories: [String]
  /// The cells, row by row.
  public let rows: [[Double]]
  /// Whether the cells are disagreements, with a diagonal of 0, rather than weights.
  public let isDisagreement: Bool
}

/// Reads weights or disagreements: the header and the first column are the categories.
public struct CategoryTableReader: Sendable {
  private let scale: [String]?

  /// Makes a reader.
  ///
  /// - Parameter scale: The categories that the table must have, in the order in which they are
  ///   handed out; `nil` takes those of the header.
  public init(scale: [String]? = nil) { self.scale = scale }

  /// Reads a whole file.
  ///
  /// - Parameter source: The file.
  /// - Returns: The table, in the order of the scale.
  /// - Throws: ``InterchangeFaults`` with every fault of the file.
  public func read(_ source: ByteSource) throws(InterchangeFaults) -> CategoryTableImport {
    var faults = InterchangeFaults()
    guard let table = CSVTable(source, faults: &faults) else { throw faults }
    let columns = Array(table.names.dropFirst())
    let corner = table.names[0].isEmpty ? nil : table.names[0]
    checkColumns(columns, faults: &faults)
    var found: [String: Row] = [:]
    while let record = table.next(faults: &faults) {
      let name = record.fields[0]
      guard columns.contains(name) else {
        faults.add(.unknownCategory(name), at: record.place, column: corner)
        continue
      }
      if let first = found[name] {
        faults.add(.duplicateValue(name, first: first.place), at: record.place)
        continue
      }
      found[name] = Row(
        place: record.place, cells: cells(record, columns: columns, faults: &faults))
    }
    for column in columns where found[column] == nil { faults.add(.missingRow(column)) }
    guard faults.isEmpty else { throw faults }
    return try arranged(found, columns: columns)
  }

  private struct Row {
    let place: InterchangeFault.Place
    let cells: [Double]
  }

  private func checkColumns(_ columns: [String], faults: inout InterchangeFaults) {
    if columns.count < 2 { faults.add(.missingColumn) }
    guard let scale else { return }
    for column in columns where !scale.contains(column) {
      faults.add(.unknownCategory(column), column: column)
    }
    for category in scale where !columns.contains(category) {
      faults.add(.missingColumn, column: category)
    }
  }

  private func cells(
    _ record: CSVRecord, columns: [String], faults: inout InterchangeFaults
  ) -> [Double] {
    zip(columns, record.fields.dropFirst()).map { column, field in
      if let number = CSVNumber.value(field) { return number }
      faults.add(.notANumber(field), at: record.place, column: column)
      return 0
    }
  }

  private func arranged(
    _ found: [String: Row], columns: [String]
  ) throws(InterchangeFaults) -> CategoryTableImport {
    var faults = InterchangeFaults()
    let isDisagreement = columns.first.flatMap { found[$0]?.cells.first } == 0
    for (row, name) in columns.enumerated() {
      guard let line = found[name] else { continue }
      for (column, cell) in line.cells.enumerated() {
        let text = CSVNumber.text(cell)
        if row == column, cell != (isDisagreement ? 0 : 1) {
          faults.add(.unlikeDiagonal(text), at: line.place, column: columns[column])
        } else if isDisagreement, cell < 0 {
          faults.add(.negativeDisagreement(text), at: line.place, column: columns[column])
        } else if !isDisagreement, cell > 1 {
          faults.add(.weightAboveOne(text), at: line.place, column: columns[column])
        }
      }
    }
    if isDisagreement, found.values.allSatisfy({ $0.cells.allSatisfy { $0 == 0 } }) {
      faults.add(.unlikeDiagonal("0"))
    }
    guard faults.isEmpty else { throw faults }
    let order = (scale ?? columns).compactMap(columns.firstIndex(of:))
    return CategoryTableImport(
      categories: order.map { columns[$0] },
      rows: order.map { row in
        order.map { column in found[columns[row]]?.cells[column] ?? 0 }
      }, isDisagreement: isDisagreement)
  }
}
