#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number of units to double-code.
public struct PlannedUnits: Sendable, Equatable {
  /// The number before rounding up.
  public let exact: Double
  /// The number of units.
  public var units: Int { Int(exact.rounded(.up)) }

  /// The largest number that is planned: beyond it whole numbers are no longer told apart.
  private static let most = 0x1p53

  /// Makes a number of units; `nil` where it is none that anybody could code.
  init?(exact: Double) {
    guard exact >= 0, exact <= Self.most else { return nil }
    self.exact = exact
  }
}

/// How many units to double-code.
public enum AgreementPlanning {
  /// Returns the units needed to tell alpha from a smallest acceptable value, for two coders.
  ///
  /// `2 z^2 ((1 + a)(3 - a) / (4 (1 - a) p (1 - p)) - a)` after Bloch & Kraemer (1989, equation
  /// 3.7), the formula behind the table of Krippendorff (2019, section 12.2.3).
  ///
  /// - Parameters:
  ///   - smallestAlpha: The smallest acceptable alpha, from 0 to below 1.
  ///   - significance: The one-sided risk of accepting less, such as 0.05.
  ///   - rarestShare: The share of the rarest category that matters, between 0 and 1.
  /// - Returns: The number of units, or `nil` when an argument is out of range.
  public static func units(
    forAlphaAbove smallestAlpha: Double, significance: Double, rarestShare: Double
  ) -> PlannedUnits? {
    guard (0..<1).contains(smallestAlpha), isShare(rarestShare), isShare(significance) else {
      return nil
    }
    let z = NormalDistribution.quantile(1 - significance)
    let variation = 4 * (1 - smallestAlpha) * rarestShare * (1 - rarestShare)
    let ratio = (1 + smallestAlpha) * (3 - smallestAlpha) / variation
    return PlannedUnits(exact: 2 * z * z * (ratio - smallestAlpha))
  }

  /// A test of Cohen's kappa for two coders and two categories, to be planned.
  public struct KappaTest: Sendable, Equatable {
    /// The share of units that the first coder puts in the category.
    public var firstRate: Double
    /// The share of units that the second coder puts in the category.
    public var secondRate: Double
    /// The kappa expected.
    public var kappa: Double
    /// The kappa to be told from it.
    public var nullKappa: Double
    /// The probability to find the difference.
    public var power: Double
    /// The risk to find one that is not there.
    public var significance: Double
    /// Whether a difference in either direction counts.
    public var isTwoSided: Bool

    /// Makes a test.
    ///
    /// - Parameters:
    ///   - firstRate: The share of units that the first coder puts in the category.
    ///   - secondRate: The share of units that the second coder puts in the category.
    ///   - kappa: The kappa expected.
    ///   - nullKappa: The kappa to be told from it.
    ///   - power: The probability to find the difference.
    ///   - significance: The risk to find one that is not there.
    ///   - isTwoSided: Whether a difference in either direction counts.
    public init(
      firstRate: Double, secondRate: Double, kappa: Double, nullKappa: Double,
      power: Double = 0.8, significance: Double = 0.05, isTwoSided: Bool = false
    ) {
      self.firstRate = firstRate
      self.secondRate = secondRate
      self.kappa = kappa
      self.nullKappa = nullKappa
      self.power = power
      self.significance = significance
      self.isTwoSided = isTwoSided
    }
  }

  /// Returns the units needed to test a kappa.
  ///
  /// `((z_a sqrt(Q_0) + z_b sqrt(Q_1)) / (k_1 - k_0))^2` with `Q` the variance of kappa for one
  /// unit (Cantor 1996, equation 6, after Fleiss, Cohen & Everitt 1969).
  ///
  /// - Parameter test: The test.
  /// - Returns: The number of units, or `nil` when there is nothing to test.
  public static func units(for test: KappaTest) -> PlannedUnits? {
    guard test.kappa != test.nullKappa, isShare(test.power), isShare(test.significance),
      let null = variance(test, kappa: test.nullKappa),
      let expected = variance(test, kappa: test.kappa)
    else { return nil }
    let risk = test.isTwoSided ? test.significance / 2 : test.significance
    let z = (NormalDistribution.quantile(1 - risk), NormalDistribution.quantile(test.power))
    let root = z.0 * null.squareRoot() + z.1 * expected.squareRoot()
    let ratio = root / (test.kappa - test.nullKappa)
    return PlannedUnits(exact: ratio * ratio)
  }

  /// Returns the units needed for an interval of a wanted width, from a pilot.
  ///
  /// The standard error falls with the root of the number of units, so that
  /// `n = n_pilot (2 z se / width)^2`; it holds as far as the pilot is like the study.
  ///
  /// - Parameters:
  ///   - width: The wanted distance from the lower to the upper end.
  ///   - pilot: An estimate with a standard error.
  ///   - confidence: The confidence of the interval.
  /// - Returns: The number of units, or `nil` when the pilot has no standard error.
  public static func units(
    forWidth width: Double, pilot: AgreementEstimate, confidence: Double = 0.95
  ) -> PlannedUnits? {
    guard width > 0, isShare(confidence), let error = pilot.standardError else { return nil }
    let ratio = 2 * NormalDistribution.quantile(0.5 + confidence / 2) * error / width
    return PlannedUnits(exact: Double(pilot.units) * ratio * ratio)
  }

  private static func isShare(_ value: Double) -> Bool { value > 0 && value < 1 }

  /// The variance of kappa for one unit, given the rates of both coders.
  private static func variance(_ test: KappaTest, kappa: Double) -> Double? {
    let rows = [test.firstRate, 1 - test.firstRate]
    let columns = [test.secondRate, 1 - test.secondRate]
    let chance = rows[0] * columns[0] + rows[1] * columns[1]
    guard isShare(test.firstRate), isShare(test.secondRate), chance < 1 else { return nil }
    let agreement = kappa * (1 - chance) + chance
    let cells = test.cells(kappa: kappa)
    let centre = agreement * chance - 2 * chance + agreement
    var sum = 0.0
    for row in 0..<2 {
      for column in 0..<2 {
        let credit = row == column ? 1 - chance : 0
        let deviation = credit - (columns[row] + rows[column]) * (1 - agreement) - centre
        sum += cells[row][column] * deviation * deviation
      }
    }
    return sum > 0 ? sum / ((1 - chance) * (1 - chance) * (1 - chance) * (1 - chance)) : nil
  }
}

extension AgreementPlanning.KappaTest {
  /// Whether coders with these rates can have both kappas.
  ///
  /// The formula gives a number of units even where they cannot, as other programs do; show it with
  /// a warning then.
  public var isAttainable: Bool {
    [kappa, nullKappa].allSatisfy { kappa in
      cells(kappa: kappa).joined().allSatisfy { $0 >= -1e-12 }
    }
  }

  /// The shares of the four cells that the rates and a kappa add up to.
  fileprivate func cells(kappa: Double) -> [[Double]] {
    let chance = firstRate * secondRate + (1 - firstRate) * (1 - secondRate)
    let agreement = kappa * (1 - chance) + chance
    let both = (agreement - 1 + firstRate + secondRate) / 2
    return [
      [both, firstRate - both], [secondRate - both, 1 - firstRate - secondRate + both],
    ]
  }
}
