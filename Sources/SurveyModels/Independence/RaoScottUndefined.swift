public import Statistics

/// Why a test of independence has no value under a design.
public enum RaoScottUndefined: Error, Sendable, Equatable {
  /// The codes or the variance do not fit the design.
  case design(DesignUndefined)
  /// Fewer than two rows or columns have weight.
  case needsTwoRowsAndColumns(rows: Int, columns: Int)
  /// The design leaves too few degrees of freedom.
  case noDegreesOfFreedom(found: Int)
  /// So many cells are empty that the table's interaction cannot be estimated.
  case tooManyEmptyCells
  /// Everybody in the population took part, so that chance played no part.
  case wholePopulation
}

extension RaoScottUndefined: CustomStringConvertible {
  /// The reason as an English sentence.
  public var description: String {
    switch self {
    case .design(let reason): reason.description
    case .needsTwoRowsAndColumns(let rows, let columns):
      "A test needs two rows and two columns with weight; there are \(rows) and \(columns)."
    case .noDegreesOfFreedom(let found):
      "The design leaves \(found) degrees of freedom, too few for this test."
    case .wholePopulation: "The whole population took part; there is nothing to test."
    case .tooManyEmptyCells: "Too many cells are empty to estimate the association."
    }
  }
}
