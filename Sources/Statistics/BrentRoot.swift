/// The root of a function between two points where it has opposite signs.
///
/// Brent (1973), chapter 4: bisection, the secant and inverse quadratic interpolation, whichever is
/// safe. R's `uniroot` follows the same steps, and so the same tolerance gives the same root as R.
enum BrentRoot {
  /// The three points that enclose the root: the best, the one before, and one of opposite sign.
  private struct Bracket {
    var best: (x: Double, y: Double)
    var previous: (x: Double, y: Double)
    var opposite: (x: Double, y: Double)

    /// Makes the point with the smallest value the best.
    mutating func order() {
      guard abs(opposite.y) < abs(best.y) else { return }
      previous = best
      best = opposite
      opposite = previous
    }

    /// The step by interpolation, when it stays well inside and shrinks fast enough.
    func interpolation(previousStep: Double, tolerance: Double) -> Double? {
      guard abs(previousStep) >= tolerance, abs(previous.y) > abs(best.y) else { return nil }
      let gap = opposite.x - best.x
      var numerator: Double
      var denominator: Double
      let ratio = best.y / previous.y
      if previous.x == opposite.x {
        numerator = gap * ratio
        denominator = 1 - ratio
      } else {
        let first = previous.y / opposite.y
        let second = best.y / opposite.y
        numerator =
          ratio * (gap * first * (first - second) - (best.x - previous.x) * (second - 1))
        denominator = (first - 1) * (second - 1) * (ratio - 1)
      }
      if numerator > 0 { denominator = -denominator } else { numerator = -numerator }
      let isInside =
        numerator < 0.75 * gap * denominator - abs(tolerance * denominator) / 2
        && numerator < abs(previousStep * denominator / 2)
      return isInside ? numerator / denominator : nil
    }
  }

  /// Returns the root to within a tolerance; with a tolerance of 0 to full precision.
  static func find(
    in range: ClosedRange<Double>, tolerance: Double, of function: (Double) -> Double
  ) -> Double {
    let start = (x: range.lowerBound, y: function(range.lowerBound))
    let end = (x: range.upperBound, y: function(range.upperBound))
    if start.y == 0 { return start.x }
    var bracket = Bracket(best: end, previous: start, opposite: start)
    for _ in 0..<1000 {
      let previousStep = bracket.best.x - bracket.previous.x
      bracket.order()
      let allowed = 2 * Double.ulpOfOne * abs(bracket.best.x) + tolerance / 2
      let half = (bracket.opposite.x - bracket.best.x) / 2
      if abs(half) <= allowed || bracket.best.y == 0 { break }
      var step =
        bracket.interpolation(previousStep: previousStep, tolerance: allowed) ?? half
      if abs(step) < allowed { step = step > 0 ? allowed : -allowed }
      bracket.previous = bracket.best
      bracket.best.x += step
      bracket.best.y = function(bracket.best.x)
      if (bracket.best.y > 0) == (bracket.opposite.y > 0), bracket.best.y != 0 {
        bracket.opposite = bracket.previous
      }
    }
    return bracket.best.x
  }
}
