/// The odds ratio of a two by two table given its margins, with its exact interval.
///
/// The first cell follows Fisher's noncentral hypergeometric distribution (Fisher 1935). The estimate
/// makes its mean equal to the count; the interval holds the odds ratios for which neither tail
/// falls below `(1 - confidence) / 2` (Cornfield 1956).
public struct ConditionalOddsRatio: Sendable, Equatable {
  /// How precisely the equations are solved.
  public enum Precision: Sendable, Equatable {
    /// To the last digits.
    case full
    /// As R's `fisher.test` does, which stops at a tolerance of about 0.0001 on a scale from 0 to 1;
    /// for comparison with its output.
    case fisherTestOfR

    var tolerance: Double {
      switch self {
      case .full: 0
      // The fourth root of the machine's precision, the default of R's `uniroot`.
      case .fisherTestOfR: Double.ulpOfOne.squareRoot().squareRoot()
      }
    }
  }

  /// The conditional maximum likelihood estimate; 0 or infinite when a cell is as small as can be.
  public let estimate: Double
  private let count: Int
  private let distribution: NoncentralHypergeometric
  private let precision: Precision

  /// Estimates the odds ratio.
  ///
  /// - Parameters:
  ///   - table: A table of two rows and two columns, none empty.
  ///   - precision: How precisely to solve the equations.
  /// - Throws: `ExactTestUndefined` for a table of another size or with an empty row or column.
  public init(
    _ table: ContingencyTable, precision: Precision = .full
  ) throws(ExactTestUndefined) {
    guard table.rowTotals.count == 2, table.columnTotals.count == 2 else {
      throw .needsTwoByTwo(rows: table.rowTotals.count, columns: table.columnTotals.count)
    }
    let counts = try table.dense()
    let distribution = NoncentralHypergeometric(counts)
    let count = counts[0][0]
    self.count = count
    self.distribution = distribution
    self.precision = precision
    if count == distribution.support.lowerBound {
      estimate = 0
    } else if count == distribution.support.upperBound {
      estimate = .infinity
    } else {
      estimate = Self.root(precision) { distribution.mean(oddsRatio: $0) - Double(count) }
    }
  }

  /// Returns the exact interval.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval, whose upper end is infinite when the first cell is as large as can be.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval {
    let tail = (1 - confidence) / 2
    var lower = 0.0
    var upper = Double.infinity
    if count > distribution.support.lowerBound {
      lower = Self.root(precision) { distribution.probability(from: count, oddsRatio: $0) - tail }
    }
    if count < distribution.support.upperBound {
      upper = Self.root(precision) { tail - distribution.probability(upTo: count, oddsRatio: $0) }
    }
    return ConfidenceInterval(lower: lower, upper: upper, confidence: confidence)
  }

  /// The odds ratio at which a growing function passes 0; above 1 its inverse is sought, so that
  /// the search is always between 0 and 1.
  private static func root(_ precision: Precision, of function: (Double) -> Double) -> Double {
    let atOne = function(1)
    if atOne == 0 { return 1 }
    if atOne > 0 {
      return BrentRoot.find(in: 0...1, tolerance: precision.tolerance, of: function)
    }
    let range = Double.ulpOfOne...1
    return 1 / BrentRoot.find(in: range, tolerance: precision.tolerance) { function(1 / $0) }
  }
}
