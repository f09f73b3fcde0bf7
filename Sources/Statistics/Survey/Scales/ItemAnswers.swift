/// The answers to the items of a scale, of the units that answered all of them.
public struct ItemAnswers: Sendable, Equatable {
  /// The names of the items.
  public let names: [String]
  /// The answers to each item, of the complete units in order.
  public let answers: [[Double]]
  /// The number of units left out because an answer was missing.
  public let incompleteUnits: Int
  /// The covariance of each pair of items, with `n - 1`.
  public let covariance: [[Double]]

  /// Gathers the complete units.
  ///
  /// - Parameters:
  ///   - names: The names of the items.
  ///   - answers: The answers to each item, unit by unit; `nil` when one is missing.
  /// - Throws: `ItemAnalysisUndefined` with fewer than two items or two complete units.
  public init(names: [String], answers: [[Double?]]) throws(ItemAnalysisUndefined) {
    guard answers.count >= 2, names.count == answers.count else {
      throw .needsTwoItems(found: min(answers.count, names.count))
    }
    let units = answers[0].count
    for (name, item) in zip(names, answers) where item.count != units {
      throw .lengthMismatch(item: name, expected: units, found: item.count)
    }
    let complete = (0..<units).filter { unit in
      answers.allSatisfy { $0[unit]?.isFinite ?? false }
    }
    guard complete.count >= 2 else {
      throw .needsCompleteUnits(atLeast: 2, found: complete.count)
    }
    let columns = answers.map { item in complete.compactMap { item[$0] } }
    self.names = names
    self.answers = columns
    incompleteUnits = units - complete.count
    covariance = columns.map { first in columns.map { Self.covariance(first, $0) } }
  }

  /// The number of complete units.
  public var units: Int { answers.first?.count ?? 0 }

  /// The number of items.
  public var count: Int { names.count }

  /// Returns the product-moment correlation of each pair of items.
  ///
  /// - Returns: A symmetric table with ones on its diagonal.
  /// - Throws: `ItemAnalysisUndefined` when an item does not vary.
  public func correlation() throws(ItemAnalysisUndefined) -> [[Double]] {
    for (index, name) in names.enumerated() where covariance[index][index] <= 0 {
      throw .itemDoesNotVary(item: name)
    }
    return correlationIfAllVary ?? []
  }

  /// The correlations; `nil` when an item does not vary.
  var correlationIfAllVary: [[Double]]? {
    guard names.indices.allSatisfy({ covariance[$0][$0] > 0 }) else { return nil }
    return names.indices.map { row in
      names.indices.map { column in
        row == column
          ? 1
          : covariance[row][column]
            / (covariance[row][row] * covariance[column][column]).squareRoot()
      }
    }
  }

  private static func covariance(_ first: [Double], _ second: [Double]) -> Double {
    // From the first answer on, answers that are all the same are exactly 0: their mean need not be.
    let count = Double(first.count)
    let (firstOrigin, secondOrigin) = (first[0], second[0])
    let firstMean = first.reduce(0) { $0 + ($1 - firstOrigin) } / count
    let secondMean = second.reduce(0) { $0 + ($1 - secondOrigin) } / count
    let products = zip(first, second).reduce(0) {
      $0 + ($1.0 - firstOrigin - firstMean) * ($1.1 - secondOrigin - secondMean)
    }
    return products / (count - 1)
  }
}
