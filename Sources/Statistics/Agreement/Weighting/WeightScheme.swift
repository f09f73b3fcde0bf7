#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The rules that give a disagreement part of the credit of an agreement.
///
/// Formulas after Gwet (2014), *Handbook of Inter-Rater Reliability*, 4th edition, section 3.5,
/// for two positions `x` and `y` on a scale from `low` to `high`.
public enum WeightScheme: String, Sendable, CaseIterable {
  /// 1 for the same category, 0 for any other.
  case identity
  /// `1 - |x - y| / (high - low)`, Cicchetti & Allison (1971).
  case linear
  /// `1 - (x - y)^2 / (high - low)^2`, Fleiss & Cohen (1973).
  case quadratic
  /// `1 - C(d + 1, 2) / C(q, 2)` with `d` the difference of ranks among `q` categories.
  case ordinal
  /// `1 - sqrt(|x - y| / (high - low))`.
  case radical
  /// `1 - ((x - y) / (x + y))^2 / ((high - low) / (high + low))^2`.
  case ratio
  /// `1 - s / max s` with `s = sin^2(pi (x - y) / (high - low + 1))`: the ends are neighbours.
  case circular
  /// `1 - b / max b` with `b = (x - y)^2 / ((x + y - 2 low)(2 high - x - y))`.
  case bipolar

  /// The loss of credit between two positions, not yet scaled to a largest loss of 1.
  func loss(_ x: Double, _ y: Double, ranks: Int, low: Double, high: Double) -> Double {
    let difference = abs(x - y)
    switch self {
    case .identity: return 1
    case .linear: return difference
    case .quadratic: return difference * difference
    case .ordinal: return Double(ranks * (ranks + 1)) / 2
    case .radical: return difference.squareRoot()
    case .ratio: return (difference / (x + y)) * (difference / (x + y))
    case .circular:
      let turn = sin(Double.pi * difference / (high - low + 1))
      return turn * turn
    case .bipolar: return difference * difference / ((x + y - 2 * low) * (2 * high - x - y))
    }
  }

  /// The loss that leaves no credit; `nil` where it is the largest loss on the scale.
  func fullLoss(categories: Int, low: Double, high: Double) -> Double? {
    switch self {
    case .identity: 1
    case .circular, .bipolar: nil
    default: loss(low, high, ranks: categories - 1, low: low, high: high)
    }
  }
}
