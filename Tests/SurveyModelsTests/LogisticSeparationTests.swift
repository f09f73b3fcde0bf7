import SurveyModels
import Testing

/// Data that have no finite estimates, or none at all.
@Suite struct LogisticSeparationTests {
  private let outcome: [Bool?] = [false, false, false, false, true, true, true, true]
  private let noise = LogisticPredictor.number(name: "noise", values: [3, 1, 2, 5, 2, 4, 1, 3])

  @Test func completeSeparationNamesTheTerm() {
    let x = LogisticPredictor.number(name: "x", values: [1, 2, 3, 4, 6, 7, 8, 9])
    #expect(throws: LogisticUndefined.separated(by: [.number("x")], complete: true)) {
      try LogisticRegression(outcome: outcome, predictors: [x])
    }
  }

  @Test func oneFullCategoryNamesItsLabel() {
    // Everybody in the north has the outcome; elsewhere it goes both ways.
    let region = LogisticPredictor.category(
      name: "region", labels: ["south", "north", "east"], codes: [0, 0, 2, 2, 1, 1, 0, 2],
      reference: 0)
    #expect(
      throws: LogisticUndefined.separated(
        by: [.category(predictor: "region", label: "north")], complete: false)
    ) { try LogisticRegression(outcome: outcome, predictors: [region, noise]) }
  }

  @Test func aBoundaryTieIsQuasiSeparation() {
    let x = LogisticPredictor.number(name: "x", values: [1, 2, 3, 4, 4, 7, 8, 9])
    #expect(throws: LogisticUndefined.separated(by: [.number("x")], complete: false)) {
      try LogisticRegression(outcome: outcome, predictors: [x])
    }
  }

  @Test func almostSeparatedDataHaveEstimates() throws {
    let x = LogisticPredictor.number(name: "x", values: [1, 2, 3, 4.001, 4, 7, 8, 9])
    let model = try LogisticRegression(outcome: outcome, predictors: [x])
    #expect(model.coefficients[1].estimate > 0 && model.coefficients[1].standardError.isFinite)
  }

  @Test func collinearTermsAreNamed() {
    let half = LogisticPredictor.number(
      name: "half", values: [1.5, 0.5, 1, 2.5, 1, 2, 0.5, 1.5])
    #expect(throws: LogisticUndefined.collinear([.number("half")])) {
      try LogisticRegression(outcome: outcome, predictors: [noise, half])
    }
    let flat = LogisticPredictor.number(name: "flat", values: [Double?](repeating: 7, count: 8))
    #expect(throws: LogisticUndefined.collinear([.number("flat")])) {
      try LogisticRegression(outcome: outcome, predictors: [flat, noise])
    }
  }

  @Test func incompleteUnitsAndUnusedLabelsAreLeftOut() throws {
    let values: [Double?] = [3, 1, 2, 5, 2, 4, nil, 3, 9]
    let model = try LogisticRegression(
      outcome: outcome + [nil],
      predictors: [
        .number(name: "noise", values: values),
        .category(
          name: "c", labels: ["a", "never", "b"], codes: [0, 2, 0, 2, 0, 2, 2, 0, 0], reference: 0),
      ])
    #expect(model.units == 7 && model.omittedUnits == 2)
    #expect(model.coefficients.map(\.term.description) == ["(intercept)", "noise", "c: b"])
    let zero = try LogisticRegression(
      outcome: outcome, predictors: [noise], weights: [1, 1, 1, 1, 1, 1, 1, 0])
    #expect(zero.omittedUnits == 1)
  }

  @Test func whatDoesNotFitIsRefused() {
    func refuse(
      _ reason: LogisticUndefined, _ outcome: [Bool?], _ predictors: [LogisticPredictor],
      _ weights: [Double]? = nil
    ) {
      #expect(throws: reason) {
        try LogisticRegression(outcome: outcome, predictors: predictors, weights: weights)
      }
    }
    refuse(.noPredictors, outcome, [])
    refuse(.lengthMismatch(name: "noise", expected: 1, found: 8), [true], [noise])
    refuse(
      .outcomeDoesNotVary(outcome: true), [Bool?](repeating: true, count: 8), [noise])
    refuse(.needsUnits(atLeast: 2, found: 0), [Bool?](repeating: nil, count: 8), [noise])
    refuse(.weightOutOfRange(unit: 0, weight: -1), outcome, [noise], [-1, 1, 1, 1, 1, 1, 1, 1])
    refuse(
      .referenceWithoutUnits(predictor: "c", label: "a"), outcome,
      [.category(name: "c", labels: ["a", "b"], codes: [1, 1, 1, 1, 1, 1, 1, 1], reference: 0)])
    refuse(
      .valueOutOfRange(predictor: "c", unit: 1), outcome,
      [.category(name: "c", labels: ["a", "b"], codes: [1, 3, 1, 1, 0, 1, 1, 1], reference: 0)])
  }
}
