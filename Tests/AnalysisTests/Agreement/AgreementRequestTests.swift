import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// What is asked comes out, and nothing else.
@Suite struct AgreementRequestTests {
  /// Three coders, five ranks, some ratings missing.
  static let ordinal: [[String?]] = [
    ["1", "1", "2"], ["2", "2", "2"], ["3", "3", "5"], ["5", "4", "5"], ["1", nil, "1"],
    ["2", "3", "2"], ["4", "4", nil], ["5", "5", "5"], [nil, "3", nil], ["3", "3", "3"],
  ]

  static func data(_ level: Statistics.MeasurementLevel = .ordinal) throws -> ReliabilityData {
    try ReliabilityData(
      labels: ordinal, coders: ["x", "y", "z"], unitNames: ordinal.indices.map { "u\($0)" },
      level: level
    ).withNumbersFromLabels(isOrderDeclared: false)
  }

  private func summary(
    _ data: ReliabilityData, _ change: (inout AgreementRequest) -> Void = { _ in }
  ) -> AgreementSummary {
    var request = AgreementRequest()
    change(&request)
    return AgreementAnalysis.summary(
      of: data, named: "v", label: "v", language: .english, request: request)
  }

  @Test func standardStaysStandard() throws {
    let summary = summary(try Self.data())
    #expect(
      summary.coefficients.map(\.name) == [
        "percent-agreement", "cohen-kappa", "krippendorff-alpha",
      ])
    #expect(summary.counts == .init(ratings: 26, unitsWithFewerThanTwoRatings: 1))
    #expect(summary.coefficients[0].benchmarks.isEmpty)
    #expect(summary.coefficients[0].basis?.unitsWithFewerThanTwoRatings == 1)
    #expect(summary.matrices.isEmpty && summary.drift == nil && summary.disagreements == nil)
  }

  @Test func namedCoefficientsInTheOrderAsked() throws {
    let summary = summary(try Self.data()) {
      $0.selection = .named(["krippendorff-alpha", "conger-kappa", "fleiss-kappa"])
      $0.weights = AgreementWeights(identifier: "quadratic")
      $0.pairs = true
    }
    let overall = summary.coefficients.filter(\.selectors.isOverall)
    #expect(overall.map(\.name) == ["krippendorff-alpha", "conger-kappa", "fleiss-kappa"])
    #expect(overall.map(\.selectors.weights) == [nil, "quadratic", "quadratic"])
    #expect(overall[0].selectors.level == "ordinal")
    let pairs = summary.coefficients.filter { $0.selectors.pair != nil }
    #expect(pairs.count == 9)
    #expect(pairs[0].selectors.pair == ["x", "y"])
    #expect(pairs[0].basis?.unitsWithFewerThanTwoRatings == 2)
  }

  @Test func weightsThatACoefficientNeedsAreThoseOfTheLevel() throws {
    let summary = summary(try Self.data()) {
      $0.selection = .named(["gwet-ac2"])
      $0.pairs = true
    }
    let weights = summary.coefficients.map(\.selectors.weights)
    #expect(weights.prefix(3) == ["linear", "quadratic", "ordinal"])
    #expect(weights.count == 12)
  }

  @Test func categoryCoefficientsByName() throws {
    let summary = summary(try Self.data(.nominal)) {
      $0.selection = .named(["specific-agreement"])
    }
    #expect(summary.coefficients.map(\.selectors.category) == ["1", "2", "3", "4", "5"])
    #expect(Set(summary.coefficients.map(\.name)) == ["specific-agreement"])
  }

  @Test func extraWeightsStandBesideThoseOfTheLevel() throws {
    let everything = summary(try Self.data()) { $0.selection = .all }
    let more = summary(try Self.data()) {
      $0.selection = .all
      $0.weights = AgreementWeights(identifier: "radical")
    }
    let added = more.coefficients.filter { $0.selectors.weights == "radical" }
    #expect(more.coefficients.count == everything.coefficients.count + added.count)
    #expect(added.contains { $0.name == "fleiss-kappa" })
    #expect(!added.contains { $0.name == "cohen-kappa" })
    let keys = more.coefficients.map { "\($0.name) \($0.selectors)" }
    #expect(Set(keys).count == keys.count)
  }

  @Test func benchmarksCarryTheirProbability() throws {
    let summary = summary(try Self.data()) { $0.benchmarks = true }
    #expect(summary.coefficients[0].benchmarks.isEmpty)
    let alpha = try #require(summary.coefficients.last)
    #expect(alpha.benchmarks.map(\.scale) == BenchmarkScale.all.map(\.identifier))
    #expect(alpha.benchmarks.allSatisfy { $0.probability >= 0.95 && $0.probability <= 1 })
  }

  @Test func resamplingIsTheSameForTheSameSeed() throws {
    func intervals(_ seed: UInt64) throws -> [AgreementSummary.Bootstrap?] {
      summary(try Self.data()) {
        $0.selection = .named(["percent-agreement", "krippendorff-alpha", "category-alpha"])
        $0.bootstrap = ResamplingPlan(replicates: 200, seed: seed)
      }.coefficients.map(\.bootstrap)
    }
    let first = try intervals(3)
    #expect(try intervals(3) == first)
    #expect(try intervals(4) != first)
    #expect(first[0]?.percentile != nil && first[0]?.biasCorrected != nil)
    #expect(first[0]?.krippendorff == nil)
    #expect(first[1]?.krippendorff != nil)
    #expect(first[2]?.percentile != nil)
  }

  @Test func worstUnitsSayWhatEachCoderSaid() throws {
    let list = try #require(summary(try Self.data(.nominal)) { $0.units = true }.disagreements)
    #expect(list.units.count == 4)
    #expect(list.unanimousUnits == 5)
    #expect(list.units[0].said == ["1", "1", "2"])
    #expect(abs(list.units.reduce(0) { $0 + $1.share } - 1) < 1e-12)
    let nothing = try ReliabilityData(labels: [["a", nil]], coders: ["x", "y"])
    #expect(summary(nothing) { $0.units = true }.disagreements?.note != nil)
  }

  @Test func everyCoderIsLeftOutOnce() throws {
    let summary = summary(try Self.data()) { $0.leaveOneOut = true }
    #expect(summary.standings.map(\.coder) == ["x", "y", "z"])
    #expect(summary.standings.map(\.ratings) == [9, 9, 8])
    let pair = try KrippendorffAlpha().evaluate(Self.data().pair(0, 1)).value
    #expect(summary.standings[2].without.value == pair)
    #expect(summary.standings.allSatisfy { $0.leniency != nil })
  }

  @Test func driftFollowsTheOrderOfCoding() throws {
    let data = try ReliabilityData(
      labels: [["a", "a"], ["a", "b"], ["b", "b"], ["b", "a"]], coders: ["x", "y"],
      unitNames: ["p", "q", "r", "s"])
    func values(_ places: [String: Double]?) -> [Double?] {
      summary(data) {
        $0.driftWindow = 2
        $0.places = places
      }.drift?.points.map(\.coefficient.value) ?? []
    }
    #expect(values(nil).count == 3)
    // p and r, where coders agree, were coded first.
    let ordered = values(["p": 0, "r": 1, "q": 2, "s": 3])
    #expect(ordered.first == 1)
    #expect(try #require(ordered.last ?? nil) < 0)
  }

  @Test func matricesAreLeftOutWhereNobodyCanReadThem() throws {
    let matrices = summary(try Self.data()) { $0.matrices = true }.matrices
    #expect(matrices.map(\.name).filter { $0 == "confusion-matrix" }.count == 3)
    #expect(matrices.last?.name == "coincidence-matrix")
    let wide = try ReliabilityData(
      labels: (0..<101).map { ["c\($0)", "c\($0)"] }, coders: ["x", "y"])
    #expect(summary(wide) { $0.matrices = true }.matrices.isEmpty)
  }

  @Test func numbersAreNotLookedAtOneByOneWhereThereAreAsManyAsUnits() throws {
    func everything(_ count: Int) throws -> AgreementSummary {
      let numbers = (0..<count).map { [Double?(Double($0)), Double($0 + 1)] }
      return summary(
        try ReliabilityData(numbers: numbers, coders: ["x", "y"], level: .interval)
      ) {
        $0.selection = .all
        $0.categories = true
      }
    }
    let few = try everything(20)
    #expect(few.coefficients.contains { $0.selectors.category != nil })
    #expect(few.notes.isEmpty)
    let many = try everything(200)
    #expect(!many.coefficients.contains { $0.selectors.category != nil })
    #expect(many.notes.count == 1)
  }

  @Test func numbersAsLabelsBecomeNumbersOnlyWhereNothingIsLost() throws {
    func numbers(_ labels: [String], declared: Bool = false) throws -> [Double]? {
      try ReliabilityData(
        labels: [labels.map { $0 }], coders: labels.indices.map { "c\($0)" },
        categories: declared ? labels : nil, level: .ordinal
      ).withNumbersFromLabels(isOrderDeclared: declared).scale.numbers
    }
    #expect(try numbers(["10", "9", "-1"]) == [-1, 9, 10])
    #expect(try numbers(["10", "9"], declared: true) == [10, 9])
    #expect(try numbers(["01", "1"]) == nil)
    #expect(try numbers(["1.50", "2"]) == nil)
    #expect(try numbers(["1", "hoog"]) == nil)
    #expect(try numbers(["nan", "1"]) == nil)
    let ratings = try Self.data()
    #expect(ratings.scale.labels == ["1", "2", "3", "4", "5"])
    #expect(ratings.category(unit: 2, coder: 2) == 4)
  }

  @Test func degenerateRatingsGiveReasons() throws {
    let constant = try ReliabilityData(
      labels: [["a", "a"], ["a", "a"]], coders: ["x", "y"], categories: ["a", "b"])
    let summary = summary(constant) {
      $0.selection = .all
      $0.benchmarks = true
      $0.bootstrap = ResamplingPlan(replicates: 20, seed: 1)
      $0.leaveOneOut = true
      $0.driftWindow = 2
    }
    for coefficient in summary.coefficients {
      #expect(coefficient.value != nil || coefficient.note?.isEmpty == false)
      #expect(coefficient.value?.isFinite ?? true)
    }
    #expect(summary.coefficients.contains { $0.value == nil })
  }
}
