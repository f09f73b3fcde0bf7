import CodingModel
import Statistics
import Tables

/// Finds 95% intervals for the shares of a block, from who is in which line and column.
///
/// Shares of counts have the interval of Wilson; weighted ones that of Korn and Graubard, under a design
/// in which the weights say all that is known.
struct ShareIntervals {
  /// Whom the block counts.
  let members: RowMask
  /// Those of each column; `nil` where there are no columns.
  let columns: [RowMask]?
  /// What shares are shares of.
  let percentage: TablePlan.Percentage
  /// The weights; `nil` for unweighted shares.
  let weights: [Double]?

  /// The intervals of a line, one for each of its cells.
  ///
  /// - Parameter line: Everybody in the line, in the base or not.
  /// - Returns: The intervals; `nil` where a share has none.
  func intervals(of line: RowMask) -> [Table.Interval?] {
    let inLine = line & members
    guard let columns else { return [interval(of: inLine, in: members)] }
    return columns.map { column in
      let whole: RowMask =
        switch percentage {
        case .row: inLine
        case .column: column & members
        case .total: members
        }
      return interval(of: inLine & column, in: whole)
    }
  }

  private func interval(of part: RowMask, in whole: RowMask) -> Table.Interval? {
    // try? because a share of nobody, or of one person with a weight, simply has no interval.
    let interval =
      weights == nil
      ? try? SampleProportion(successes: part.count, trials: whole.count).wilson()
      : try? weighted(part, in: whole).kornGraubard()
    return interval.map { Table.Interval(lower: 100 * $0.lower, upper: 100 * $0.upper) }
  }

  private func weighted(
    _ part: RowMask, in whole: RowMask
  ) throws(DesignUndefined) -> WeightedProportion {
    try SurveyDesign(weights: weights ?? [])
      .proportion(of: (0..<members.rowCount).map { whole[$0] ? part[$0] : nil })
  }
}

extension BlockIndex {
  /// The respondents of each line.
  var masks: [RowMask] {
    var masks = Array(repeating: RowMask(rowCount: main.count), count: lineCount)
    for row in main.indices {
      for line in lines(at: row) { masks[line][row] = true }
    }
    return masks
  }
}
