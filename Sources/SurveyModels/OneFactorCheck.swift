public import Statistics

/// Whether the items of a scale measure one thing: the eigenvalues of their correlations.
///
/// One factor is plausible when only the first eigenvalue is above 1 (Guttman 1954; Kaiser 1960).
/// The loadings are those of the first principal component, `sqrt(eigenvalue) * vector`.
public struct OneFactorCheck: Sendable, Equatable {
  /// The eigenvalues, largest first; their sum is the number of items.
  public let eigenvalues: [Double]
  /// The loading of each item on the first component, with the sign that makes most positive.
  public let loadings: [Double]

  /// Checks a scale.
  ///
  /// - Parameter answers: The answers to its items.
  /// - Throws: `ItemAnalysisUndefined` when an item does not vary.
  public init(_ answers: ItemAnswers) throws(ItemAnalysisUndefined) {
    let correlation = try answers.correlation()
    // LAPACK's method fails on matrices with entries that are not finite only, and these are.
    guard let pairs = LinearAlgebra.eigen(correlation), let first = pairs.first else {
      throw .sumDoesNotVary
    }
    eigenvalues = pairs.map(\.value)
    let sign = first.vector.reduce(0, +) < 0 ? -1.0 : 1
    loadings = first.vector.map { sign * max(0, first.value).squareRoot() * $0 }
  }

  /// The number of eigenvalues above 1.
  public var factors: Int { eigenvalues.count { $0 > 1 + 1e-12 } }

  /// Whether one eigenvalue alone is above 1.
  public var isOneFactor: Bool { factors == 1 }

  /// The share of the items' variance that the first component explains.
  public var explainedShare: Double { eigenvalues[0] / Double(eigenvalues.count) }

  /// The first eigenvalue over the second; `nil` when the second is 0.
  public var dominance: Double? { eigenvalues[1] > 0 ? eigenvalues[0] / eigenvalues[1] : nil }
}
