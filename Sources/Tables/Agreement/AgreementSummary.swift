/// How well coders agree on one variable: the coefficients and what they rest on.
public struct AgreementSummary: Equatable, Sendable {
  /// Two ends of an interval.
  public struct Interval: Equatable, Sendable {
    /// The lower end.
    public var lower: Double
    /// The upper end.
    public var upper: Double

    /// Makes an interval.
    public init(lower: Double, upper: Double) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The value of one coefficient, or why it has none.
  public struct Coefficient: Equatable, Sendable {
    /// The name, such as `krippendorff-alpha`.
    public var name: String
    /// The value; `nil` where it is undefined, and then `note` says why.
    public var value: Double?
    /// The standard error, where there is one.
    public var se: Double?
    /// The interval at 95% confidence, where there is one.
    public var ci95: Interval?
    /// What must be known beside the numbers, if anything.
    public var note: String?
    /// What the value is about: two coders, a category, weights, a metric.
    public var selectors = Selectors()
    /// What stands behind the value and its precision, where it was asked for.
    public var basis: Basis?
    /// The intervals by resampling, where they were asked for.
    public var bootstrap: Bootstrap?
    /// The levels of published scales that the value reaches, where they were asked for.
    public var benchmarks: [Benchmark] = []

    /// Makes a coefficient.
    public init(
      name: String, value: Double?, se: Double? = nil, ci95: Interval? = nil, note: String? = nil
    ) {
      self.name = name
      self.value = value
      self.se = se
      self.ci95 = ci95
      self.note = note
    }
  }

  /// The name of the variable.
  public var variable: String
  /// The label of the variable for people.
  public var label: String
  /// The scale of comparison: `nominal`, `ordinal`, `interval`, `ratio` or `set`.
  public var level: String
  /// How many units are compared.
  public var units: Int
  /// Who is compared.
  public var coders: [String]
  /// The coefficients, in report order.
  public var coefficients: [Coefficient]
  /// How many units are left out because a compared coder found that the variable does not apply.
  public var notAsked: Int
  /// What the ratings are, counted.
  public var counts: Counts?
  /// Tables of counts: how two coders coded the same units, which categories meet within units.
  public var matrices: [Matrix] = []
  /// The readings of a variable that is not asked for every unit, side by side.
  public var readings: [Reading] = []
  /// The units that coders disagree on, worst first, where they were asked for.
  public var disagreements: Disagreements?
  /// The agreement over the order of coding, where it was asked for.
  public var drift: Drift?
  /// How each coder stands among the others, where it was asked for.
  public var standings: [Standing] = []
  /// The agreement of each coder with themselves, where it was asked for.
  public var intraCoder: [IntraCoder] = []
  /// What must be known about the ratings as a whole.
  public var notes: [String] = []

  /// Makes a summary.
  public init(
    variable: String, label: String, level: String, units: Int, coders: [String],
    coefficients: [Coefficient], notAsked: Int = 0
  ) {
    self.variable = variable
    self.label = label
    self.level = level
    self.units = units
    self.coders = coders
    self.coefficients = coefficients
    self.notAsked = notAsked
  }
}
