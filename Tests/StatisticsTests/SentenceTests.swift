import Statistics
import Testing

/// What is wrong, said with the facts that it carries; units are counted from 1 for people.
@Suite struct SentenceTests {
  @Test(
    arguments: [
      (.noUnits, "There are no units."),
      (.lengthMismatch(expected: 3, found: 2), "A list of 2 values stands beside 3 weights."),
      (
        .weightOutOfRange(unit: 0, weight: -1),
        "The weight of unit 1 is -1.0; a weight is finite and not negative."
      ),
      (.valueNotFinite(unit: 4), "The value of unit 5 is not a finite number."),
      (.noWeight, "No unit has a weight above 0."),
      (.populationMissing(stratum: "a"), "Stratum 'a' has no population size."),
      (
        .populationSmallerThanSample(stratum: "a", population: 3, sample: 5),
        "Stratum 'a' has 5 sampled units in a population of 3.0."
      ),
      (
        .oneUnitInStratum(stratum: "b"),
        "Stratum 'b' has one primary unit, so its variance cannot be estimated."
      ),
      (.zeroDenominator, "The denominator of the ratio is 0."),
      (
        .categoryOutOfRange(unit: 1, category: 9), "Unit 2 has category 9, which does not exist."
      ),
    ] as [(DesignUndefined, String)])
  func designs(reason: DesignUndefined, sentence: String) {
    #expect(reason.description == sentence)
  }

  @Test(
    arguments: [
      (.nothingToWeight, "There are no units with weight, or no margins."),
      (
        .lengthMismatch(margin: "m", expected: 3, found: 2), "Margin 'm' has 2 values for 3 units."
      ),
      (
        .weightOutOfRange(unit: 2, weight: .infinity),
        "The starting weight of unit 3 is inf; it must be finite and not negative."
      ),
      (
        .targetOutOfRange(margin: "m", label: "a"),
        "The target of 'a' on margin 'm' is missing or not a number from 0."
      ),
      (.unitWithoutCategory(margin: "m", unit: 0), "Unit 1 has no category on margin 'm'."),
      (
        .categoryWithoutUnits(margin: "m", label: "a"),
        "No unit has 'a' on margin 'm', but the population does."
      ),
      (
        .categoryWithoutPopulation(margin: "m", label: "a"),
        "Units have 'a' on margin 'm', but the population does not."
      ),
      (
        .marginTotalDiffers(margin: "m", total: 75, expected: 99),
        "The targets of margin 'm' add up to 75.0, not 99.0."
      ),
      (
        .boundsCannotHold(lower: 1, upper: 2, mean: 3),
        "No weights between 1.0 and 2.0 have mean 3.0."
      ),
    ] as [(WeightingUndefined, String)])
  func weights(reason: WeightingUndefined, sentence: String) {
    #expect(reason.description == sentence)
  }

  @Test(
    arguments: [
      (
        .countsOutOfRange(successes: 4, trials: 3),
        "A proportion needs 0 <= successes <= trials and a trial; there are 4 of 3."
      ),
      (.confidenceOutOfRange(95), "A confidence lies between 0 and 1; this one is 95.0."),
      (
        .populationSmallerThanSample(population: 2, sample: 3),
        "The population of 2 is smaller than the sample of 3."
      ),
      (.estimateAtBoundary(1), "This interval is not defined for an estimate of 1.0."),
      (.noDegreesOfFreedom, "The design leaves no degrees of freedom for an interval."),
    ] as [(ProportionUndefined, String)])
  func proportions(reason: ProportionUndefined, sentence: String) {
    #expect(reason.description == sentence)
  }

  @Test(
    arguments: [
      (
        .needsTwoRowsAndColumns(rows: 1, columns: 4),
        "A test needs two rows and two columns with counts; there are 1 and 4."
      ),
      (.tooMuchWork(limit: 9), "The exact test needs more than 9 steps; simulate instead."),
      (
        .needsTwoByTwo(rows: 3, columns: 2),
        "This is for a table of 2 by 2; there are 3 rows and 2 columns."
      ),
      (.needsReplicates(found: 0), "A simulation needs a replicate; 0 were asked for."),
    ] as [(ExactTestUndefined, String)])
  func exactTests(reason: ExactTestUndefined, sentence: String) {
    #expect(reason.description == sentence)
  }

  @Test(
    arguments: [
      (.needsTwoItems(found: 1), "A scale needs at least two items; there are 1."),
      (
        .lengthMismatch(item: "i", expected: 3, found: 2),
        "Item 'i' has 2 answers where the first item has 3."
      ),
      (
        .needsCompleteUnits(atLeast: 2, found: 1),
        "At least 2 units must have answered every item; 1 have."
      ),
      (.sumDoesNotVary, "The sum of the items does not vary."),
      (.itemDoesNotVary(item: "i"), "Item 'i' does not vary."),
    ] as [(ItemAnalysisUndefined, String)])
  func scales(reason: ItemAnalysisUndefined, sentence: String) {
    #expect(reason.description == sentence)
  }

  @Test(
    arguments: [
      (.noPredictors, "A tree needs a predictor."),
      (
        .lengthMismatch(predictor: "p", expected: 3, found: 2),
        "Predictor 'p' has 2 codes for 3 outcomes."
      ),
      (
        .codeOutOfRange(variable: "v", unit: 0), "Unit 1 has a code of 'v' that does not exist."
      ),
      (.noOutcomes, "No unit has an outcome."),
    ] as [(ChaidUndefined, String)])
  func trees(reason: ChaidUndefined, sentence: String) {
    #expect(reason.description == sentence)
  }

