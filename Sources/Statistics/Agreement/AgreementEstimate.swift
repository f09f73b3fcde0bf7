/// The value of a coefficient, with what it was computed from and how precise it is.
public struct AgreementEstimate: Sendable, Equatable {
  /// What `observed` and `expected` measure.
  public enum Quantity: String, Sendable {
    /// Shares of agreement: the coefficient is `(observed - expected) / (1 - expected)`.
    case agreement
    /// Mean disagreements: the coefficient is `1 - observed / expected`.
    case disagreement
    /// Mean squares of an analysis of variance: `observed` is the error, `expected` that between
    /// units.
    case meanSquare
  }

  /// Why an estimate comes without a standard error or p-value.
  public enum Caveat: String, Sendable, CaseIterable {
    /// A single unit tells nothing about how units vary.
    case singleUnit
    /// The sampling variance is 0, so that no test against 0 exists.
    case noSamplingVariance
    /// The source gives no standard error for this coefficient or weighting.
    case noPublishedVariance
  }

  /// The coefficient.
  public let value: Double
  /// What `observed` and `expected` measure.
  public let quantity: Quantity
  /// The agreement or disagreement found.
  public let observed: Double
  /// The agreement or disagreement to expect by chance; `nil` when the coefficient has no such
  /// correction.
  public let expected: Double?
  /// The precision; `nil` when it cannot be had, for the reason in `caveats`.
  public let precision: AgreementPrecision?
  /// What is missing from this estimate, and why.
  public let caveats: [Caveat]
  /// The number of units that count in the estimate.
  public let units: Int
  /// The number of those units that have two or more ratings.
  public let pairableUnits: Int
  /// The number of ratings that count in the estimate.
  public let ratings: Int

  /// The standard error, if any.
  public var standardError: Double? { precision?.standardError }
  /// The confidence interval, if any.
  public var interval: ConfidenceInterval? { precision?.interval }
  /// The two-sided p-value against 0, if any.
  public var pValue: Double? { precision?.pValue }

  init(
    value: Double, quantity: Quantity = .agreement, observed: Double, expected: Double?,
    counts: RatingCounts, precision: AgreementPrecision?, whyNone: Caveat? = nil
  ) {
    self.value = value
    self.quantity = quantity
    self.observed = observed
    self.expected = expected
    self.precision = precision
    units = counts.units
    pairableUnits = counts.pairableUnits
    ratings = counts.ratings
    if let precision {
      caveats = precision.pValue == nil ? [.noSamplingVariance] : []
    } else {
      caveats = [whyNone ?? .noPublishedVariance]
    }
  }
}

/// How many units and ratings an estimate rests on.
struct RatingCounts: Sendable, Equatable {
  var units: Int
  var pairableUnits: Int
  var ratings: Int
}
