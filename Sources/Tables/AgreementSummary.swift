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
