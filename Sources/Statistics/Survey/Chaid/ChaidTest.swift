/// The test that tells groups of categories apart: their outcomes in a chi-square test.
struct ChaidTest: Equatable {
  let statistic: Double
  let degreesOfFreedom: Int
  let pValue: Double
  /// The logarithm of the p-value: in large samples p-values are too small for a number, and the best
  /// of several would be any of them.
  let logPValue: Double

  /// Tests groups; `nil` when fewer than two groups or outcomes occur.
  init?(_ counts: [[Int]], statistic kind: ChaidOptions.Statistic) {
    // Groups with one outcome in common are no different; that is the one reason to fail.
    guard let table = ContingencyTable(counts: counts), let test = try? ChiSquareTest(table) else {
      return nil
    }
    degreesOfFreedom = test.degreesOfFreedom
    switch kind {
    case .pearson:
      statistic = test.statistic
      pValue = test.pValue
    case .likelihoodRatio:
      statistic = test.likelihoodRatio.statistic
      pValue = test.likelihoodRatio.pValue
    }
    logPValue = ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom))
      .logUpperTail(statistic)
  }
}
