import Statistics
import Testing

/// Names, tables and sentences at the border of the library.
@Suite struct ScaleAndWeightTests {
  @Test func namesOfWeightsRoundTrip() throws {
    for scheme in WeightScheme.allCases {
      for basis in [AgreementWeights.Basis.ranks, .scores] {
        let weights = AgreementWeights.scheme(scheme, on: basis)
        #expect(AgreementWeights(identifier: weights.identifier) == weights)
      }
    }
    for distance in [SetDistance.jaccard, .masi, .dice] {
      let weights = AgreementWeights.setDistance(distance)
      #expect(AgreementWeights(identifier: weights.identifier) == weights)
    }
    #expect(AgreementWeights(identifier: "linear-square") == nil)
    #expect(AgreementMetric(level: .set) == .set(.masi))
    #expect(AgreementMetric(level: .ordinal).identifier == "ordinal")
  }

  @Test func unsoundTablesAreRefused() {
    #expect(CategoryTable(name: "a", kind: .disagreement, rows: [[0, 1], [1]]) == nil)
    #expect(CategoryTable(name: "a", kind: .disagreement, rows: [[1, 1], [1, 0]]) == nil)
    #expect(CategoryTable(name: "a", kind: .disagreement, rows: [[0, -1], [1, 0]]) == nil)
    #expect(CategoryTable(name: "a", kind: .disagreement, rows: [[0, 0], [0, 0]]) == nil)
    #expect(CategoryTable(name: "a", kind: .disagreement, rows: []) == nil)
    #expect(CategoryTable(name: "a", kind: .weight, rows: [[1, .nan], [0, 1]]) == nil)
    #expect(CategoryTable(name: "a", kind: .weight, rows: [[1, 0.5], [0.5, 1]]) != nil)
  }

  /// A table of weights, and the table of the disagreements they leave, say the same.
  @Test func weightsAndDisagreementsAgree() throws {
    let set = try ReferenceDataSet("cohen-1960-p45")
    let data = try set.data(for: set.expectations[0])
    let losses = try #require(
      CategoryTable(name: "l", kind: .disagreement, rows: [[0, 1, 2], [1, 0, 1], [2, 1, 0]]))
    let credits = try #require(
      CategoryTable(name: "c", kind: .weight, rows: [[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]]))
    let linear = AgreementWeights.scheme(.linear, on: .ranks)
    let values = try [AgreementWeights.table(losses), .table(credits), linear].map { weights in
      try GwetAC2(options: MeasureOptions(weights: weights)).evaluate(data).value
    }
    #expect(abs(values[0] - values[1]) < 1e-14 && abs(values[0] - values[2]) < 1e-14)
    let alphas = try [losses, credits].map { table in
      try KrippendorffAlpha(options: MeasureOptions(metric: .table(table))).evaluate(data).value
    }
    #expect(abs(alphas[0] - alphas[1]) < 1e-14)
  }

  @Test func whatDoesNotFitIsNamed() throws {
    let labels = try ReliabilityData(labels: [["a", "b"], ["b", "b"]], coders: ["1", "2"])
    let small = try #require(CategoryTable(name: "s", kind: .weight, rows: [[1]]))
    let cases: [(MeasureOptions, AgreementUndefined)] = [
      (MeasureOptions(metric: .interval), .needsNumbers),
      (MeasureOptions(metric: .ratio), .needsNumbers),
      (MeasureOptions(metric: .set(.dice)), .needsSets),
      (MeasureOptions(metric: .table(small)), .tableSize(expected: 2, found: 1)),
    ]
    for (options, reason) in cases {
      #expect(throws: reason) { try KrippendorffAlpha(options: options).evaluate(labels) }
    }
    let weights: [(AgreementWeights, AgreementUndefined)] = [
      (.scheme(.linear, on: .scores), .needsNumbers), (.setDistance(.masi), .needsSets),
      (.table(small), .tableSize(expected: 2, found: 1)),
    ]
    for (weights, reason) in weights {
      #expect(throws: reason) {
        try CohenKappa(options: MeasureOptions(weights: weights)).evaluate(labels)
      }
    }
    let signed = try ReliabilityData(
      numbers: [[-1, 1], [1, 1]], coders: ["1", "2"], level: .interval)
    #expect(throws: AgreementUndefined.weightsUndefined(.ratio)) {
      try CohenKappa(options: MeasureOptions(weights: .scheme(.ratio, on: .scores)))
        .evaluate(signed)
    }
  }

  @Test(arguments: [
    AgreementUndefined.noPairableUnits, .noCommonUnits(first: "A", second: "B"),
    .noFullyCodedUnits, .coderWithoutRatings(name: "A"), .needsExactlyTwoCoders(found: 3),
    .needsTwoCoders(found: 1), .needsCompleteRatings(missing: 4),
    .needsCategories(atLeast: 2, found: 1), .needsExactlyTwoCategories(found: 3),
    .chanceAgreementIsOne, .noVariation, .ratioMetricUndefined(first: -2, second: 2),
    .needsNumbers, .needsSets, .weightsUndefined(.ratio), .tableSize(expected: 3, found: 2),
    .categoryNeverPaired(label: "x"), .needsUnits(atLeast: 2, found: 1),
    .pairUndefined(first: "A", second: "B", reason: .noVariation),
    .labelUndefined(label: "x", reason: .noVariation),
  ])
  func everyReasonIsASentence(reason: AgreementUndefined) {
    let sentence = reason.description
    #expect(sentence.hasSuffix(".") && sentence != "Undefined." && sentence.count > 20)
  }
}
