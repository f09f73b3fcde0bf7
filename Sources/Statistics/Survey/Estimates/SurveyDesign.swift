/// How a sample was drawn and weighted: what the uncertainty of its estimates rests on.
///
/// Primary units are drawn within strata, with replacement or, where the population is known, with
/// the finite population correction; variances are those of "ultimate clusters", by Taylor
/// linearisation (Binder 1983; Sarndal, Swensson & Wretman 1992, section 5.5). Without strata and
/// clusters every unit is a primary unit of one stratum, and the weights alone make the design.
public struct SurveyDesign: Sendable, Equatable {
  /// How many primary units the population has.
  public enum Population: Sendable, Equatable {
    /// So many that drawing without replacement does not show.
    case infinite
    /// The number of primary units in a population that is not stratified.
    case total(Double)
    /// The number of primary units in the population of each stratum.
    case perStratum([String: Double])
  }

  /// What a stratum with one primary unit adds to a variance.
  public enum LonelyUnits: Sendable, Equatable {
    /// Nothing can be said: the variance is undefined.
    case refuse
    /// Nothing: the unit was certain to be drawn.
    case certainty
    /// The square of its own total, as if the stratum's mean were 0: for means and shares, whose
    /// scores add up to 0, that is the distance to the mean of all primary units. It overstates.
    case adjust
    /// The mean of what the other strata add.
    case average
  }

  /// A stratum of the design.
  struct Stratum: Sendable, Equatable {
    let label: String
    var primaryUnits = 0
    var population: Double?

    /// What the finite population multiplies the variance with, `(N - n) / N`.
    var finitePopulationFactor: Double {
      // Infinity over infinity would be no number, and read as a census.
      guard let population, population < .infinity else { return 1 }
      return (population - Double(primaryUnits)) / population
    }
  }

  /// The weight of each unit; 0 outside the domain that the design is restricted to.
  public internal(set) var weights: [Double]
  /// Whether each unit is inside the domain that the design is restricted to.
  public internal(set) var included: [Bool]
  /// The treatment of strata with one primary unit.
  public let lonelyUnits: LonelyUnits
  /// The calibration that made the weights, which variances take account of.
  public internal(set) var calibration: Calibration?

  let strata: [Stratum]
  /// The stratum of each unit.
  let stratumOfUnit: [Int]
  /// The primary unit of each unit, numbered over all strata.
  let primaryUnitOfUnit: [Int]
  /// The stratum of each primary unit.
  let stratumOfPrimaryUnit: [Int]

  /// Makes a design.
  ///
  /// - Parameters:
  ///   - weights: The weight of each unit, not negative.
  ///   - strata: The stratum of each unit; `nil` for one stratum.
  ///   - clusters: The cluster of each unit, numbered within or over strata; `nil` when units were
  ///     drawn one by one.
  ///   - population: The number of primary units in the population.
  ///   - lonelyUnits: What a stratum with one primary unit adds to a variance.
  /// - Throws: `DesignUndefined` when the lists do not fit together.
  public init(
    weights: [Double], strata: [String]? = nil, clusters: [String]? = nil,
    population: Population = .infinite, lonelyUnits: LonelyUnits = .refuse
  ) throws(DesignUndefined) {
    try Self.check(weights: weights, lists: [strata, clusters])
    let stratumLabels = strata.map { LabelCodes($0) } ?? LabelCodes(one: "", count: weights.count)
    let nested = NestedUnits(strata: stratumLabels.codes, clusters: clusters)
    self.weights = weights
    self.lonelyUnits = lonelyUnits
    included = [Bool](repeating: true, count: weights.count)
    stratumOfUnit = stratumLabels.codes
    primaryUnitOfUnit = nested.unitCodes
    stratumOfPrimaryUnit = nested.stratumOfPrimaryUnit
    self.strata = try Self.strata(
      labels: stratumLabels.labels, primaryUnits: nested.stratumOfPrimaryUnit,
      population: population)
  }

  /// The number of units inside the domain.
  public var sampleSize: Int { included.count { $0 } }

  /// The sum of the weights.
  public var totalWeight: Double { weights.reduce(0, +) }

  /// The number of primary units less the number of strata, over units inside the domain.
  public var primaryUnitsLessStrata: Int {
    degrees { included[$0] }
  }

  /// The degrees of freedom of a variance: primary units less strata, over units that have weight.
  public var degreesOfFreedom: Int {
    degrees { weights[$0] != 0 }
  }

  /// Returns the design of a domain: a part of the units, in the sample that was drawn.
  ///
  /// How many units fall inside a domain is itself a matter of chance, and so the units outside stay
  /// in the design with weight 0 instead of being thrown away.
  ///
  /// - Parameter domain: Whether each unit is inside.
  /// - Returns: The design of the domain.
  /// - Throws: `DesignUndefined` when the list has another length than the weights.
  public func restricted(to domain: [Bool]) throws(DesignUndefined) -> SurveyDesign {
    try checkLength(domain.count)
    var design = self
    for (unit, inside) in domain.enumerated() where !inside {
      design.weights[unit] = 0
      design.included[unit] = false
    }
    return design
  }

  func checkLength(_ found: Int) throws(DesignUndefined) {
    guard found == weights.count else {
      throw .lengthMismatch(expected: weights.count, found: found)
    }
  }

  private func degrees(_ counts: (Int) -> Bool) -> Int {
    var primaryUnits = [Bool](repeating: false, count: stratumOfPrimaryUnit.count)
    var seen = [Bool](repeating: false, count: strata.count)
    for unit in weights.indices where counts(unit) {
      primaryUnits[primaryUnitOfUnit[unit]] = true
      seen[stratumOfUnit[unit]] = true
    }
    return primaryUnits.count { $0 } - seen.count { $0 }
  }
}
