import Statistics
import Testing

/// Coefficients that the reference files do not hold, against other programs.
@Suite struct PeerTests {
  static func section(_ name: String) throws -> [JSONValue] {
    try #require(try JSONValue.fixture("peers-beyond-reference")[name]?["tests"]?.array)
  }

  static func evaluate(
    _ measure: any AgreementMeasure, _ data: ReliabilityData
  ) throws -> AgreementEstimate {
    try measure.evaluate(data)
  }

  /// The data of a test, as numbers at the interval level.
  static func intervalData(_ name: String) throws -> ReliabilityData {
    let rows: [JSONValue]
    if name == "shrout-fleiss-1979" {
      let peers = try JSONValue.fixture("peers-beyond-reference")
      rows = try #require(peers["intraclass"]?["ratings_shrout_fleiss"]?.array)
    } else {
      rows = try #require(try ReferenceDataSet(name).root["ratings"]?.array)
    }
    let numbers = rows.map { ($0.array ?? []).map(\.number) }
    return try ReliabilityData(
      numbers: numbers, coders: numbers[0].indices.map { "c\($0 + 1)" }, level: .interval)
  }

  @Test func weightSchemes() throws {
    let tests = try Self.section("weights")
    #expect(tests.count == 49)
    for test in tests {
      let scheme = try #require(WeightScheme(rawValue: test["scheme"]?.string ?? ""))
      let categories = try #require(test["categories"]?.numbers)
      let wanted = try #require(test["matrix"]?.array).map { $0.numbers ?? [] }
      // Two coders who differ on one unit agree to the weight of the two categories.
      for (first, row) in wanted.enumerated() {
        for (second, weight) in row.enumerated() {
          let data = try ReliabilityData(
            numbers: [[categories[first], categories[second]]], coders: ["1", "2"],
            categories: categories, level: .interval)
          let options = MeasureOptions(weights: .scheme(scheme, on: .scores))
          let found = try PercentAgreement(options: options).evaluate(data).value
          #expect(
            isClose(found, weight, 1e-12), "\(scheme) \(categories[first]) \(categories[second])")
        }
      }
    }
  }

  @Test func weightedCoefficients() throws {
    let tests = try Self.section("weighted_coefficients")
    #expect(tests.count == 44)
    for test in tests {
      let set = try ReferenceDataSet(try #require(test["dataset"]?.string))
      let data = try set.data(for: set.expectations[0])
      let scheme = try #require(WeightScheme(rawValue: test["weights"]?.string ?? ""))
      let measure = try #require(AgreementMeasures.named(test["coefficient"]?.string ?? ""))
      let estimate = try measure.init(
        options: MeasureOptions(weights: .scheme(scheme, on: .scores))
      ).evaluate(data)
      #expect(isClose(estimate.value, try #require(test["value"]?.number), 1e-11))
      #expect(isClose(estimate.standardError, try #require(test["se"]?.number), 1e-10))
      #expect(isClose(estimate.observed, try #require(test["pa"]?.number), 1e-11))
      #expect(isClose(estimate.expected, try #require(test["pe"]?.number), 1e-11))
    }
  }

  @Test func intraclassCorrelations() throws {
    let tests = try Self.section("intraclass")
    #expect(tests.count == 30)
    for test in tests {
      let name = try #require(test["dataset"]?.string)
      let identifier = try #require(test["coefficient"]?.string)
      let measure = try #require(AgreementMeasures.named(identifier))
      let estimate = try measure.init(options: MeasureOptions())
        .evaluate(Self.intervalData(name))
      let ends = try #require(test["ci95"]?.numbers)
      let fields: [(String, Double?, Double?, Double)] = [
        ("value", estimate.value, test["value"]?.number, 1e-9),
        ("F", estimate.precision?.statistic, test["statistic"]?.number, 1e-8),
        ("p", estimate.pValue, test["p_value"]?.number, 1e-9),
        ("lower", estimate.interval?.lower, ends[0], 1e-8),
        ("upper", estimate.interval?.upper, ends[1], 1e-8),
        ("units", Double(estimate.units), test["n_units"]?.number, 0),
      ]
      for (field, found, wanted, tolerance) in fields {
        #expect(
          isClose(found, try #require(wanted), tolerance),
          "\(name) \(identifier) \(field): \(found as Any) for \(wanted as Any)")
      }
    }
  }

  /// Shrout & Fleiss (1979), table 4, printed to two decimals.
  @Test(arguments: [
    ("icc-1", 0.17), ("icc-2", 0.29), ("icc-3", 0.71), ("icc-1-average", 0.44),
    ("icc-2-average", 0.62), ("icc-3-average", 0.91),
  ])
  func shroutAndFleiss(identifier: String, published: Double) throws {
    let measure = try #require(AgreementMeasures.named(identifier))
    let estimate = try measure.init(options: MeasureOptions())
      .evaluate(Self.intervalData("shrout-fleiss-1979"))
    #expect(abs(estimate.value - published) < 0.005)
  }

  @Test func linConcordance() throws {
    let tests = try Self.section("lin")
    #expect(tests.count == 3)
    for test in tests {
      let data = try Self.intervalData(try #require(test["dataset"]?.string))
      let estimate = try LinConcordance().evaluate(data)
      let ends = try #require(test["ci95"]?.numbers)
      #expect(isClose(estimate.value, try #require(test["value"]?.number), 1e-12))
      #expect(isClose(estimate.standardError, try #require(test["se"]?.number), 1e-11))
      #expect(isClose(estimate.interval?.lower, ends[0], 1e-11))
      #expect(isClose(estimate.interval?.upper, ends[1], 1e-11))
      #expect(Double(estimate.units) == test["n_units"]?.number)
    }
  }

  @Test func constantNumbersAreUndefined() throws {
    let data = try ReliabilityData(
      numbers: [[4, 4], [4, 4], [4, 4]], coders: ["1", "2"], level: .interval)
    for identifier in ["lin-concordance", "icc-1", "icc-2", "icc-3", "icc-3-average"] {
      let measure = try #require(AgreementMeasures.named(identifier))
      #expect(throws: AgreementUndefined.noVariation) {
        try measure.init(options: MeasureOptions()).evaluate(data)
      }
    }
  }
}
