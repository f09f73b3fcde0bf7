import Statistics
import Testing

/// Identities that the literature proves, on made-up ratings.
@Suite struct AgreementIdentityTests {
  /// Two coders, complete, on so many categories; skewed by the seed.
  static func pair(_ seed: UInt64, categories: Int, units: Int = 60) throws -> ReliabilityData {
    var random = SplitMix64(seed: seed)
    let skew = Double(seed % 3)
    var codes: [Int32] = []
    for _ in 0..<units {
      let truth = random.category(of: categories, skew: skew)
      codes.append(random.share() < 0.7 ? truth : random.category(of: categories, skew: 0))
      codes.append(random.share() < 0.8 ? truth : random.category(of: categories, skew: skew))
    }
    return try ReliabilityData(
      codes: codes, coders: ["1", "2"],
      scale: CategoryScale(numbers: (0..<categories).map { Double($0 * $0 + 1) }),
      level: .interval)
  }

  /// Any number of coders, complete, nominal.
  static func group(_ seed: UInt64) throws -> ReliabilityData {
    let made = RandomRatings(seed: seed, level: .nominal, units: 40, missing: 0)
    return try made.data()
  }

  /// Byrt, Bishop & Carlin (1993), equation 6: kappa from PABAK and the two indices.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func kappaIsPabakLessPrevalenceAndBias(seed: UInt64) throws {
    let data = try Self.pair(seed, categories: 2)
    let pabak = try PrevalenceAdjustedKappa().evaluate(data).value
    let prevalence = try PrevalenceIndex().evaluate(data).value
    let bias = try BiasIndex().evaluate(data).value
    let shift = bias * bias - prevalence * prevalence
    #expect(isClose(try CohenKappa().evaluate(data).value, (pabak + shift) / (1 + shift), 1e-12))
  }

  /// Pooled marginals expect at least as much agreement as each coder's own.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func piIsNeverAboveKappaAndKappaNeverAboveItsMaximum(seed: UInt64) throws {
    let data = try Self.pair(seed, categories: 4)
    let kappa = try CohenKappa().evaluate(data).value
    #expect(try ScottPi().evaluate(data).value <= kappa + 1e-12)
    #expect(kappa <= (try MaximumKappa().evaluate(data).value) + 1e-12)
  }

  /// Krippendorff (1970): quadratic weights on scores make kappa Lin's concordance.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func quadraticKappaOnScoresIsLinsConcordance(seed: UInt64) throws {
    let data = try Self.pair(seed, categories: 5)
    let weighted = CohenKappa(
      options: MeasureOptions(weights: .scheme(.quadratic, on: .scores)))
    #expect(
      isClose(try weighted.evaluate(data).value, try LinConcordance().evaluate(data).value, 1e-12))
  }

  /// The squares of differences within units over those of all values around their mean.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func intervalAlphaIsAnAnalysisOfVariance(seed: UInt64) throws {
    let data = try Self.pair(seed, categories: 5)
    let numbers = try #require(data.scale.numbers)
    let values = data.codes.map { numbers[Int($0)] }
    let mean = values.reduce(0, +) / Double(values.count)
    let total = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var apart = 0.0
    for unit in 0..<data.unitCount {
      let difference = values[2 * unit] - values[2 * unit + 1]
      apart += difference * difference
    }
    let count = Double(values.count)
    let wanted = 1 - (count - 1) * apart / (count * total)
    #expect(isClose(try KrippendorffAlpha().evaluate(data).value, wanted, 1e-11))
  }

  /// Fleiss (1971), equation 16: the whole is the mean of the categories, weighted with p q.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func fleissIsTheMeanOfItsCategories(seed: UInt64) throws {
    let data = try Self.group(seed)
    guard let whole = try? FleissKappa().evaluate(data) else { return }
    var (sum, weight) = (0.0, 0.0)
    for category in data.scale.labels.indices {
      let share = Double(data.codes.count { Int($0) == category }) / Double(data.codes.count)
      guard share > 0 else { continue }
      let own = try FleissCategoryKappa().evaluate(data, category: category)
      sum += share * (1 - share) * own.value
      weight += share * (1 - share)
    }
    #expect(isClose(whole.value, sum / weight, 1e-12))
  }

  /// Uebersax (1982): weighted with how often each category is used, specific agreement is overall.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func agreementIsTheMeanOfSpecificAgreements(seed: UInt64) throws {
    let data = try Self.group(seed)
    var (sum, weight) = (0.0, 0.0)
    for category in data.scale.labels.indices {
      let uses = Double(data.codes.count { Int($0) == category })
      guard uses > 0 else { continue }
      sum += uses * (try SpecificAgreement().evaluate(data, category: category).value)
      weight += uses
    }
    #expect(isClose(try PooledPercentAgreement().evaluate(data).value, sum / weight, 1e-12))
  }

  /// Spearman and Brown: the mean of k coders from one coder.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func averageIntraclassCorrelationsStepUp(seed: UInt64) throws {
    let made = RandomRatings(seed: seed, level: .interval, units: 30, missing: 0)
    let data = try made.data()
    let width = Double(data.coders.count)
    for (one, mean) in [("icc-1", "icc-1-average"), ("icc-3", "icc-3-average")] {
      let single = try? #require(AgreementMeasures.named(one)).init(options: .init())
        .evaluate(data).value
      let average = try? #require(AgreementMeasures.named(mean)).init(options: .init())
        .evaluate(data).value
      guard let single, let average else { continue }
      #expect(isClose(average, width * single / (1 + (width - 1) * single), 1e-8))
    }
  }

  /// Cronbach's alpha with coders as items is ICC(3,k), McGraw & Wong (1996).
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func consistencyOfTheMeanIsCronbachsAlpha(seed: UInt64) throws {
    let made = RandomRatings(seed: seed, level: .interval, units: 30, missing: 0)
    let data = try made.data()
    let numbers = try #require(data.scale.numbers)
    let items = data.coders.indices.map { coder in
      (0..<data.unitCount).map { unit in data.category(unit: unit, coder: coder).map { numbers[$0] }
      }
    }
    guard let consistency = try? IntraclassConsistencyAverage().evaluate(data).value else { return }
    let analysis = try ItemAnalysis(ItemAnswers(names: data.coders, answers: items))
    #expect(isClose(analysis.alpha.value, consistency, 1e-9))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func matricesCountWhatTheyShould(seed: UInt64) throws {
    let data = try Self.pair(seed, categories: 4)
    let matrix = try ConfusionMatrix(data, first: 0, second: 1)
    let turned = try ConfusionMatrix(data, first: 1, second: 0)
    let coincidences = CoincidenceMatrix(data)
    for row in 0..<4 {
      #expect(matrix.rows[row].reduce(0, +) == matrix.rowTotals[row])
      for column in 0..<4 {
        #expect(matrix[row, column] == turned[column, row])
        #expect(matrix[row, column] == matrix.rows[row][column])
        // Two coders: each unit counts once in both directions.
        #expect(
          coincidences[row, column] == Double(matrix[row, column] + matrix[column, row]))
        #expect(coincidences[row, column] == coincidences[column, row])
      }
    }
    #expect(matrix.total == data.unitCount && coincidences.total == Double(2 * data.unitCount))
    #expect(coincidences.cells.reduce(0, +) == coincidences.total)
    let agreed = Double(matrix.agreements) / Double(matrix.total)
    #expect(isClose(try PercentAgreement().evaluate(data).value, agreed, 1e-14))
    #expect(throws: ReliabilityDataError.unknownCoder(2)) {
      try ConfusionMatrix(data, first: 0, second: 2)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func partsOfDataFitTogether(seed: UInt64) throws {
    let made = RandomRatings(seed: seed, level: .nominal, units: 30)
    let data = try made.data()
    let all = Array(0..<data.unitCount)
    #expect(data.keeping(units: all) == data)
    let (front, back) = (
      data.keeping(units: Array(all.prefix(11))), data.keeping(units: [3, 3, 0])
    )
    #expect(front.keeping(units: [3, 3, 0]) == back)
    for coder in data.coders.indices {
      let rest = try data.without(coder: coder)
      #expect(rest.coders == data.coders.filter { $0 != data.coders[coder] })
      #expect(rest.codes.count == data.unitCount * (data.coders.count - 1))
    }
    let pair = try data.pair(0, 1)
    #expect(pair.codes.allSatisfy { $0 >= 0 })
    let observed = data.restrictedToObservedCategories()
    #expect(observed.restrictedToObservedCategories() == observed)
    #expect(Set(observed.codes.filter { $0 >= 0 }).count == observed.scale.count)
    let units = (try? data.unitDisagreements()) ?? []
    let sum = units.reduce(0) { $0 + $1.share }
    #expect(units.isEmpty || isClose(sum, 1, 1e-9) || units.allSatisfy { $0.share == 0 })
    #expect(zip(units, units.dropFirst()).allSatisfy { $0.share >= $1.share })
  }

  @Test func conditionalRatingsWithOtherNamesAreRefused() {
    let ratings: [[ConditionalRating<String>]] = [
      [.category("a"), .category("a")], [.notApplicable, .category("a")],
      [.category("b"), .missing],
    ]
    for names in [["u1"], ["u1", "u2", "u3", "u4"]] {
      #expect(throws: ReliabilityDataError.unitNameCount(expected: 3, found: names.count)) {
        try ConditionalRatings(
          ratings, coders: ["1", "2"], unitNames: names, categories: ["a", "b"], label: { $0 })
      }
    }
  }

  @Test(arguments: [(0.0, 1e-300), (0.999_999_999_999_999_9, 1e-5), (0.5, .leastNonzeroMagnitude)])
  func moreUnitsThanAnybodyCouldCodeAreNoPlan(smallest: Double, share: Double) {
    #expect(
      AgreementPlanning.units(
        forAlphaAbove: smallest, significance: 0.05, rarestShare: share) == nil)
  }

  @Test func plansRoundUp() throws {
    let planned = try #require(
      AgreementPlanning.units(forAlphaAbove: 0.667, significance: 0.05, rarestShare: 0.25))
    #expect(Double(planned.units) >= planned.exact && Double(planned.units) < planned.exact + 1)
    let pilot = try PercentAgreement().evaluate(Self.pair(3, categories: 3))
    #expect(AgreementPlanning.units(forWidth: 1e-200, pilot: pilot) == nil)
    #expect(AgreementPlanning.units(forWidth: 0, pilot: pilot) == nil)
    let close = AgreementPlanning.KappaTest(
      firstRate: 0.3, secondRate: 0.3, kappa: 0.6, nullKappa: 0.6.nextUp)
    #expect(AgreementPlanning.units(for: close) == nil)
  }
}
