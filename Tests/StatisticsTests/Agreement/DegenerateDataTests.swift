import Statistics
import Testing

/// Every measure on every level with every weight, on data that leave little to compute with.
@Suite struct DegenerateDataTests {
  static let weights: [AgreementWeights] =
    WeightScheme.allCases.flatMap { [.scheme($0, on: .ranks), .scheme($0, on: .scores)] }
    + SetDistance.allCases.map { .setDistance($0) }
  static let metrics: [AgreementMetric] =
    [.nominal, .ordinal, .interval, .ratio] + SetDistance.allCases.map { .set($0) }

  /// A number of units that is too small, a scale that is hardly used, signs that cancel out.
  static func data(_ seed: UInt64) throws -> ReliabilityData {
    var generator = SplitMix64(seed: seed)
    let level = MeasurementLevel.allCases[generator.index(below: MeasurementLevel.allCases.count)]
    let width = 1 + generator.index(below: 4)
    let units = generator.index(below: 6)
    let used = 1 + generator.index(below: 3)
    let missing = [0, 0.2, 0.7, 1][generator.index(below: 4)]
    let codes = (0..<units * width).map { _ in
      generator.share() < missing
        ? ReliabilityData.missing : Int32(generator.index(below: used))
    }
    let coders = (0..<width).map { "\($0)" }
    let values = [[0, 1, 2], [-1, 1, 0], [-1, 0, 1e-300], [1e150, -1e150, 3], [0.1, 0.2, 0.3]]
    let numbers = values[generator.index(below: values.count)]
    if level == .set {
      return try ReliabilityData(
        codes: codes, ofSets: [[], [0], [0, 1]], foundLabels: ["a", "b"], coders: coders)
    }
    return try ReliabilityData(
      codes: codes, coders: coders,
      scale: level == .nominal
        ? CategoryScale(labels: ["a", "b", "c"]) : CategoryScale(numbers: numbers), level: level)
  }

  /// Whether value 1 is deserved: units that are compared are unanimous, and ratings vary, those of
  /// units with a single rating included, which count in the chance agreement of some.
  static func isPerfect(_ data: ReliabilityData, complete: Bool) -> Bool {
    var seen: Set<Int> = []
    for unit in 0..<data.unitCount {
      let row = data.coders.indices.compactMap { data.category(unit: unit, coder: $0) }
      if row.count < data.coders.count, complete { continue }
      if Set(row).count > 1 { return false }
      seen.formUnion(row)
    }
    return seen.count > 1
  }

  /// The measures whose chance agreement does not depend on the ratings.
  static let free: Set<String> = [
    "bennett-s", "pabak", "brennan-prediger", "randolph-kappa", "gwet-ac1", "gwet-ac2",
    "cohen-kappa-max",
  ]

  /// The seeds above 1000 once made a measure fail.
  static let seeds: [UInt64] = Array(1...120) + [1440, 1628, 1838, 2384, 3660, 3905]

  @Test(arguments: seeds)
  func neverNotANumberAndNeverASilentOne(seed: UInt64) throws {
    let data = try Self.data(seed)
    for measure in AgreementMeasures.all {
      let needs = measure.capabilities
      let options =
        needs.contains(.weights)
        ? Self.weights.map { MeasureOptions(weights: $0) }
        : needs.contains(.metric) ? Self.metrics.map { MeasureOptions(metric: $0) } : [.init()]
      for option in options {
        let name: Comment = "\(measure.identifier) \(option)"
        do throws(AgreementUndefined) {
          let estimate = try measure.init(options: option).evaluate(data)
          Self.expectFinite(estimate, name)
          // On a circle the ends of a scale are neighbours, at hardly a distance when it is long.
          guard estimate.value > 1 - 1e-12, needs.contains(.chanceCorrected),
            !Self.free.contains(measure.identifier),
            option.weights != .scheme(.circular, on: .scores)
          else { continue }
          #expect(Self.isPerfect(data, complete: needs.contains(.numbersOnly)), name)
        } catch {
          #expect(error.description.hasSuffix("."), name)
        }
      }
    }
  }

  @Test(arguments: seeds)
  func neverNotANumberInReportsAndDiagnostics(seed: UInt64) throws {
    let data = try Self.data(seed)
    for entry in AgreementBattery(data).entries() {
      guard case .success(let estimate) = entry.result else { continue }
      Self.expectFinite(estimate, "\(entry.coefficient) \(entry.selectors)")
    }
    for metric in Self.metrics {
      do throws(AgreementUndefined) {
        let value = try RunningAlpha(data, metric: metric).value()
        #expect(value.alpha.isFinite && value.observed.isFinite && value.expected.isFinite)
        let plan = ResamplingPlan(replicates: 20, seed: seed)
        let bootstrap = try AlphaBootstrap(data, metric: metric, algorithm: .units, plan: plan)
        #expect(bootstrap.distribution.sorted.allSatisfy { $0.isFinite })
        let pairs = try AlphaBootstrap(data, metric: metric, algorithm: .pairs, plan: plan)
        #expect(pairs.distribution.sorted.allSatisfy { $0.isFinite })
        let jackknife = try AlphaJackknife(data, metric: metric)
        #expect(jackknife.standardError?.isFinite != false)
        let units = try data.unitDisagreements(metric: metric)
        #expect(units.allSatisfy { $0.share.isFinite && $0.meanDistance.isFinite })
      } catch {
        #expect(error.description.hasSuffix("."))
      }
    }
  }

  static func expectFinite(_ estimate: AgreementEstimate, _ name: Comment) {
    let numbers = [
      estimate.value, estimate.observed, estimate.expected, estimate.standardError,
      estimate.interval?.lower, estimate.interval?.upper, estimate.pValue,
      estimate.precision?.statistic, estimate.precision?.nullStandardError,
    ].compactMap { $0 }
    #expect(numbers.allSatisfy { $0.isFinite }, name)
  }
}
