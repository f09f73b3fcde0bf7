/// How often each two categories meet within a unit, after Krippendorff (2019), section 12.3.1.
///
/// Every unit with `m >= 2` ratings adds its `m (m - 1)` ordered pairs, each with weight
/// `1 / (m - 1)`, so that each pairable rating counts once.
public struct CoincidenceMatrix: Sendable, Equatable {
  /// The number of categories.
  public let count: Int
  /// The coincidences, row by row; symmetric.
  public let cells: [Double]
  /// The number of pairable ratings, the sum of all cells.
  public let total: Double

  /// Counts the coincidences of `data`.
  ///
  /// Takes memory for the square of the number of categories: meant for scales that can be shown.
  ///
  /// - Parameter data: The ratings; units with fewer than two count for nothing.
  public init(_ data: ReliabilityData) {
    self.init(RatingPatterns(data))
  }

  init(_ patterns: RatingPatterns) {
    let width = patterns.categoryCount
    var tally = [Double](repeating: 0, count: width * width)
    var pairable = 0
    tally.withUnsafeMutableBufferPointer { tally in
      patterns.forEach { row in
        guard row.size >= 2 else { return }
        let share = Double(row.multiplicity) / Double(row.size - 1)
        pairable += row.multiplicity * row.size
        for first in row.ratings.indices {
          for second in row.ratings.indices where first != second {
            tally[Int(row.ratings[first]) * width + Int(row.ratings[second])] += share
          }
        }
      }
    }
    count = width
    cells = tally
    total = Double(pairable)
  }

  /// The coincidences of two categories.
  public subscript(first: Int, second: Int) -> Double { cells[first * count + second] }

  /// The matrix as rows.
  public var rows: [[Double]] {
    (0..<count).map { Array(cells[$0 * count..<($0 + 1) * count]) }
  }
}
