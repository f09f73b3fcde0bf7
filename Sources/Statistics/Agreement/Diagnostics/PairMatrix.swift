/// A coefficient for each two coders, on the units that both coded.
public struct PairMatrix: Sendable {
  /// The names of the coders.
  public let coders: [String]
  private let results: [Result<AgreementEstimate, AgreementUndefined>]

  /// Computes a coefficient for each two coders.
  ///
  /// - Parameters:
  ///   - measure: The coefficient.
  ///   - data: The ratings.
  public init(_ measure: any AgreementMeasure, data: ReliabilityData) {
    coders = data.coders
    var results: [Result<AgreementEstimate, AgreementUndefined>] = []
    for second in data.coders.indices {
      for first in 0..<second {
        results.append(
          Result { () throws(AgreementUndefined) in
            try measure.evaluate(data.knownPair(first, second))
          })
      }
    }
    self.results = results
  }

  /// Returns the coefficient of two coders; the order does not matter.
  ///
  /// - Parameters:
  ///   - first: The column of a coder.
  ///   - second: The column of another.
  /// - Returns: The estimate or why there is none; `nil` for a coder with themselves.
  public subscript(first: Int, second: Int) -> Result<AgreementEstimate, AgreementUndefined>? {
    let (low, high) = (min(first, second), max(first, second))
    return low < high ? results[high * (high - 1) / 2 + low] : nil
  }
}
