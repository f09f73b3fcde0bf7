import Statistics
import Testing

/// Identities between coefficients, and their behaviour under chance and duplication.
@Suite struct EquivalenceTests {
  static func data(_ name: String) throws -> ReliabilityData {
    let set = try ReferenceDataSet(name)
    return try set.data(for: set.expectations[0])
  }

  static func value(_ identifier: String, _ data: ReliabilityData) throws -> Double {
    let measure = try #require(AgreementMeasures.named(identifier))
    return try measure.init(options: MeasureOptions()).evaluate(data).value
  }

  @Test(arguments: [
    ("scott-pi", "fleiss-kappa"), ("cohen-kappa", "conger-kappa"), ("cohen-kappa", "hubert-kappa"),
    ("cohen-kappa", "light-kappa"), ("bennett-s", "brennan-prediger"),
    ("percent-agreement", "percent-agreement-pooled"),
    ("percent-agreement", "percent-agreement-all"), ("fleiss-kappa", "fleiss-kappa-fnl"),
  ])
  func sameForTwoCodersAndCompleteRatings(first: String, second: String) throws {
    for name in ["gen-open-nominal-2c-8k", "gen-open-paradox-2x2", "gwet-4x4diagnosis"] {
      let data = try Self.data(name)
      #expect(abs(try Self.value(first, data) - Self.value(second, data)) < 1e-12)
    }
  }

  @Test(arguments: ["gen-open-nominal-3c-3k-complete", "fleiss-1971-diagnoses"])
  func hubertIsCongerForCompleteRatings(name: String) throws {
    let data = try Self.data(name)
    let hubert = try HubertKappa().evaluate(data)
    let conger = try CongerKappa().evaluate(data)
    #expect(abs(hubert.value - conger.value) < 1e-12)
    let errors = try (#require(hubert.standardError), #require(conger.standardError))
    #expect(abs(errors.0 - errors.1) < 1e-10)
  }

  @Test func alphaIsFleissWithItsSmallSampleTerm() throws {
    let data = try Self.data("gen-open-nominal-3c-3k-complete")
    let kappa = try Self.value("fleiss-kappa", data)
    let total = Double(data.unitCount * 3)
    let alpha = try Self.value("krippendorff-alpha", data)
    #expect(abs(alpha - (kappa + (1 - kappa) / total)) < 1e-12)
  }

  @Test(arguments: ["cohen-kappa", "scott-pi", "gwet-ac1", "conger-kappa", "brennan-prediger"])
  func duplicatingUnitsChangesNothing(identifier: String) throws {
    let data = try Self.data("gen-open-nominal-2c-8k")
    let twice = data.keeping(units: Array(0..<data.unitCount) + Array(0..<data.unitCount))
    #expect(abs(try Self.value(identifier, data) - Self.value(identifier, twice)) < 1e-12)
  }

  @Test func duplicatingUnitsMovesAlphaByItsSmallSampleTerm() throws {
    let data = try Self.data("gen-open-nominal-4c-6k-missing")
    let once = try KrippendorffAlpha().evaluate(data)
    let twice = try KrippendorffAlpha().evaluate(
      data.keeping(units: Array(0..<data.unitCount) + Array(0..<data.unitCount)))
    let total = Double(once.ratings)
    let ratio = (1 - twice.value) / (1 - once.value)
    let wanted = (2 * total - 1) / (2 * total) * total / (total - 1)
    #expect(abs(ratio - wanted) < 1e-12)
  }

  /// Coders who choose at random agree no more than chance.
  @Test(arguments: [
    "cohen-kappa", "scott-pi", "gwet-ac1", "conger-kappa", "brennan-prediger",
    "krippendorff-alpha", "fleiss-kappa", "hubert-kappa", "light-kappa", "bennett-s",
  ])
  func independentCodersTendToZero(identifier: String) throws {
    var generator = SplitMix64(seed: 77)
    let codes = (0..<40_000).map { _ in Int32(generator.index(below: 4)) }
    let data = try ReliabilityData(
      codes: codes, coders: ["1", "2"], scale: CategoryScale(labels: ["a", "b", "c", "d"]),
      level: .nominal)
    #expect(abs(try Self.value(identifier, data)) < 0.025)
  }

  /// The counted rows and rows kept one a unit give the same numbers.
  @Test func countingRowsChangesNothing() throws {
    let data = try Self.data("gen-open-nominal-4c-6k-missing")
    let wide = try ReliabilityData(
      codes: data.codes, coders: data.coders,
      scale: CategoryScale(labels: data.scale.labels + (0..<40).map { "unused \($0)" }),
      level: .nominal)
    for identifier in ["krippendorff-alpha", "fleiss-kappa", "conger-kappa", "percent-agreement"] {
      #expect(abs(try Self.value(identifier, data) - Self.value(identifier, wide)) < 1e-12)
    }
    let many = data.keeping(units: (0..<9000).map { $0 % data.unitCount })
    let counted = try KrippendorffAlpha().evaluate(many)
    let plain = try KrippendorffAlpha().evaluate(
      wide.keeping(units: (0..<9000).map { $0 % data.unitCount }))
    #expect(abs(counted.value - plain.value) < 1e-12)
    #expect(isClose(counted.standardError, try #require(plain.standardError), 1e-12))
  }

  @Test func aKappaParadoxIsAnsweredByAC1() throws {
    let data = try Self.data("gen-open-paradox-2x2")
    #expect(try Self.value("percent-agreement", data) > 0.9)
    #expect(try Self.value("cohen-kappa", data) < 0)
    #expect(try Self.value("gwet-ac1", data) > 0.9)
  }
}
