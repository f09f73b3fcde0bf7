/// Whether estimates run off to infinity because terms tell the outcomes apart.
///
/// Maximum likelihood estimates do not exist when some direction `d` of the coefficients has
/// `x' d >= 0` for all units with the outcome and `<= 0` for all without, and is not 0 for all
/// (Albert & Anderson 1984). Scoring then keeps walking along such a direction, so its late steps are
/// tested for being one; when they are, that proves the separation.
struct Separation {
  private let terms: [LogisticTerm]
  private let isFound: Bool
  private let isComplete: Bool

  /// Steps of scoring along a direction of separation change the separated units by about this much.
  private static let walking = 0.1
  private static let tolerance = 1e-4

  init(_ data: LogisticData, step: [Double], linear: [Double]) {
    let largest = linear.map(abs).max() ?? 0
    let towards = zip(linear, data.outcome).map { $1 ? $0 : -$0 }
    let slack = Self.tolerance * largest
    isFound =
      largest.isFinite && largest > Self.walking && towards.allSatisfy { $0 >= -slack }
    isComplete = towards.allSatisfy { $0 > slack }
    let parts = zip(step, data.columns).map { coefficient, column in
      abs(coefficient) * Self.range(column)
    }
    let most = parts.max() ?? 0
    terms = zip(data.terms, parts).filter { $0.1 > 1e-2 * most && $0.1 > 0 }.map(\.0)
  }

  func throwIfFound() throws(LogisticUndefined) {
    if isFound { throw .separated(by: terms, complete: isComplete) }
  }

  /// How far a column's values lie apart; 0 for the intercept, which separates nothing.
  private static func range(_ column: [Double]) -> Double {
    (column.max() ?? 0) - (column.min() ?? 0)
  }
}
