extension WeightedProportion {
  /// What is added up over respondents: how many, their weights, and the squares of those.
  public struct Sums: Equatable, Sendable {
    /// How many.
    public let count: Int
    /// The sum of their weights.
    public let weight: Double
    /// The sum of the squares of their weights.
    public let squares: Double

    /// Makes sums.
    public init(count: Int, weight: Double, squares: Double) {
      self.count = count
      self.weight = weight
      self.squares = squares
    }
  }

  /// A share by weights, from a sample in which everybody was drawn by themselves.
  ///
  /// The variance is the linearised one of a ratio, n / (n - 1) times the sum of w^2 (y - p)^2 over the
  /// square of the summed weights (Lumley 2010, *Complex Surveys*, section 2.2; `svymean` in R's
  /// survey), times the finite population factor.
  ///
  /// - Parameters:
  ///   - part: Those who are counted.
  ///   - whole: Those they are a share of.
  ///   - populationFactor: What the variance is multiplied with for a finite population.
  public init?(_ part: Sums, of whole: Sums, populationFactor: Double = 1) {
    guard whole.count > 1, whole.weight > 0, part.squares <= whole.squares * (1 + 1e-9) else {
      return nil
    }
    let share = min(1, max(0, part.weight / whole.weight))
    let others = max(0, whole.squares - part.squares)
    let spread = part.squares * (1 - share) * (1 - share) + others * share * share
    let n = Double(whole.count)
    let variance = n / (n - 1) * spread / (whole.weight * whole.weight) * populationFactor
    self.init(
      estimate: WeightedEstimate(
        value: share, variance: variance, degreesOfFreedom: whole.count - 1,
        sampleSize: whole.count, designEffect: nil),
      kishSize: whole.weight * whole.weight / whole.squares)
  }
}
