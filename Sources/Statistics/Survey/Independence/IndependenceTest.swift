/// An exact test of independence, or a simulated one where the exact one is too much work.
public enum IndependenceTest: Sendable, Equatable {
  /// Every table with the same margins was taken into account.
  case exact(FisherExactTest)
  /// Random tables with the same margins stood for all of them.
  case simulated(MonteCarloTest)

  /// Tests a table exactly, or by simulation of the same test when that is too much work.
  ///
  /// - Parameters:
  ///   - table: Counts of independent units; empty rows and columns are left out.
  ///   - workLimit: The number of steps that the exact test may take.
  ///   - replicates: The number of random tables of the simulation.
  ///   - seed: The seed of the simulation.
  /// - Throws: `ExactTestUndefined` when fewer than two rows or columns have counts.
  public init(
    _ table: ContingencyTable, workLimit: Int = FisherExactTest.defaultWorkLimit,
    replicates: Int = 9999, seed: UInt64
  ) throws(ExactTestUndefined) {
    do throws(ExactTestUndefined) {
      self = .exact(try FisherExactTest(table, workLimit: workLimit))
    } catch .tooMuchWork {
      self = .simulated(
        try MonteCarloTest(table, statistic: .probability, replicates: replicates, seed: seed))
    }
  }

  /// The p-value.
  public var pValue: Double {
    switch self {
    case .exact(let test): test.pValue
    case .simulated(let test): test.pValue
    }
  }

  /// What simulating adds to the uncertainty of the p-value; `nil` for an exact one.
  public var standardError: Double? {
    switch self {
    case .exact: nil
    case .simulated(let test): test.standardError
    }
  }
}
