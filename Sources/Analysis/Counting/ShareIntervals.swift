import CodingModel
import Statistics
import Tables

/// Finds 95% intervals for the shares of a block, from who is in which line and column.
///
/// Shares of counts have the interval of Wilson; weighted ones that of Korn and Graubard, under a design
/// in which the weights say all that is known. Both shrink by the finite population factor where the
/// codebook gives the population.
struct ShareIntervals {
  /// Whom the block counts.
  let members: RowMask
  /// Those of each column; `nil` where there are no columns.
  let columns: [RowMask]?
  /// What shares are shares of.
  let percentage: TablePlan.Percentage
  /// The weights; `nil` for unweighted shares.
  let weights: [Double]?
  /// How many people the survey is about; `nil` where that is not known.
  let population: Int?

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
    do {
      let interval =
        weights == nil
        ? try SampleProportion(
          successes: part.count, trials: whole.count, population: population(of: whole.count)
        ).wilson()
        : try weighted(part, in: whole).kornGraubard()
      return Table.Interval(lower: 100 * interval.lower, upper: 100 * interval.upper)
    } catch {
      // A share of nobody, or of one person with a weight, has no interval.
      return nil
    }
  }

  /// How many people of the population a base stands for: as large a part as it is of the survey.
  private func population(of n: Int) -> Int? {
    guard let population, members.rowCount > 0 else { return nil }
    let share = Double(n) / Double(members.rowCount)
    return max(n, Int((Double(population) * share).rounded()))
  }

  private func weighted(
    _ part: RowMask, in whole: RowMask
  ) throws(DesignUndefined) -> WeightedProportion {
    try SurveyDesign(
      weights: weights ?? [], population: population.map { .total(Double($0)) } ?? .infinite
    ).proportion(of: (0..<members.rowCount).map { whole[$0] ? part[$0] : nil })
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
