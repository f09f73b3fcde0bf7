import Statistics
import Testing

/// Standard errors by formula against the jackknife, which knows no formula.
///
/// Each unit is left out in turn (Efron & Tibshirani 1993, equation 11.5). Both are right in the first
/// order only, and so close on many units.
@Suite struct JackknifeErrorTests {
  static let linear = MeasureOptions(weights: .scheme(.linear, on: .ranks))
  static let quadratic = MeasureOptions(weights: .scheme(.quadratic, on: .ranks))

  static let measures: [any AgreementMeasure] = [
    PercentAgreement(), PercentAgreement(options: linear), PooledPercentAgreement(),
    UnanimousAgreement(), BrennanPrediger(), BrennanPrediger(options: quadratic), GwetAC1(),
    GwetAC2(options: linear), FleissKappa(), FleissKappa(options: quadratic), CongerKappa(),
    CongerKappa(options: linear), HubertKappa(), HubertKappa(options: linear), LightKappa(),
    LightKappa(options: quadratic), KrippendorffAlpha(),
    KrippendorffAlpha(options: MeasureOptions(metric: .interval)),
    MeanPairwiseDistance(options: MeasureOptions(metric: .nominal)),
  ]

  /// Three coders on four categories, so many ratings missing.
  static func data(missing: Double, seed: UInt64, coders: Int = 3) throws -> ReliabilityData {
    var random = SplitMix64(seed: seed)
    var codes: [Int32] = []
    for _ in 0..<120 {
      let truth = random.category(of: 4, skew: 1)
      for _ in 0..<coders {
        let chosen = random.share() < 0.75 ? truth : random.category(of: 4, skew: 0)
        codes.append(random.share() < missing ? ReliabilityData.missing : chosen)
      }
    }
    return try ReliabilityData(
      codes: codes, coders: (0..<coders).map { "\($0)" },
      scale: CategoryScale(numbers: [1, 2, 3, 4]), level: .interval)
  }

  static func jackknife(_ units: Int, _ value: ([Int]) throws -> Double) rethrows -> Double {
    let all = Array(0..<units)
    let values = try all.map { left in try value(all.filter { $0 != left }) }
    let mean = values.reduce(0, +) / Double(units)
    let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (Double(units - 1) / Double(units) * squares).squareRoot()
  }

  @Test(arguments: measures.indices, [0.0, 0.15])
  func errorsOfCoefficients(index: Int, missing: Double) throws {
    let measure = Self.measures[index]
    let data = try Self.data(missing: missing, seed: UInt64(index + 1))
    let error = try #require(try measure.evaluate(data).standardError)
    let wanted = try Self.jackknife(data.unitCount) { units in
      try measure.evaluate(data.keeping(units: units)).value
    }
    // Gwet's error of percent agreement takes a unit with one rating for one without agreement, and
    // so it is too wide, never too narrow, where ratings are missing.
    let most = measure is PercentAgreement && missing > 0 ? 1.6 : 1.07
    #expect((0.93...most).contains(error / wanted), "\(measure): \(error) for \(wanted)")
  }

  @Test(arguments: CategoryMeasures.all.indices)
  func errorsOfCategories(index: Int) throws {
    let measure = CategoryMeasures.all[index].init(options: MeasureOptions())
    let coders = measure is CategoryCohenKappa ? 2 : 3
    let data = try Self.data(missing: 0, seed: 40, coders: coders)
    for category in 0..<3 {
      // The error of Fleiss's category kappa holds under no agreement only, and is none here.
      guard let error = try measure.evaluate(data, category: category).standardError else {
        #expect(measure is FleissCategoryKappa)
        continue
      }
      let wanted = try Self.jackknife(data.unitCount) { units in
        try measure.evaluate(data.keeping(units: units), category: category).value
      }
      #expect((0.93...1.08).contains(error / wanted), "\(measure): \(error) for \(wanted)")
    }
  }

  /// Kappa's large-sample error, with and without weights, and Lin's.
  @Test(arguments: 1...6 as ClosedRange<UInt64>) func errorsOfTwoCoders(seed: UInt64) throws {
    let data = try Self.data(missing: 0, seed: seed &+ 100, coders: 2)
    let measures: [any AgreementMeasure] = [
      CohenKappa(), CohenKappa(options: Self.linear), CohenKappa(options: Self.quadratic),
      ScottPi(), BennettS(), LinConcordance(),
    ]
    for measure in measures {
      let error = try #require(try measure.evaluate(data).standardError)
      let wanted = try Self.jackknife(data.unitCount) { units in
        try measure.evaluate(data.keeping(units: units)).value
      }
      // Lin's error assumes normal numbers, which four categories are not.
      let range = measure is LinConcordance ? 0.7...1.4 : 0.93...1.07
      #expect(range.contains(error / wanted), "\(measure): \(error) for \(wanted)")
    }
  }

  /// Without clusters, a linearised variance is that of the jackknife over units, but for n / (n - 1).
  @Test(arguments: 1...8 as ClosedRange<UInt64>) func errorsOfWeightedEstimates(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let weights = (0..<80).map { _ in 0.5 + random.share() }
    let values = (0..<80).map { _ in 10 * random.share() }
    let bases = (0..<80).map { _ in 2 + random.share() }
    let design = try SurveyDesign(weights: weights)
    func left(_ numbers: [Double], _ units: [Int]) -> [Double?] { units.map { numbers[$0] } }
    func part(_ units: [Int]) throws -> SurveyDesign {
      try SurveyDesign(weights: units.map { weights[$0] })
    }
    let mean = try Self.jackknife(80) { units in
      try part(units).mean(of: left(values, units)).value
    }
    let ratio = try Self.jackknife(80) { units in
      try part(units).ratio(of: left(values, units), to: left(bases, units)).value
    }
    let found = try design.mean(of: values.map { $0 })
    #expect((0.97...1.03).contains(found.standardError / mean))
    let share = try design.ratio(of: values.map { $0 }, to: bases.map { $0 })
    #expect((0.97...1.03).contains(share.standardError / ratio))
  }
}