  @Test(
    arguments: [
      (
        .raggedRow(unit: 0, expected: 3, found: 2), "Unit 1 has 2 ratings where 3 were expected."
      ),
      (.unitNameCount(expected: 2, found: 1), "There are 1 unit names for 2 units."),
      (
        .undeclaredCategory(unit: 1, coder: 0, label: "x"),
        "Unit 2, coder 1: 'x' is not a declared category."
      ),
      (.duplicateCategory(label: "x"), "The category 'x' is declared twice."),
      (.duplicateCoder(name: "a"), "The coder 'a' appears twice."),
      (.notFinite(unit: 0, coder: 1), "Unit 1, coder 2: the value is not a finite number."),
      (
        .levelNeedsOtherCategories(.ratio), "The level 'ratio' does not fit the kind of categories."
      ),
      (.unknownCoder(2), "There is no coder number 3."),
    ] as [(ReliabilityDataError, String)])
  func ratings(reason: ReliabilityDataError, sentence: String) {
    #expect(reason.description == sentence)
  }

  // MARK: What is refused, by the data that bring it about

  @Test func unsoundRatingsAreRefused() {
    func error(_ make: () throws -> ReliabilityData) -> ReliabilityDataError? {
      do {
        _ = try make()
        return nil
      } catch {
        return error as? ReliabilityDataError
      }
    }
    let scale = CategoryScale(labels: ["a", "b"])
    func coded(
      _ codes: [Int32], coders: [String] = ["1", "2"], names: [String]? = nil,
      scale other: CategoryScale? = nil, level: MeasurementLevel = .nominal
    ) throws -> ReliabilityData {
      try ReliabilityData(
        codes: codes, coders: coders, unitNames: names, scale: other ?? scale, level: level)
    }
    #expect(error { try coded([0, 1, 0]) } == .raggedRow(unit: 1, expected: 2, found: 1))
    #expect(error { try coded([0], coders: []) } == .raggedRow(unit: 0, expected: 0, found: 1))
    #expect(error { try coded([0, 1], names: []) } == .unitNameCount(expected: 1, found: 0))
    #expect(
      error { try coded([0, 2]) } == .undeclaredCategory(unit: 0, coder: 1, label: "2"))
    #expect(
      error { try coded([0, 0, -2, 0]) } == .undeclaredCategory(unit: 1, coder: 0, label: "-2"))
    #expect(error { try coded([], coders: ["a", "a"]) } == .duplicateCoder(name: "a"))
    #expect(
      error { try coded([], scale: CategoryScale(labels: ["é", "e\u{301}"])) }
        == .duplicateCategory(label: "e\u{301}"))
    #expect(error { try coded([], level: .interval) } == .levelNeedsOtherCategories(.interval))
    #expect(error { try coded([], level: .set) } == .levelNeedsOtherCategories(.set))
    #expect(
      error { try ReliabilityData(numbers: [[1, .nan]], coders: ["1", "2"], level: .ratio) }
        == .notFinite(unit: 0, coder: 1))
    #expect(
      error { try ReliabilityData(labels: [["a"]], coders: ["1", "2"]) }
        == .raggedRow(unit: 0, expected: 2, found: 1))
    #expect(
      error {
        try ReliabilityData(sets: [[["a"], ["z"]]], coders: ["1", "2"], labels: ["a"])
      } == .undeclaredCategory(unit: 0, coder: 1, label: "z"))
    #expect(throws: Never.self) { try coded([], coders: []) }
  }

  @Test func unsoundTreesAreRefused() {
    let outcome = ChaidVariable(name: "y", labels: ["a", "b"], codes: [0, 1])
    func tree(_ outcome: ChaidVariable, _ predictors: [ChaidVariable]) throws(ChaidUndefined) {
      _ = try ChaidTree(outcome: outcome, predictors: predictors)
    }
    #expect(throws: ChaidUndefined.noPredictors) { try tree(outcome, []) }
    #expect(throws: ChaidUndefined.lengthMismatch(predictor: "p", expected: 2, found: 1)) {
      try tree(outcome, [ChaidVariable(name: "p", labels: ["x"], codes: [0])])
    }
    #expect(throws: ChaidUndefined.codeOutOfRange(variable: "p", unit: 1)) {
      try tree(outcome, [ChaidVariable(name: "p", labels: ["x"], codes: [0, 1])])
    }
    let nothing = ChaidVariable(name: "y", labels: ["a"], codes: [nil, nil])
    #expect(throws: ChaidUndefined.noOutcomes) {
      try tree(nothing, [ChaidVariable(name: "p", labels: ["x"], codes: [0, 0])])
    }
  }

  @Test func estimatesSayHowPreciseTheyAre() throws {
    let design = try SurveyDesign(weights: [1, 1, 1, 1])
    let mean = try design.mean(of: [1, 2, 3, 6])
    let interval = try #require(mean.interval(confidence: 0.9))
    let wide = try #require(mean.interval(confidence: 0.99))
    #expect(isClose(mean.relativeError, mean.standardError / 3, 1e-14))
    #expect(wide.lower < interval.lower && interval.upper < wide.upper)
    #expect(isClose((interval.lower + interval.upper) / 2, 3, 1e-12))
    #expect(mean.interval(confidence: 0) == nil && mean.interval(confidence: 1) == nil)
    let none = try design.mean(of: [-1, 1, -2, 2])
    let negative = try design.mean(of: [-1, -1, -2, -4])
    #expect(none.relativeError == nil && (negative.relativeError ?? 0) > 0)
    #expect(design.primaryUnitsLessStrata == 3 && design.sampleSize == 4)
    let part = try design.restricted(to: [true, true, false, false])
    #expect(part.primaryUnitsLessStrata == 1 && part.sampleSize == 2 && part.totalWeight == 2)
    #expect(throws: DesignUndefined.lengthMismatch(expected: 4, found: 1)) {
      try design.restricted(to: [true])
    }
  }
}
