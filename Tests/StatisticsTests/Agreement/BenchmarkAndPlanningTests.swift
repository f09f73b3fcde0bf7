import Statistics
import Testing

/// Benchmark scales and sample sizes against `functions.json`.
@Suite struct BenchmarkAndPlanningTests {
  static func tests(of function: String) throws -> [JSONValue] {
    let tests = try #require(try JSONValue.fixture("functions")["tests"]?.array)
    return tests.filter { $0["function"]?.string == function }
  }

  static func scale(_ name: String) throws -> BenchmarkScale {
    let identifier = String(name.map { $0 == "_" ? "-" : $0 })
    return try #require(BenchmarkScale.all.first { $0.identifier == identifier })
  }

  @Test func scalesAreAsPublished() throws {
    guard case .object(let scales) = try #require(try JSONValue.fixture("functions")["scales"])
    else {
      Issue.record("no scales")
      return
    }
    #expect(scales.count == BenchmarkScale.all.count)
    for (name, wanted) in scales {
      let scale = try Self.scale(name)
      #expect(scale.levels.map(\.name) == wanted["levels"]?.array?.compactMap(\.string))
      #expect(scale.levels.map(\.lower) == wanted["lb"]?.numbers)
      #expect(scale.levels.map(\.upper) == wanted["ub"]?.numbers)
      #expect(scale.source == wanted["source"]?.string)
    }
  }

  @Test func membershipProbabilities() throws {
    let tests = try Self.tests(of: "gwet_benchmark")
    #expect(tests.count == 25)
    for test in tests {
      let scale = try Self.scale(try #require(test["args"]?["scale"]?.string))
      let value = try #require(test["args"]?["coefficient"]?.number)
      let error = try #require(test["args"]?["se"]?.number)
      let wanted = try #require(test["expected"]?["cumulative"]?.numbers)
      let found = scale.cumulativeMembership(value: value, standardError: error)
      #expect(found.count == wanted.count)
      for (found, wanted) in zip(found, wanted) {
        #expect(abs(found - wanted) <= 1e-9 * min(1, wanted * 1e3) + 1e-300, "\(wanted)")
      }
      #expect(
        scale.level(of: value)?.name == test["expected"]?["level_point_estimate"]?.string)
      #expect(
        scale.level(value: value, standardError: error)?.name
          == test["expected"]?["level_probabilistic_95"]?.string)
    }
  }

  @Test func membershipWithoutError() {
    let scale = BenchmarkScale.krippendorff
    #expect(scale.cumulativeMembership(value: 0.7, standardError: 0) == [0, 1, 1])
    #expect(scale.level(value: 1, standardError: 0)?.name == "reliable")
  }

  @Test func unitsForAlpha() throws {
    let tests = try Self.tests(of: "sample_size_bloch_kraemer")
    #expect(tests.count == 51)
    for test in tests {
      let arguments = try #require(test["args"])
      let smallest = try #require(arguments["alpha_min"]?.number)
      let significance = try #require(arguments["significance"]?.number)
      let rarest = try #require(arguments["p_c"]?.number)
      let planned = try #require(
        AgreementPlanning.units(
          forAlphaAbove: smallest, significance: significance, rarestShare: rarest))
      #expect(isClose(planned.exact, try #require(test["expected"]?["raw"]?.number), 1e-9))
      #expect(Double(planned.units) == test["expected"]?["n"]?.number)
    }
  }

  @Test func unitsForKappa() throws {
    let tests = try Self.tests(of: "sample_size_cohen_kappa_cantor")
    #expect(tests.count == 12)
    for test in tests {
      let arguments = try #require(test["args"])
      func number(_ key: String) throws -> Double { try #require(arguments[key]?.number) }
      let planned = try AgreementPlanning.units(
        for: .init(
          firstRate: number("rate1"), secondRate: number("rate2"), kappa: number("k1"),
          nullKappa: number("k0"), power: number("power"), significance: number("alpha"),
          isTwoSided: arguments["twosided"] == .bool(true)))
      #expect(isClose(planned?.exact, try #require(test["expected"]?["raw"]?.number), 1e-9))
      #expect(planned.map { Double($0.units) } == test["expected"]?["n"]?.number)
    }
  }

  @Test func impossiblePlansAreRefused() {
    #expect(
      AgreementPlanning.units(forAlphaAbove: 1, significance: 0.05, rarestShare: 0.5) == nil)
    #expect(
      AgreementPlanning.units(forAlphaAbove: 0.8, significance: 0.05, rarestShare: 0) == nil)
    #expect(
      AgreementPlanning.units(
        for: .init(firstRate: 0.5, secondRate: 0.5, kappa: 0.7, nullKappa: 0.7)) == nil)
    #expect(
      AgreementPlanning.units(
        for: .init(firstRate: 1, secondRate: 1, kappa: 0.7, nullKappa: 0.5)) == nil)
  }

  @Test func attainableKappas() {
    let near = AgreementPlanning.KappaTest(
      firstRate: 0.25, secondRate: 0.25, kappa: 1, nullKappa: 0.6)
    #expect(near.isAttainable)
    // Coders with rates of .25 and .3 have cells that do not add up to a kappa of .9.
    let far = AgreementPlanning.KappaTest(
      firstRate: 0.25, secondRate: 0.3, kappa: 0.9, nullKappa: 0.6)
    #expect(!far.isAttainable)
  }

  @Test func halvingTheIntervalTakesFourTimesTheUnits() throws {
    let set = try ReferenceDataSet("gen-open-nominal-2c-8k")
    let pilot = try KrippendorffAlpha().evaluate(try set.data(for: set.expectations[0]))
    let error = try #require(pilot.standardError)
    let same = try #require(
      AgreementPlanning.units(forWidth: 2 * 1.959963984540054 * error, pilot: pilot))
    #expect(abs(same.exact - Double(pilot.units)) < 1e-6)
    let half = try #require(
      AgreementPlanning.units(forWidth: 1.959963984540054 * error, pilot: pilot))
    #expect(abs(half.exact - 4 * Double(pilot.units)) < 1e-6)
  }
}
