#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The complete units of a logistic regression, as columns of numbers.
struct LogisticData {
  let terms: [LogisticTerm]
  /// The values of each term, the intercept's first.
  let columns: [[Double]]
  let outcome: [Bool]
  let weights: [Double]
  /// The place of each complete unit among all.
  let units: [Int]
  let omitted: Int

  init(
    outcome: [Bool?], predictors: [LogisticPredictor], weights: [Double]?
  ) throws(LogisticUndefined) {
    try Self.check(outcome: outcome, predictors: predictors, weights: weights)
    let units = outcome.indices.filter { unit in
      outcome[unit] != nil && (weights?[unit] ?? 1) > 0
        && predictors.allSatisfy { $0.hasValue(unit) }
    }
    var named: [(term: LogisticTerm, values: [Double])] = [
      (.intercept, [Double](repeating: 1, count: units.count))
    ]
    if !units.isEmpty {
      for predictor in predictors { named += try predictor.columns(units) }
    }
    guard units.count >= max(2, named.count) else {
      throw .needsUnits(atLeast: max(2, named.count), found: units.count)
    }
    self.units = units
    terms = named.map(\.term)
    columns = named.map(\.values)
    self.outcome = units.map { outcome[$0] ?? false }
    self.weights = units.map { weights?[$0] ?? 1 }
    omitted = outcome.count - units.count
    if Set(self.outcome).count < 2 {
      throw .outcomeDoesNotVary(outcome: self.outcome.first ?? false)
    }
    try checkCollinearity()
  }

  /// The linear predictor `x' b` of each unit.
  func linear(_ coefficients: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: outcome.count)
    for (column, coefficient) in zip(columns, coefficients) where coefficient != 0 {
      for unit in sums.indices { sums[unit] += coefficient * column[unit] }
    }
    return sums
  }

  /// The log-likelihood at linear predictors, without the loss of digits in either tail.
  func logLikelihood(_ linear: [Double]) -> Double {
    outcome.indices.reduce(0) { sum, unit in
      let margin = outcome[unit] ? linear[unit] : -linear[unit]
      let log = margin > 0 ? -log1p(exp(-margin)) : margin - log1p(exp(margin))
      return sum + weights[unit] * log
    }
  }

  /// A column whose part outside the ones before it is this small follows from them; R's bound.
  private static let rankTolerance = 1e-7

  private func checkCollinearity() throws(LogisticUndefined) {
    let lengths = columns.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    let scaled = zip(columns, lengths).map { column, length in
      column.map { length > 0 ? $0 / length : 0 }
    }
    let size = columns.count
    let triangle = LinearAlgebra.triangle(scaled) ?? []
    let dependent = terms.indices.filter {
      triangle.isEmpty || abs(triangle[$0 * size + $0]) < Self.rankTolerance
    }
    guard dependent.isEmpty else { throw .collinear(dependent.map { terms[$0] }) }
  }

  private static func check(
    outcome: [Bool?], predictors: [LogisticPredictor], weights: [Double]?
  ) throws(LogisticUndefined) {
    guard !predictors.isEmpty else { throw .noPredictors }
    for predictor in predictors where predictor.count != outcome.count {
      throw .lengthMismatch(
        name: predictor.name, expected: outcome.count, found: predictor.count)
    }
    guard let weights else { return }
    guard weights.count == outcome.count else {
      throw .lengthMismatch(name: "weights", expected: outcome.count, found: weights.count)
    }
    for (unit, weight) in weights.enumerated() where !(weight >= 0 && weight < .infinity) {
      throw .weightOutOfRange(unit: unit, weight: weight)
    }
  }
}
