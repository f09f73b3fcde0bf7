public import Statistics

/// A weighted table of two classifications under a design, without its empty rows and columns.
public struct WeightedCrosstab: Sendable, Equatable {
  /// The rows that have weight, as the codes they were given with.
  public let rows: [Int]
  /// The columns that have weight, as the codes they were given with.
  public let columns: [Int]
  /// The share of each cell in the whole table, row by row.
  public let shares: [[Double]]
  /// The cells in one list, row by row, with their covariances.
  public let cells: WeightedCells
  /// The cell of each unit in the list; `nil` outside the table.
  let codes: [Int?]

  /// Makes a table of the units that have both classifications.
  ///
  /// - Parameters:
  ///   - rows: The row of each unit, from 0; `nil` leaves it out.
  ///   - columns: The column of each unit, from 0; `nil` leaves it out.
  ///   - design: The design.
  /// - Throws: `RaoScottUndefined` when the lists do not fit the design, or fewer than two rows or
  ///   columns have weight.
  public init(
    rows: [Int?], columns: [Int?], design: SurveyDesign
  ) throws(RaoScottUndefined) {
    for codes in [rows, columns] where codes.count != design.weights.count {
      throw .design(.lengthMismatch(expected: design.weights.count, found: codes.count))
    }
    let complete = zip(zip(rows, columns), design.included).map {
      $0.0 != nil && $0.1 != nil && $1
    }
    let usedRows = Self.used(rows, complete: complete, weights: design.weights)
    let usedColumns = Self.used(columns, complete: complete, weights: design.weights)
    guard usedRows.count >= 2, usedColumns.count >= 2 else {
      throw .needsTwoRowsAndColumns(rows: usedRows.count, columns: usedColumns.count)
    }
    let positions = (rows: Self.positions(usedRows), columns: Self.positions(usedColumns))
    codes = zip(zip(rows, columns), complete).map { codes, isComplete in
      guard isComplete, let row = codes.0.flatMap({ positions.rows[$0] }),
        let column = codes.1.flatMap({ positions.columns[$0] })
      else { return nil }
      return row * usedColumns.count + column
    }
    do throws(DesignUndefined) {
      cells = try WeightedCells(
        codes: codes, categories: usedRows.count * usedColumns.count, design: design)
    } catch { throw .design(error) }
    self.rows = usedRows
    self.columns = usedColumns
    let width = usedColumns.count
    let all = cells.shares
    shares = usedRows.indices.map { Array(all[$0 * width..<($0 + 1) * width]) }
  }

  /// The number of units in the table, unweighted.
  public var sampleSize: Int { cells.design.sampleSize }

  /// The share of each row.
  public var rowShares: [Double] { shares.map { $0.reduce(0, +) } }

  /// The share of each column.
  public var columnShares: [Double] {
    columns.indices.map { column in shares.reduce(0) { $0 + $1[column] } }
  }

  /// `(rows - 1)(columns - 1)`.
  public var degreesOfFreedom: Int { (rows.count - 1) * (columns.count - 1) }

  /// Pearson's statistic of the shares, scaled to the unweighted number of units.
  public var pearson: Double {
    let columnShares = columnShares
    let sum = zip(shares, rowShares).reduce(0) { sum, row in
      zip(row.0, columnShares).reduce(sum) { sum, cell in
        let expected = row.1 * cell.1
        return sum + (cell.0 - expected) * (cell.0 - expected) / expected
      }
    }
    return Double(sampleSize) * sum
  }

  private static func used(_ codes: [Int?], complete: [Bool], weights: [Double]) -> [Int] {
    var seen: Set<Int> = []
    for (unit, code) in codes.enumerated() where complete[unit] && weights[unit] > 0 {
      if let code { seen.insert(code) }
    }
    return seen.sorted()
  }

  private static func positions(_ codes: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
  }
}
