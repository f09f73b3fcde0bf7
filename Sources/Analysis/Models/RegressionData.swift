import Statistics
import SurveyModels

/// What a regression rests on: the base's outcome and predictors, and everybody's weights.
struct RegressionData {
  let outcome: [Bool?]
  let predictors: [LogisticPredictor]
  /// The rows of the frame that are in the base.
  let rows: [Int]
  /// A weight for each respondent, in the base or not; `nil` for an unweighted regression.
  let weights: [Double]?
  let respondents: Int
  let population: Int?

  /// Estimates the regression.
  func model() throws(LogisticUndefined) -> LogisticRegression {
    guard let weights else {
      return try LogisticRegression(outcome: outcome, predictors: predictors)
    }
    // Those outside the base stay in the design, for how many fall inside is a matter of chance.
    let design: SurveyDesign
    do throws(DesignUndefined) {
      design = try SurveyDesign(
        weights: weights, population: population.map { .total(Double($0)) } ?? .infinite)
    } catch { throw .design(error) }
    return try LogisticRegression(
      outcome: spread(outcome), predictors: predictors.map(spread), design: design)
  }

  /// What each predictor adds: by the likelihood ratio with a model without it on the same respondents,
  /// or in a weighted model, which has no likelihood, by Wald's test; the least likely by chance first.
  func contributions(
    to model: LogisticRegression
  ) throws(LogisticUndefined) -> [RegressionAnalysis.Contribution] {
    var found: [RegressionAnalysis.Contribution] = []
    for (index, predictor) in predictors.enumerated() {
      let own = model.coefficients.indices.filter {
        model.coefficients[$0].term.predictor == predictor.name
      }
      // A predictor of which one category is left says nothing.
      guard !own.isEmpty else { continue }
      found.append(
        weights == nil
          ? try likelihoodRatio(of: index, terms: own.count, in: model)
          : try wald(of: index, terms: own, in: model))
    }
    return found.sorted { ($0.pValue, -$0.statistic) < ($1.pValue, -$1.statistic) }
  }

  private func likelihoodRatio(
    of index: Int, terms: Int, in model: LogisticRegression
  ) throws(LogisticUndefined) -> RegressionAnalysis.Contribution {
    let others = predictors.indices.filter { $0 != index }.map { predictors[$0] }
    var without = model.nullLogLikelihood
    if model.coefficients.count > terms + 1 {
      let complete = outcome.indices.map { predictors[index].hasValue(at: $0) ? outcome[$0] : nil }
      without = try LogisticRegression(outcome: complete, predictors: others).logLikelihood
    }
    let statistic = max(0, 2 * (model.logLikelihood - without))
    return .init(
      predictor: index, statistic: statistic, degrees: terms, denominator: nil,
      pValue: ChiSquareDistribution(degreesOfFreedom: Double(terms)).upperTail(statistic))
  }

  private func wald(
    of index: Int, terms: [Int], in model: LogisticRegression
  ) throws(LogisticUndefined) -> RegressionAnalysis.Contribution {
    guard let test = model.wald(terms) else {
      throw .collinear(terms.map { model.coefficients[$0].term })
    }
    return .init(
      predictor: index, statistic: test.statistic, degrees: test.degreesOfFreedom,
      denominator: test.denominatorDegrees, pValue: test.pValue)
  }

  private func spread<Element>(_ values: [Element?]) -> [Element?] {
    var all = [Element?](repeating: nil, count: respondents)
    for (row, value) in zip(rows, values) { all[row] = value }
    return all
  }

  private func spread(_ predictor: LogisticPredictor) -> LogisticPredictor {
    switch predictor {
    case .number(let name, let values): .number(name: name, values: spread(values))
    case .category(let name, let labels, let codes, let reference):
      .category(name: name, labels: labels, codes: spread(codes), reference: reference)
    }
  }
}

extension LogisticTerm {
  /// The name of the predictor; `nil` for the intercept.
  var predictor: String? {
    switch self {
    case .intercept: nil
    case .number(let name): name
    case .category(let predictor, _): predictor
    }
  }

  /// The category, of a predictor that has them.
  var category: String? {
    if case .category(_, let label) = self { return label }
    return nil
  }
}

extension LogisticPredictor {
  fileprivate func hasValue(at unit: Int) -> Bool {
    switch self {
    case .number(_, let values): values[unit] != nil
    case .category(_, _, let codes, _): codes[unit] != nil
    }
  }
}
