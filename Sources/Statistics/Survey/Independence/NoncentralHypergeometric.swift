#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The first cell of a two by two table with given margins and odds ratio, Fisher (1935).
struct NoncentralHypergeometric: Sendable, Equatable {
  /// The counts that the margins allow.
  let support: ClosedRange<Int>
  private let logWeights: [Double]

  init(_ counts: [[Int]]) {
    let first = counts[0][0] + counts[0][1]
    let second = counts[1][0] + counts[1][1]
    let column = counts[0][0] + counts[1][0]
    let support = max(0, column - second)...min(first, column)
    let factorials = LogFactorials(upTo: first + second)
    logWeights = support.map { cell in
      -factorials.sum([cell, first - cell, column - cell, second - column + cell])
    }
    self.support = support
  }

  /// The mean of the cell.
  func mean(oddsRatio: Double) -> Double {
    zip(probabilities(oddsRatio: oddsRatio), support).reduce(0) { $0 + $1.0 * Double($1.1) }
  }

  /// The probability of `count` or more.
  func probability(from count: Int, oddsRatio: Double) -> Double {
    probabilities(oddsRatio: oddsRatio).dropFirst(count - support.lowerBound).reduce(0, +)
  }

  /// The probability of `count` or less.
  func probability(upTo count: Int, oddsRatio: Double) -> Double {
    probabilities(oddsRatio: oddsRatio).prefix(count - support.lowerBound + 1).reduce(0, +)
  }

  private func probabilities(oddsRatio: Double) -> [Double] {
    // Without odds the cell is as small as can be, and 0 times minus infinity would be no number.
    guard oddsRatio > 0 else {
      return support.map { $0 == support.lowerBound ? 1 : 0 }
    }
    let logOdds = log(oddsRatio)
    let logs = zip(logWeights, support).map { $0 + Double($1) * logOdds }
    let largest = logs.max() ?? 0
    let weights = logs.map { exp($0 - largest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}
