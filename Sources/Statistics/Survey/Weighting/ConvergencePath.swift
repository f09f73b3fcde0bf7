#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far iterations are on their way to a tolerance.
///
/// Proportional fitting closes the gap by about the same factor in every cycle, so the way is measured in
/// logarithms; where the gap hardly closes, the share of the cycles that are allowed is further.
struct ConvergencePath {
  private let tolerance: Double
  private let limit: Int
  private var first: Double?
  private var share = 0.0

  /// Starts at the beginning of the way.
  ///
  /// - Parameters:
  ///   - tolerance: The gap at which the iterations end, above 0.
  ///   - limit: The largest number of iterations.
  init(tolerance: Double, limit: Int) {
    self.tolerance = tolerance
    self.limit = limit
  }

  /// Takes in the gap after an iteration.
  ///
  /// - Parameters:
  ///   - gap: The gap, from 0.
  ///   - iteration: How many iterations there were, from 1.
  /// - Returns: The share of the way that is done, from 0 to 1; it never goes back.
  mutating func share(gap: Double, iteration: Int) -> Double {
    let first = self.first ?? gap
    self.first = first
    var closed = 0.0
    if gap <= tolerance {
      closed = 1
    } else if first > gap, gap.isFinite {
      closed = log(first / gap) / log(first / tolerance)
    }
    let allowed = Double(iteration) / Double(max(1, limit))
    share = max(share, min(1, max(closed.isFinite ? closed : 0, allowed)))
    return share
  }
}
