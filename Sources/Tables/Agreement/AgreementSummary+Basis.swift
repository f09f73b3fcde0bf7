extension AgreementSummary {
  /// What a value is about, beside its coefficient; fields that do not apply are `nil`.
  public struct Selectors: Hashable, Sendable {
    /// The names of two coders, when only they are compared.
    public var pair: [String]?
    /// The name of the category.
    public var category: String?
    /// The name of the label, in set-valued ratings.
    public var label: String?
    /// The name of the weights.
    public var weights: String?
    /// The name of the metric that belongs to a level of measurement, or `custom:NAME`.
    public var level: String?
    /// The name of the distance of sets.
    public var distance: String?

    /// Makes selectors that select nothing.
    public init() {}

    /// Whether the value is about all coders and all categories together.
    public var isOverall: Bool { pair == nil && category == nil && label == nil }
  }

  /// What stands behind a value: what was found, on how much, and where its precision comes from.
  public struct Basis: Equatable, Sendable {
    /// The agreement, disagreement or mean square found.
    public var observed: Double
    /// The same to expect by chance; `nil` without a correction for chance.
    public var expected: Double?
    /// How many units count.
    public var units: Int
    /// How many ratings count.
    public var ratings: Int
    /// How many units of the whole have fewer than two ratings to compare.
    public var unitsWithFewerThanTwoRatings: Int
    /// The two-sided p-value against 0, where there is one.
    public var pValue: Double?
    /// The statistic behind the p-value, where there is one.
    public var test: Test?
    /// The standard error if there were no agreement beyond chance, where the source gives one.
    public var nullStandardError: Double?
    /// Where the standard error comes from, where there is one.
    public var variance: Variance?

    /// Makes a basis.
    public init(
      observed: Double, expected: Double?, units: Int, ratings: Int,
      unitsWithFewerThanTwoRatings: Int
    ) {
      self.observed = observed
      self.expected = expected
      self.units = units
      self.ratings = ratings
      self.unitsWithFewerThanTwoRatings = unitsWithFewerThanTwoRatings
    }
  }

  /// A test statistic with the name of its distribution.
  public struct Test: Equatable, Sendable {
    /// The distributions.
    public enum Distribution: String, Sendable {
      /// The standard normal.
      case z
      /// Student's t.
      case t
      /// The F distribution.
      case f
    }

    /// The distribution.
    public var distribution: Distribution
    /// The value.
    public var value: Double

    /// Makes a statistic.
    public init(_ distribution: Distribution, _ value: Double) {
      self.distribution = distribution
      self.value = value
    }
  }

  /// Where a standard error comes from, and what it takes as given.
  public struct Variance: Hashable, Sendable {
    /// The name of the method.
    public var method: String
    /// What the standard error is conditional on.
    public var conditionalOn: String
    /// The publication.
    public var source: String

    /// Makes a description.
    public init(method: String, conditionalOn: String, source: String) {
      self.method = method
      self.conditionalOn = conditionalOn
      self.source = source
    }
  }

  /// Intervals by resampling.
  public struct Bootstrap: Equatable, Sendable {
    /// How many replicates were drawn.
    public var replicates: Int
    /// In how many of them the coefficient is undefined.
    public var undefinedReplicates: Int
    /// The seed.
    public var seed: UInt64
    /// The percentile interval over resampled units.
    public var percentile: Interval?
    /// The bias-corrected and accelerated interval over resampled units.
    public var biasCorrected: Interval?
    /// Krippendorff's own interval, over resampled pairs; for his alpha only.
    public var krippendorff: Interval?

    /// Makes a description without intervals.
    public init(replicates: Int, undefinedReplicates: Int, seed: UInt64) {
      self.replicates = replicates
      self.undefinedReplicates = undefinedReplicates
      self.seed = seed
    }
  }

  /// The highest level of a published scale that a value reaches with 95% probability.
  public struct Benchmark: Equatable, Sendable {
    /// The name of the scale, such as `landis-koch`.
    public var scale: String
    /// The publication.
    public var source: String
    /// The word for the level.
    public var level: String
    /// The lowest value of the level.
    public var lower: Double
    /// The probability that the coefficient is on this level or a higher one.
    public var probability: Double

    /// Makes a benchmark.
    public init(
      scale: String, source: String, level: String, lower: Double, probability: Double
    ) {
      self.scale = scale
      self.source = source
      self.level = level
      self.lower = lower
      self.probability = probability
    }
  }
}
