public import Statistics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Binary logistic regression: how the odds of an outcome depend on predictors.
///
/// `log(p / (1 - p)) = b0 + b1 x1 + ...` (Cox 1958), by maximum likelihood. Units without an outcome,
/// a predictor's value or weight are left out.
public struct LogisticRegression: Sendable, Equatable {
  /// The coefficients, the intercept's first.
  public let coefficients: [LogisticCoefficient]
  /// The covariance of each pair of coefficients: the inverse of Fisher's information, or under a design
  /// the linearised one.
  public let covariance: [[Double]]
  /// The degrees of freedom that the design leaves; `nil` under maximum likelihood.
  public let designDegrees: Int?
  /// The number of units that the estimates rest on.
  public let units: Int
  /// The number of those units that have the outcome.
  public let positiveUnits: Int
  /// The number of units left out.
  public let omittedUnits: Int
  /// The logarithm of the likelihood.
  public let logLikelihood: Double
  /// The logarithm of the likelihood with an intercept alone.
  public let nullLogLikelihood: Double
  /// The sum of the weights; the number of units without weights.
  public let totalWeight: Double
  /// The number of steps that the estimates took.
  public let iterations: Int

  /// Estimates a regression.
  ///
  /// - Parameters:
  ///   - outcome: Whether each unit has the outcome; `nil` when that is not known.
  ///   - predictors: The variables that may explain it.
  ///   - weights: How often each unit counts; `nil` for once. Standard errors hold for counts of
  ///     like units, not for sampling weights.
  /// - Throws: `LogisticUndefined` when there are no finite estimates, with the terms at fault.
  public init(
    outcome: [Bool?], predictors: [LogisticPredictor], weights: [Double]? = nil
  ) throws(LogisticUndefined) {
    let data = try LogisticData(outcome: outcome, predictors: predictors, weights: weights)
    let fit = try LogisticFit(data)
    self.init(data, fit, covariance: fit.covariance, designDegrees: nil)
  }

  /// Estimates a regression for a population from a survey.
  ///
  /// The estimates weigh each unit's part in the likelihood; their covariance is that of the weighted
  /// scores between two inverses of the information, `A^-1 V(sum w x (y - p)) A^-1` (Binder 1983), and
  /// tests are Wald's with the design's degrees of freedom and 1 less one for each coefficient. R's
  /// `svyglm` does the same. The likelihood is that of a population and gives no test.
  ///
  /// - Parameters:
  ///   - outcome: Whether each unit has the outcome; `nil` when that is not known.
  ///   - predictors: The variables that may explain it.
  ///   - design: The design, with the weights.
  /// - Throws: `LogisticUndefined` when there are no finite estimates, with the terms at fault.
  public init(
    outcome: [Bool?], predictors: [LogisticPredictor], design: SurveyDesign
  ) throws(LogisticUndefined) {
    let data = try LogisticData(
      outcome: outcome, predictors: predictors, weights: design.weights)
    let fit = try LogisticFit(data)
    let influence = data.influence(fit, of: design.weights.count)
    var inside = [Bool](repeating: false, count: design.weights.count)
    for unit in data.units { inside[unit] = true }
    let degrees: Int
    let covariance: [[Double]]
    do throws(DesignUndefined) {
      let domain = try design.restricted(to: inside)
      degrees = domain.degreesOfFreedom + 1 - data.terms.count
      covariance = try domain.covariance(of: influence)
    } catch { throw .design(error) }
    guard degrees > 0 else { throw .noDegreesOfFreedom(found: degrees) }
    self.init(data, fit, covariance: covariance, designDegrees: degrees)
  }

  private init(
    _ data: LogisticData, _ fit: LogisticFit, covariance: [[Double]], designDegrees: Int?
  ) {
    coefficients = data.terms.indices.map { index in
      LogisticCoefficient(
        term: data.terms[index], estimate: fit.coefficients[index],
        standardError: covariance[index][index].squareRoot(), degreesOfFreedom: designDegrees)
    }
    self.covariance = covariance
    self.designDegrees = designDegrees
    units = data.outcome.count
    positiveUnits = data.outcome.count { $0 }
    omittedUnits = data.omitted
    logLikelihood = fit.logLikelihood
    iterations = fit.iterations
    let total = data.weights.reduce(0, +)
    let positive = zip(data.weights, data.outcome).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
    totalWeight = total
    nullLogLikelihood =
      positive * log(positive / total) + (total - positive) * log((total - positive) / total)
  }

  /// Twice the distance of the log-likelihood to that of a perfect model.
  public var deviance: Double { -2 * logLikelihood }

  /// The deviance with an intercept alone.
  public var nullDeviance: Double { -2 * nullLogLikelihood }

  /// The likelihood ratio test of all predictors together, a chi-square.
  public var likelihoodRatio: (statistic: Double, degreesOfFreedom: Int, pValue: Double) {
    let statistic = max(0, nullDeviance - deviance)
    let degrees = coefficients.count - 1
    let distribution = ChiSquareDistribution(degreesOfFreedom: Double(max(1, degrees)))
    return (statistic, degrees, degrees > 0 ? distribution.upperTail(statistic) : 1)
  }

  /// The share of the null deviance that is explained, McFadden (1974).
  public var mcFadden: Double { 1 - logLikelihood / nullLogLikelihood }

  /// Cox and Snell's R-squared over its largest possible value, Nagelkerke (1991).
  public var nagelkerke: Double {
    (1 - exp((deviance - nullDeviance) / totalWeight)) / (1 - exp(-nullDeviance / totalWeight))
  }
}
