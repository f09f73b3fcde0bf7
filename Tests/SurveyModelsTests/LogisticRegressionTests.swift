import Statistics
import SurveyModels
import Testing

/// Logistic regression against R's `glm`.
@Suite struct LogisticRegressionTests {
  struct File: Decodable {
    struct Model: Decodable {
      let data: DataRows
      let expected: Expected
    }
    struct Expected: Decodable {
      let terms: [String]
      let estimate, se, z, p: [Double]
      let deviance, null_deviance: Double
      let vcov: [[Double]]
    }
    let infert, mtcars, titanic: Model
  }

  private func number(_ name: String, _ data: DataRows) throws -> LogisticPredictor {
    .number(name: name, values: try data.numbers(name).map { $0 })
  }

  private func category(_ name: String, _ labels: [String], _ data: DataRows) throws
    -> LogisticPredictor
  {
    .category(
      name: name, labels: labels, codes: try data.labels(name).map { labels.firstIndex(of: $0) },
      reference: 0)
  }

  private func check(_ model: LogisticRegression, _ wanted: File.Expected) {
    #expect(model.coefficients.count == wanted.terms.count)
    for (index, found) in model.coefficients.enumerated() {
      let name = Comment(rawValue: wanted.terms[index])
      #expect(agrees(found.estimate, wanted.estimate[index], 1e-8), name)
      #expect(agrees(found.standardError, wanted.se[index], 1e-8), name)
      #expect(agrees(found.z, wanted.z[index], 1e-8), name)
      #expect(abs(found.pValue - wanted.p[index]) <= 1e-7 * wanted.p[index], name)
      let interval = found.oddsRatioInterval()
      #expect(
        abs(interval.lower * interval.upper / (found.oddsRatio * found.oddsRatio) - 1) < 1e-12)
      for (value, entry) in zip(model.covariance[index], wanted.vcov[index]) {
        #expect(agrees(value, entry, 1e-8), name)
      }
    }
    #expect(agrees(model.deviance, wanted.deviance, 1e-8))
    #expect(agrees(model.nullDeviance, wanted.null_deviance, 1e-8))
  }

  @Test func infert() throws {
    let file = try ReferenceFile.read("survey-logistic", as: File.self).infert
    let model = try LogisticRegression(
      outcome: file.data.numbers("case").map { $0 == 1 },
      predictors: [
        number("age", file.data), number("parity", file.data),
        category("education", ["0-5yrs", "6-11yrs", "12+ yrs"], file.data),
        number("spontaneous", file.data), number("induced", file.data),
      ])
    check(model, file.expected)
    #expect(model.units == 248 && model.omittedUnits == 0)
    #expect(model.coefficients[3].term == .category(predictor: "education", label: "6-11yrs"))
    let ratio = model.likelihoodRatio
    #expect(ratio.degreesOfFreedom == 6)
    #expect(agrees(ratio.statistic, file.expected.null_deviance - file.expected.deviance, 1e-8))
    #expect(agrees(model.mcFadden, 1 - file.expected.deviance / file.expected.null_deviance, 1e-10))
  }

  @Test func mtcars() throws {
    let file = try ReferenceFile.read("survey-logistic", as: File.self).mtcars
    let model = try LogisticRegression(
      outcome: file.data.numbers("am").map { $0 == 1 },
      predictors: [number("wt", file.data), number("hp", file.data)])
    check(model, file.expected)
    #expect(model.nagelkerke > model.mcFadden && model.nagelkerke < 1)
  }

  @Test func weightedCounts() throws {
    let file = try ReferenceFile.read("survey-logistic", as: File.self).titanic
    let outcome = try file.data.labels("survived").map { Optional($0 == "Yes") }
    let predictors = [
      try category("class", ["1st", "2nd", "3rd", "Crew"], file.data),
      try category("sex", ["Male", "Female"], file.data),
      try category("age", ["Child", "Adult"], file.data),
    ]
    let weights = try file.data.numbers("freq")
    let model = try LogisticRegression(
      outcome: outcome, predictors: predictors, weights: weights)
    check(model, file.expected)
    #expect(model.totalWeight == 2201)
    // Written out unit by unit the same data give the same estimates.
    let units = weights.indices.flatMap { [Int](repeating: $0, count: Int(weights[$0])) }
    let spread = try LogisticRegression(
      outcome: units.map { outcome[$0] },
      predictors: predictors.map { predictor in
        guard case .category(let name, let labels, let codes, let reference) = predictor else {
          return predictor
        }
        return .category(
          name: name, labels: labels, codes: units.map { codes[$0] }, reference: reference)
      })
    for (first, second) in zip(spread.coefficients, model.coefficients) {
      #expect(agrees(first.estimate, second.estimate, 1e-10))
      #expect(agrees(first.standardError, second.standardError, 1e-10))
    }
  }
}
