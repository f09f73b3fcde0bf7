/// A published scale of words for coefficients, from the highest level down.
///
/// The words are conventions without a theory behind them; a point estimate alone does not earn
/// one. Gwet (2014, chapter 6) therefore gives each level its probability, and reports the first
/// level that the coefficient reaches with 95% probability, counted from the top.
public struct BenchmarkScale: Sendable, Equatable {
  /// One level of a scale.
  public struct Level: Sendable, Equatable {
    /// The word.
    public let name: String
    /// The lowest value of the level, inclusive.
    public let lower: Double
    /// The highest value of the level.
    public let upper: Double
  }

  /// The name in reports, such as `landis-koch`.
  public let identifier: String
  /// The publication.
  public let source: String
  /// The levels, highest first.
  public let levels: [Level]

  private init(_ identifier: String, source: String, _ steps: [(String, Double)]) {
    self.identifier = identifier
    self.source = source
    let uppers = [1] + steps.dropLast().map(\.1)
    levels = zip(steps, uppers).map { Level(name: $0.0, lower: $0.1, upper: $1) }
  }

  /// Landis & Koch (1977), page 165.
  public static let landisKoch = BenchmarkScale(
    "landis-koch", source: "Landis & Koch (1977) Biometrics 33, 159-174",
    [
      ("Almost Perfect", 0.8), ("Substantial", 0.6), ("Moderate", 0.4), ("Fair", 0.2),
      ("Slight", 0), ("Poor", -1),
    ])

  /// Altman (1991), page 404.
  public static let altman = BenchmarkScale(
    "altman", source: "Altman (1991) Practical Statistics for Medical Research",
    [("Very Good", 0.8), ("Good", 0.6), ("Moderate", 0.4), ("Fair", 0.2), ("Poor", -1)])

  /// Fleiss (1981), page 218.
  public static let fleiss = BenchmarkScale(
    "fleiss", source: "Fleiss (1981) Statistical Methods for Rates and Proportions",
    [("Excellent", 0.75), ("Intermediate to Good", 0.4), ("Poor", -1)])

  /// Cicchetti & Sparrow (1981); it has no level below 0.
  public static let cicchettiSparrow = BenchmarkScale(
    "cicchetti-sparrow", source: "Cicchetti & Sparrow (1981)",
    [("Excellent", 0.75), ("Good", 0.6), ("Fair", 0.4), ("Poor", 0)])

  /// Krippendorff (2004), page 241: rely on .800 and more, draw tentative conclusions from .667.
  public static let krippendorff = BenchmarkScale(
    "krippendorff", source: "Krippendorff (2004) Content Analysis p.241: .800 / .667",
    [("reliable", 0.8), ("tentative conclusions only", 0.667), ("discard", -1)])

  /// Every scale.
  public static let all = [landisKoch, altman, fleiss, cicchettiSparrow, krippendorff]

  /// Returns the level in which a value falls.
  ///
  /// - Parameter value: A coefficient.
  /// - Returns: The level; the lowest one for a value below the whole scale.
  public func level(of value: Double) -> Level? {
    levels.first { value >= $0.lower } ?? levels.last
  }

  /// Returns, for each level, the probability that the coefficient is in it or higher.
  ///
  /// The coefficient is taken as normal around its estimate, cut to -1 ... 1 (Gwet 2014, 6.3).
  ///
  /// - Parameters:
  ///   - value: The coefficient.
  ///   - standardError: Its standard error.
  /// - Returns: Cumulative probabilities, highest level first; 0 or 1 when the error is 0.
  public func cumulativeMembership(value: Double, standardError: Double) -> [Double] {
    guard standardError > 0 else { return levels.map { value >= $0.lower ? 1 : 0 } }
    func below(_ point: Double) -> Double {
      NormalDistribution.cumulative((point - value) / standardError)
    }
    // Differences of upper tails keep their digits where the levels lie far above the estimate.
    func above(_ point: Double) -> Double {
      NormalDistribution.cumulative((value - point) / standardError)
    }
    let whole = below(1) - below(-1)
    guard whole > 0 else { return levels.map { value >= $0.lower ? 1 : 0 } }
    return levels.map {
      ($0.lower > value ? above($0.lower) - above(1) : below(1) - below($0.lower)) / whole
    }
  }

  /// Returns the highest level that the coefficient reaches with a stated probability.
  ///
  /// - Parameters:
  ///   - value: The coefficient.
  ///   - standardError: Its standard error.
  ///   - probability: The probability asked for.
  /// - Returns: The level, or `nil` when not even the lowest one is reached.
  public func level(
    value: Double, standardError: Double, probability: Double = 0.95
  ) -> Level? {
    let cumulative = cumulativeMembership(value: value, standardError: standardError)
    return zip(levels, cumulative).first { $0.1 >= probability }?.0
  }
}
