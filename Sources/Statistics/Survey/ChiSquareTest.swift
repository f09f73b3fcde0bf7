#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a chi-square test cannot be done.
public enum ChiSquareUndefined: Error, Sendable, Equatable {
  /// Fewer than two rows or columns have a count above 0.
  case needsTwoRowsAndColumns(rows: Int, columns: Int)
}

/// Pearson's chi-square test of independence, with measures of association.
///
/// `X^2 = sum (O - E)^2 / E` (Pearson 1900). Rows and columns without any count say nothing and are
/// left out of the degrees of freedom. The p-value is that of the chi-square distribution, which
/// holds when the expected counts are not small: see `smallExpected` and `breachesCochran`.
public struct ChiSquareTest: Sendable, Equatable {
  /// The table under test.
  public let table: ContingencyTable
  /// The counts under independence.
  public let expected: [[Double]]
  /// Pearson's statistic, without continuity correction.
  public let statistic: Double
  /// `(rows - 1)(columns - 1)` over the rows and columns that have counts.
  public let degreesOfFreedom: Int
  /// The probability of a statistic at least as large under independence.
  public let pValue: Double

  /// Tests a table.
  ///
  /// - Parameter table: Counts of independent units.
  /// - Throws: `ChiSquareUndefined` when fewer than two rows or columns have counts.
  public init(_ table: ContingencyTable) throws(ChiSquareUndefined) {
    let rows = table.usedRows
    let columns = table.usedColumns
    guard rows >= 2, columns >= 2 else {
      throw .needsTwoRowsAndColumns(rows: rows, columns: columns)
    }
    let expected = table.expected
    self.table = table
    self.expected = expected
    degreesOfFreedom = (rows - 1) * (columns - 1)
    statistic = Self.sum(table.counts, expected) { ($0 - $1) * ($0 - $1) / $1 }
    pValue = Self.pValue(statistic, degreesOfFreedom: degreesOfFreedom)
  }

  /// Cramer's V: the association on a scale from 0 to 1, `sqrt(X^2 / (n (min(r, c) - 1)))`
  /// (Cramer 1946, section 21.9).
  public var cramersV: Double {
    (statistic / Double(table.total) / Double(smallerSide - 1)).squareRoot()
  }

  /// Cramer's V less the bias that chance gives it in small tables, Bergsma (2013).
  public var cramersVCorrected: Double {
    let total = Double(table.total)
    let rows = Double(table.usedRows)
    let columns = Double(table.usedColumns)
    let excess = statistic / total - (rows - 1) * (columns - 1) / (total - 1)
    let sides = [rows, columns].map { $0 - ($0 - 1) * ($0 - 1) / (total - 1) }
    let room = min(sides[0], sides[1]) - 1
    return room > 0 ? (max(0, excess) / room).squareRoot() : 0
  }

  /// Pearson's contingency coefficient, `sqrt(X^2 / (X^2 + n))`.
  public var contingencyCoefficient: Double {
    (statistic / (statistic + Double(table.total))).squareRoot()
  }

  /// The likelihood-ratio statistic `G = 2 sum O ln(O / E)` and its p-value.
  public var likelihoodRatio: (statistic: Double, pValue: Double) {
    let value = 2 * Self.sum(table.counts, expected) { $0 > 0 ? $0 * log($0 / $1) : 0 }
    return (value, Self.pValue(value, degreesOfFreedom: degreesOfFreedom))
  }

  /// The statistic with Yates's continuity correction and its p-value, for two by two tables only.
  ///
  /// The correction is never larger than the difference itself.
  public var yates: (statistic: Double, pValue: Double)? {
    guard degreesOfFreedom == 1 else { return nil }
    let value = Self.sum(table.counts, expected) { count, expected in
      let difference = abs(count - expected)
      let corrected = difference - min(0.5, difference)
      return corrected * corrected / expected
    }
    return (value, Self.pValue(value, degreesOfFreedom: 1))
  }

  /// The adjusted standardised residual of each cell, Haberman (1973): about standard normal under
  /// independence; `nil` in empty rows and columns.
  public var adjustedResiduals: [[Double?]] {
    let total = Double(table.total)
    return table.counts.indices.map { row in
      table.counts[row].indices.map { column in
        let mean = expected[row][column]
        guard mean > 0 else { return nil }
        let rowRest = 1 - Double(table.rowTotals[row]) / total
        let columnRest = 1 - Double(table.columnTotals[column]) / total
        return (Double(table.counts[row][column]) - mean)
          / (mean * rowRest * columnRest).squareRoot()
      }
    }
  }

  /// The smallest expected count.
  public var minimumExpected: Double { usedExpected.min() ?? 0 }

  /// The number of cells with an expected count below 5.
  public var cellsExpectedBelowFive: Int { usedExpected.count { $0 < 5 } }

  /// Whether any expected count is below 5.
  public var smallExpected: Bool { cellsExpectedBelowFive > 0 }

  /// Whether Cochran's rule (1954) is broken: an expected count below 1, or more than a fifth of
  /// the cells below 5.
  public var breachesCochran: Bool {
    minimumExpected < 1 || cellsExpectedBelowFive * 5 > usedExpected.count
  }

  private var usedExpected: [Double] { expected.joined().filter { $0 > 0 } }

  private var smallerSide: Int { min(table.usedRows, table.usedColumns) }

  private static func pValue(_ statistic: Double, degreesOfFreedom: Int) -> Double {
    ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(statistic)
  }

  private static func sum(
    _ counts: [[Int]], _ expected: [[Double]], _ term: (Double, Double) -> Double
  ) -> Double {
    var sum = 0.0
    for (countRow, expectedRow) in zip(counts, expected) {
      for (count, mean) in zip(countRow, expectedRow) where mean > 0 {
        sum += term(Double(count), mean)
      }
    }
    return sum
  }
}
