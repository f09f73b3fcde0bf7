import Statistics
import SurveyModels
import Testing

/// Regressions and tests under a design, where two ways lead to the same number.
@Suite struct DesignRegressionTests {
  /// Two hundred units of a fixed pattern: sex, age, weight, outcome.
  private static let units = (0..<200).map { unit -> (Int, Double, Double, Bool) in
    let sex = unit % 2
    let age = Double(20 + unit * 7 % 45)
    return (sex, age, 0.5 + Double(unit * 13 % 17) / 10, (unit * 31 + sex * 40) % 97 < 44)
  }

  private func predictors(_ keep: (Int) -> Bool = { _ in true }) -> [LogisticPredictor] {
    [
      .category(
        name: "sex", labels: ["m", "v"],
        codes: Self.units.enumerated().map { keep($0.offset) ? $0.element.0 : nil }, reference: 0),
      .number(name: "age", values: Self.units.map(\.1)),
    ]
  }

  @Test func theScaleOfWeightsDoesNotMatter() throws {
    let outcome = Self.units.map { Optional($0.3) }
    let weights = Self.units.map(\.2)
    let one = try LogisticRegression(
      outcome: outcome, predictors: predictors(), design: SurveyDesign(weights: weights))
    let other = try LogisticRegression(
      outcome: outcome, predictors: predictors(),
      design: SurveyDesign(weights: weights.map { $0 * 1_000 }))
    for (first, second) in zip(one.coefficients, other.coefficients) {
      #expect(abs(first.estimate - second.estimate) < 1e-10)
      #expect(abs(first.standardError - second.standardError) < 1e-10)
    }
    #expect(one.designDegrees == 200 - 1 + 1 - 3)
    #expect(abs(one.mcFadden - other.mcFadden) < 1e-10)
    #expect(abs(one.nagelkerke - other.nagelkerke) < 1e-10)
    // The weights cost precision: likelihood would claim more than the design does.
    let naive = try LogisticRegression(
      outcome: outcome, predictors: predictors(), weights: weights)
    #expect(abs(naive.coefficients[1].estimate - one.coefficients[1].estimate) < 1e-10)
    #expect(naive.coefficients[1].standardError != one.coefficients[1].standardError)
  }

  @Test func unitsOutsideStayInTheDesign() throws {
    let outcome = Self.units.map { Optional($0.3) }
    let weights = Self.units.map(\.2)
    let inside = Self.units.indices.filter { $0 % 5 != 0 }
    let domain = try LogisticRegression(
      outcome: outcome, predictors: predictors { $0 % 5 != 0 },
      design: SurveyDesign(weights: weights))
    let alone = try LogisticRegression(
      outcome: inside.map { outcome[$0] },
      predictors: [
        .category(
          name: "sex", labels: ["m", "v"], codes: inside.map { Self.units[$0].0 }, reference: 0),
        .number(name: "age", values: inside.map { Self.units[$0].1 }),
      ], design: SurveyDesign(weights: inside.map { weights[$0] }))
    #expect(domain.units == 160 && domain.omittedUnits == 40)
    #expect(domain.designDegrees == alone.designDegrees)
    for (first, second) in zip(domain.coefficients, alone.coefficients) {
      #expect(abs(first.estimate - second.estimate) < 1e-10)
      // The domain's size is a matter of chance: n / (n - 1) is that of the whole survey.
      let ratio = first.standardError / second.standardError
      #expect(abs(ratio * ratio - (200.0 / 199) / (160.0 / 159)) < 1e-10)
    }
  }

  @Test func waldOfOneTermIsItsSquare() throws {
    let outcome = Self.units.map { Optional($0.3) }
    let model = try LogisticRegression(outcome: outcome, predictors: predictors())
    let wald = try #require(model.wald([2]))
    let z = model.coefficients[2].z
    #expect(abs(wald.statistic - z * z) < 1e-10)
    #expect(abs(wald.pValue - model.coefficients[2].pValue) < 1e-10)
    #expect(wald.denominatorDegrees == nil && model.wald([]) == nil)
  }

  @Test func fewClustersLeaveNothingToTest() throws {
    let outcome = Self.units.map { Optional($0.3) }
    let design = try SurveyDesign(
      weights: Self.units.map(\.2), clusters: Self.units.indices.map { "\($0 % 3)" })
    #expect(throws: LogisticUndefined.noDegreesOfFreedom(found: 0)) {
      try LogisticRegression(outcome: outcome, predictors: predictors(), design: design)
    }
  }

  /// Years and their squares are nearly collinear, and R's `glm` estimates them.
  @Test func nearlyCollinearColumnsAreEstimated() throws {
    let years = (0..<300).map { 1990 + Double($0 % 31) }
    let outcome = (0..<300).map { Optional(($0 * 37 + $0 % 31 * 11) % 101 < 45) }
    let model = try LogisticRegression(
      outcome: outcome,
      predictors: [
        .number(name: "year", values: years),
        .number(name: "square", values: years.map { $0 * $0 }),
      ])
    let centred = try LogisticRegression(
      outcome: outcome,
      predictors: [
        .number(name: "year", values: years.map { $0 - 2005 }),
        .number(name: "square", values: years.map { ($0 - 2005) * ($0 - 2005) }),
      ])
    #expect(abs(model.deviance - centred.deviance) < 1e-8)
    #expect(
      abs(model.coefficients[2].estimate / centred.coefficients[2].estimate - 1) < 1e-5)
  }

  /// The cells made of sums are those made of units.
  @Test(arguments: [nil, 900.0]) func cellsOfSums(population: Double?) throws {
    let (rows, columns) = (
      Self.units.indices.map { $0 % 11 == 0 ? nil : $0 % 3 },
      Self.units.indices.map { unit -> Int? in unit % 13 == 0 ? nil : unit * 7 % 4 }
    )
    let weights = Self.units.map(\.2)
    var counts = [[Int]](repeating: [0, 0, 0, 0, 0], count: 3)
    var sums = [[Double]](repeating: [0, 0, 0, 0, 0], count: 3)
    var squares = sums
    for unit in weights.indices {
      guard let row = rows[unit], let column = columns[unit] else { continue }
      counts[row][column] += 1
      sums[row][column] += weights[unit]
      squares[row][column] += weights[unit] * weights[unit]
    }
    // The fifth column has nobody, and is left out.
    let quick = try RaoScottTest(
      CellShares(
        counts: counts, weights: sums, squares: squares, sample: 200, population: population))
    let slow = try RaoScottTest(
      WeightedCrosstab(
        rows: rows, columns: columns,
        design: SurveyDesign(
          weights: weights, population: population.map { .total($0) } ?? .infinite)))
    for (first, second) in [
      (quick.naive, slow.naive), (quick.firstOrder, slow.firstOrder),
      (quick.secondOrder, slow.secondOrder),
    ] {
      #expect(abs(first.statistic - second.statistic) < 1e-10)
      #expect(abs(first.degreesOfFreedom - second.degreesOfFreedom) < 1e-10)
      #expect(abs(first.pValue - second.pValue) < 1e-10)
      #expect(
        abs((first.denominatorDegrees ?? 0) - (second.denominatorDegrees ?? 0)) < 1e-7)
    }
    #expect(throws: RaoScottUndefined.wholePopulation) {
      try CellShares(
        counts: counts, weights: sums, squares: squares, sample: 200, population: 200)
    }
  }
}
