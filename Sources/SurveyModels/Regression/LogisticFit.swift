#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The maximum likelihood estimates of a logistic regression, by iteratively reweighted least squares.
///
/// Each step regresses `(y - p) / (p (1 - p))` on the columns with weights `p (1 - p)`, which is a step
/// of Fisher scoring (McCullagh & Nelder 1989, section 2.5); a step that lowers the likelihood is
/// halved.
struct LogisticFit {
  let coefficients: [Double]
  let covariance: [[Double]]
  let logLikelihood: Double
  let iterations: Int

  private static let maximumIterations = 60
  /// Separation shows from here on: steps that converge have long become small.
  private static let patience = 25
  /// Linear predictors that change less than this have settled.
  private static let settled = 1e-10

  init(_ data: LogisticData) throws(LogisticUndefined) {
    var coefficients = [Double](repeating: 0, count: data.columns.count)
    var linear = data.linear(coefficients)
    var likelihood = data.logLikelihood(linear)
    var change = Double.infinity
    var iteration = 0
    while change > Self.settled {
      guard iteration < Self.maximumIterations else {
        throw .notConverged(iterations: iteration)
      }
      iteration += 1
      let step = Self.step(data, linear: linear)
      let direction = step.map(data.linear)
      if let step, let direction,
        iteration >= Self.patience || step.contains(where: { !$0.isFinite })
      {
        try Separation(data, step: step, linear: direction).throwIfFound()
      }
      guard let step, let direction else { throw .notConverged(iterations: iteration) }
      let share = Self.share(data, linear: linear, direction: direction, above: likelihood)
      for index in step.indices { coefficients[index] += share * step[index] }
      linear = data.linear(coefficients)
      likelihood = data.logLikelihood(linear)
      change = share * (direction.map(abs).max() ?? 0)
    }
    guard let covariance = Self.covariance(data, linear: linear) else {
      throw .notConverged(iterations: iteration)
    }
    self.coefficients = coefficients
    self.covariance = covariance
    logLikelihood = likelihood
    iterations = iteration
  }

  /// The step from the present linear predictors.
  private static func step(_ data: LogisticData, linear: [Double]) -> [Double]? {
    let roots = rootWeights(data, linear: linear)
    let residuals = data.outcome.indices.map { unit in
      let margin = data.outcome[unit] ? -linear[unit] : linear[unit]
      // (y - p) without subtraction, over the root of the weight.
      let miss = data.weights[unit] / (1 + exp(-margin))
      return roots[unit] > 0 ? (data.outcome[unit] ? miss : -miss) / roots[unit] : 0
    }
    return LinearAlgebra.leastSquares(scaled(data.columns, by: roots), residuals)?.solution
  }

  /// The largest share of a step, halved and halved again, that does not lower the likelihood.
  private static func share(
    _ data: LogisticData, linear: [Double], direction: [Double], above likelihood: Double
  ) -> Double {
    var share = 1.0
    while share > 1e-6 {
      let tried = data.logLikelihood(zip(linear, direction).map { $0 + share * $1 })
      if tried >= likelihood - 1e-10 * abs(likelihood) { break }
      share /= 2
    }
    return share
  }

  /// The inverse of the information `X' W X`.
  private static func covariance(_ data: LogisticData, linear: [Double]) -> [[Double]]? {
    let roots = rootWeights(data, linear: linear)
    guard let triangle = LinearAlgebra.triangle(scaled(data.columns, by: roots)) else { return nil }
    return LinearAlgebra.inverseOfSquare(triangle: triangle, size: data.columns.count)
  }

  private static func rootWeights(_ data: LogisticData, linear: [Double]) -> [Double] {
    zip(linear, data.weights).map { value, weight in
      let half = exp(-abs(value) / 2)
      return weight.squareRoot() * half / (1 + half * half)
    }
  }

  private static func scaled(_ columns: [[Double]], by factors: [Double]) -> [[Double]] {
    columns.map { column in zip(column, factors).map { $0 * $1 } }
  }
}

extension LogisticData {
  /// What each of all units adds to each coefficient, by linearisation: `A^-1 x w (y - p)`, 0 for units
  /// that are left out.
  func influence(_ fit: LogisticFit, of count: Int) -> [[Double]] {
    let linear = linear(fit.coefficients)
    let misses = outcome.indices.map { unit in
      let margin = outcome[unit] ? -linear[unit] : linear[unit]
      // (y - p) without subtraction.
      return (outcome[unit] ? 1 : -1) * weights[unit] / (1 + exp(-margin))
    }
    return fit.covariance.map { row in
      var scores = [Double](repeating: 0, count: count)
      for (index, unit) in units.enumerated() {
        let part = zip(row, columns).reduce(0.0) { $0 + $1.0 * $1.1[index] }
        scores[unit] = part * misses[index]
      }
      return scores
    }
  }
}
