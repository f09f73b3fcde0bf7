/// The respondents of a base by row and, where there are any, by column; counted in one pass.
struct CrossCount {
  /// Those in both a row and a column; without columns, none.
  private(set) var cells: [[Tally]]
  /// Those in a row, in a shown column or not.
  private(set) var rows: [Tally]
  /// Those in a column, in a shown row or not.
  private(set) var columns: [Tally]
  /// Those in any of the columns, by row.
  private(set) var inAnyColumn: [Tally]
  /// Those in any of the rows.
  private(set) var inAnyRow = Tally()
  /// Everybody in the base.
  private(set) var whole = Tally()
  /// Whether nobody counts in two rows or two columns.
  let isDisjoint: Bool

  /// Counts.
  ///
  /// - Parameters:
  ///   - base: Whom to count.
  ///   - rows: Finds the row.
  ///   - columns: Finds the column; `nil` where there are none.
  ///   - weights: A weight for each respondent.
  init(_ base: RowMask, rows: BlockIndex, columns: BlockIndex?, weights: [Double]) {
    let columnCount = columns?.lineCount ?? 0
    cells = Array(
      repeating: Array(repeating: Tally(), count: columnCount), count: rows.lineCount)
    self.rows = Array(repeating: Tally(), count: rows.lineCount)
    self.columns = Array(repeating: Tally(), count: columnCount)
    inAnyColumn = Array(repeating: Tally(), count: rows.lineCount)
    isDisjoint = rows.isDisjoint && columns?.isDisjoint ?? true
    if rows.isSimple, columns?.isSimple ?? true {
      addSimple(base, rows, columns, weights)
    } else {
      addGeneral(base, rows, columns, weights)
    }
  }

  /// Everybody is in one row or none and in one column or none: one look-up for each, no branches.
  private mutating func addSimple(
    _ base: RowMask, _ rows: BlockIndex, _ columns: BlockIndex?, _ weights: [Double]
  ) {
    let stride = self.columns.count + 1
    var counts = [Int](repeating: 0, count: (rows.lineCount + 1) * stride)
    var sums = [Double](repeating: 0, count: counts.count)
    let offset = FrameColumn.slotsBeforeCodes
    let starts = rows.lineOfSlot.map { Int($0) * stride }
    let rowCodes = rows.main
    // The loop below is where a large survey spends its time: a look-up for each variable and two sums.
    counts.withUnsafeMutableBufferPointer { counts in
      sums.withUnsafeMutableBufferPointer { sums in
        if let columns {
          let (columnCodes, ends) = (columns.main, columns.lineOfSlot)
          base.forEach { row in
            let cell =
              starts[Int(rowCodes[row]) + offset] + Int(ends[Int(columnCodes[row]) + offset])
            counts[cell] &+= 1
            sums[cell] += weights[row]
          }
        } else {
          base.forEach { row in
            let cell = starts[Int(rowCodes[row]) + offset]
            counts[cell] &+= 1
            sums[cell] += weights[row]
          }
        }
      }
    }
    for cell in counts.indices {
      let tally = Tally(count: counts[cell], weight: sums[cell])
      take(tally, row: cell / stride - 1, column: cell % stride - 1)
    }
  }

  private mutating func take(_ tally: Tally, row: Int, column: Int) {
    whole = whole + tally
    if column >= 0 { columns[column] = columns[column] + tally }
    guard row >= 0 else { return }
    rows[row] = rows[row] + tally
    inAnyRow = inAnyRow + tally
    guard column >= 0 else { return }
    inAnyColumn[row] = inAnyColumn[row] + tally
    cells[row][column] = tally
  }

  private mutating func addGeneral(
    _ base: RowMask, _ rows: BlockIndex, _ columns: BlockIndex?, _ weights: [Double]
  ) {
    base.forEach { member in
      let weight = weights[member]
      whole.add(weight)
      let hits = columns?.lines(at: member) ?? []
      for column in hits { self.columns[column].add(weight) }
      let lines = rows.lines(at: member)
      if !lines.isEmpty { inAnyRow.add(weight) }
      for row in lines {
        self.rows[row].add(weight)
        if !hits.isEmpty { inAnyColumn[row].add(weight) }
        for column in hits { cells[row][column].add(weight) }
      }
    }
  }
}
