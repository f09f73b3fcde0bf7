/// Fisher's exact test of independence, for tables of any size.
///
/// The p-value is the probability, given both margins, of all tables that are no more probable than
/// the table under test (Fisher 1935; Freeman & Halton 1951). Tables equally probable but for
/// rounding count as no more probable: within a relative 1e-7, as in R's `fisher.test`.
public struct FisherExactTest: Sendable, Equatable {
  /// The table under test.
  public let table: ContingencyTable
  /// The probability of the table itself, given its margins.
  public let probability: Double
  /// The probability of a table no more probable than this one.
  public let pValue: Double

  /// The number of steps that a test may take before it gives up: about a second.
  public static let defaultWorkLimit = 20_000_000

  /// Tests a table.
  ///
  /// - Parameters:
  ///   - table: Counts of independent units; empty rows and columns are left out.
  ///   - workLimit: The number of steps after which the test gives up.
  /// - Throws: `ExactTestUndefined` when the table has fewer than two rows or columns with counts,
  ///   or when too many tables have its margins.
  public init(
    _ table: ContingencyTable, workLimit: Int = defaultWorkLimit
  ) throws(ExactTestUndefined) {
    let dense = try table.dense()
    var network = FisherNetwork(dense, workLimit: workLimit)
    self.table = table
    pValue = min(1, try network.tailProbability())
    probability = network.observedProbability
  }
}
