import Statistics
import Testing

/// What must hold for any data, tried on made-up ones.
@Suite struct RandomDataTests {
  static let many = RandomRatings.many(60)

  /// All coefficients of all coders together must come out the same for both.
  static func expectSame(_ first: ReliabilityData, _ second: ReliabilityData) {
    let entries = AgreementBattery(first).entries([.overall])
    let others = AgreementBattery(second).entries([.overall])
    #expect(entries.count == others.count && !entries.isEmpty)
    for (entry, other) in zip(entries, others) {
      let name = "\(entry.coefficient) \(entry.selectors)"
      #expect(entry.coefficient == other.coefficient && entry.selectors == other.selectors)
      switch (entry.result, other.result) {
      case (.failure, .failure): break
      case (.success(let one), .success(let two)):
        #expect(isClose(two.value, one.value, 1e-10), "\(name)")
        #expect(isClose(two.standardError ?? -1, one.standardError ?? -1, 1e-9), "\(name)")
        #expect(one.units == two.units && one.ratings == two.ratings, "\(name)")
      default:
        Issue.record("\(name): \(entry.result) and \(other.result)")
      }
    }
  }

  @Test(arguments: many) func orderOfUnitsDoesNotMatter(_ ratings: RandomRatings) throws {
    let rows = ratings.rows
    let shuffled = ratings.order(of: rows.count).flatMap { rows[$0] }
    Self.expectSame(try ratings.data(), try ratings.data(codes: shuffled))
  }

  @Test(arguments: many) func orderOfCodersDoesNotMatter(_ ratings: RandomRatings) throws {
    let order = ratings.order(of: ratings.coders.count)
    let shuffled = ratings.rows.flatMap { row in order.map { row[$0] } }
    Self.expectSame(try ratings.data(), try ratings.data(codes: shuffled))
  }

  /// At the nominal level and for sets, names and their order say nothing.
  @Test(arguments: many.filter { $0.level == .nominal || $0.level == .set })
  func namesOfCategoriesDoNotMatter(_ ratings: RandomRatings) throws {
    if ratings.level == .set {
      let order = ratings.order(of: ratings.labels.count)
      let data = try ratings.data(labels: order.map { ratings.labels[$0] })
      return Self.expectSame(try ratings.data(), data)
    }
    let order = ratings.order(of: ratings.scale.count)
    let codes = ratings.codes.map { $0 < 0 ? $0 : Int32(order[Int($0)]) }
    let scale = CategoryScale(labels: ratings.scale.labels.map { "other \($0)" })
    Self.expectSame(try ratings.data(), try ratings.data(codes: codes, scale: scale))
  }

  @Test(arguments: many) func identicalCodersGetOne(_ ratings: RandomRatings) throws {
    let alike = ratings.rows.flatMap { row in row.map { _ in max(row[0], 0) } }
    let used = Set(alike)
    for entry in AgreementBattery(try ratings.data(codes: alike)).entries([.overall]) {
      let measure = try #require(AgreementMeasures.named(entry.coefficient))
      // A label that nobody applied leaves the mean over labels undefined, as it should.
      guard measure.capabilities.contains(.chanceCorrected), measure != MacroLabelAlpha.self else {
        continue
      }
      switch entry.result {
      case .success(let estimate):
        #expect(isClose(estimate.value, 1, 1e-12), "\(entry.coefficient)")
        // Weights may leave agreement by chance below 1 on a single category, never below identity.
        #expect(used.count > 1 || entry.coefficient.hasPrefix("gwet") || isFree(measure))
      case .failure: #expect(used.count < ratings.scale.count, "\(entry.coefficient)")
      }
    }
  }

  /// Whether chance agreement does not depend on the ratings, so that it is below 1 even when they
  /// do not vary.
  private func isFree(_ measure: any AgreementMeasure.Type) -> Bool {
    ["bennett-s", "pabak", "brennan-prediger", "randolph-kappa"].contains(measure.identifier)
  }

  @Test(arguments: many) func duplicatedUnitsAddNoAgreement(_ ratings: RandomRatings) throws {
    let once = try ratings.data()
    let twice = try ratings.data(codes: ratings.codes + ratings.codes)
    for (entry, other) in zip(
      AgreementBattery(once).entries([.overall]), AgreementBattery(twice).entries([.overall]))
    {
      guard case .success(let one) = entry.result, case .success(let two) = other.result else {
        continue
      }
      switch entry.coefficient {
      case "krippendorff-alpha":
        let total = Double(one.ratings)
        let ratio = (2 * total - 1) / (2 * total) * total / (total - 1)
        #expect(isClose(1 - two.value, (1 - one.value) * ratio, 1e-10), "\(entry.selectors)")
      case let name where name.hasPrefix("icc") || name == "label-alpha-macro": break
      case "mean-pairwise-distance" where entry.selectors.level == "ordinal":
        // Ordinal distances are squares of numbers of ratings.
        #expect(isClose(two.value, 4 * one.value, 1e-10))
      default: #expect(isClose(two.value, one.value, 1e-10), "\(entry.coefficient)")
      }
    }
  }

  /// Coders who choose at random, all categories alike, agree no more than chance.
  @Test func independentCodersTendToZero() throws {
    var generator = SplitMix64(seed: 5)
    let codes = (0..<60_000).map { _ in
      generator.share() < 0.1 ? ReliabilityData.missing : generator.category(of: 5, skew: 0)
    }
    let data = try ReliabilityData(
      codes: codes, coders: ["1", "2", "3", "4"],
      scale: CategoryScale(numbers: [1, 2, 3, 4, 5]), level: .ratio)
    var compared = 0
    for entry in AgreementBattery(data).entries([.overall]) {
      let measure = try #require(AgreementMeasures.named(entry.coefficient))
      guard measure.capabilities.contains(.chanceCorrected) else { continue }
      #expect(abs(try entry.result.get().value) < 0.05, "\(entry.coefficient) \(entry.selectors)")
      compared += 1
    }
    #expect(compared > 20)
  }

  /// Rows counted by table and rows kept one a unit give the same numbers.
  @Test(arguments: RandomRatings.many(10, from: 900).filter { $0.level == .nominal })
  func countingRowsChangesNothing(_ ratings: RandomRatings) throws {
    let many = RandomRatings(seed: ratings.seed, level: .nominal, units: 3000)
    let unused = (0..<3000).map { "unused \($0)" }
    let wide = try many.data(scale: CategoryScale(labels: many.scale.labels + unused))
    let data = try many.data()
    for identifier in ["krippendorff-alpha", "percent-agreement", "percent-agreement-all"] {
      let measure = try #require(AgreementMeasures.named(identifier)).init(
        options: MeasureOptions())
      let (counted, plain) = (try measure.evaluate(data), try measure.evaluate(wide))
      #expect(isClose(plain.value, counted.value, 1e-12))
      #expect(isClose(plain.standardError ?? -1, counted.standardError ?? -1, 1e-12))
    }
    let plan = ResamplingPlan(replicates: 20, seed: 3)
    let counted = try AlphaBootstrap(data, algorithm: .units, plan: plan)
    #expect(counted.distribution.sorted.count == 20)
  }
}
