/// The exact binomial interval of Clopper & Pearson (1934), for counts that need not be whole.
///
/// The lower end is the quantile `(1 - confidence) / 2` of the beta distribution with shapes `x` and
/// `n - x + 1`, the upper end that of `1 - (1 - confidence) / 2` with shapes `x + 1` and `n - x`.
/// Korn & Graubard (1998) put an effective size in the place of `n`.
enum BetaInterval {
  /// Returns the interval for `successes` out of `size`.
  static func around(successes: Double, size: Double, confidence: Double) -> ConfidenceInterval {
    let tail = (1 - confidence) / 2
    let failures = size - successes
    let lower =
      successes > 0
      ? BetaDistribution(first: successes, second: failures + 1).quantile(tail) : 0
    // The upper end is one less the lower end of the failures, which keeps digits near 1.
    let upper =
      failures > 0
      ? 1 - BetaDistribution(first: failures, second: successes + 1).quantile(tail) : 1
    return ConfidenceInterval(lower: lower, upper: upper, confidence: confidence)
  }
}
