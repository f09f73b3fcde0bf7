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
    for row in 0..<patterns.count where patterns.sizes[row] >= 2 {
      let size = patterns.sizes[row]
      let share = Double(patterns.multiplicities[row]) / Double(size - 1)
      pairable += patterns.multiplicities[row] * size
      let present = patterns.codes[patterns.range(row)].filter { $0 != ReliabilityData.missing }
      for (first, one) in present.enumerated() {
        for (second, other) in present.enumerated() where first != second {
          tally[Int(one) * width + Int(other)] += share
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
