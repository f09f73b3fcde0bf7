import Statistics
import Testing

/// CHAID where every p-value is too small for a number.
@Suite struct ChaidLargeSampleTests {
  /// A predictor and outcomes: so many units with and without the outcome in each category.
  private func variables(
    _ name: String, _ counts: [(yes: Int, no: Int)]
  ) -> (predictor: ChaidVariable, outcome: ChaidVariable) {
    var (codes, outcomes): ([Int?], [Int?]) = ([], [])
    for (category, count) in counts.enumerated() {
      codes += [Int?](repeating: category, count: count.yes + count.no)
      outcomes +=
        [Int?](repeating: 1, count: count.yes) + [Int?](repeating: 0, count: count.no)
    }
    return (
      ChaidVariable(name: name, labels: counts.indices.map { "c\($0)" }, codes: codes),
      ChaidVariable(name: "outcome", labels: ["no", "yes"], codes: outcomes)
    )
  }

  /// Logarithms by R 4.2.2, `pchisq(x, df, lower.tail = FALSE, log.p = TRUE)`.
  @Test(arguments: [
    (0.001, 1.0, -0.0255507793559506), (3.84, 1, -2.99486222718003), (50, 4, -21.7419034619785),
    (2000, 1, -1004.02674195895), (2003, 10, -977.037039215582), (500_000, 3, -249_993.664607664),
  ])
  func logarithmOfTheTail(statistic: Double, df: Double, expected: Double) {
    let found = ChiSquareDistribution(degreesOfFreedom: df).logUpperTail(statistic)
    #expect(abs(found - expected) <= 1e-12 * max(1, abs(expected)))
  }

  @Test(arguments: ChaidOptions.Method.allCases)
  func likeCategoriesAreMergedAllTheSame(method: ChaidOptions.Method) throws {
    let (predictor, outcome) = variables(
      "x", [(5_000, 5_000), (5_003, 4_997), (9_000, 1_000), (8_998, 1_002)])
    var options = ChaidOptions()
    options.method = method
    let tree = try ChaidTree(outcome: outcome, predictors: [predictor], options: options)
    let split = try #require(tree.root.split)
    #expect(split.pValue == 0)
    #expect(split.groups == [[.label(0), .label(1)], [.label(2), .label(3)]])
    #expect(split.logAdjusted < -1_000)
  }

  @Test func degreesOfFreedomCountInChoosing() throws {
    // One yes-or-no predictor, and one that splits each of its categories at random in three.
    let strong = variables("strong", [(6_000, 4_000), (3_000, 7_000)])
    var codes = strong.predictor.codes
    var used = [0, 0, 0, 0]
    for unit in codes.indices {
      let cell = (codes[unit] ?? 0) * 2 + (strong.outcome.codes[unit] ?? 0)
      used[cell] += 1
      // A little more of the first part among those with the outcome, so that no parts are equal.
      let part = used[cell] % 100
      let first = 34 + (strong.outcome.codes[unit] ?? 0)
      codes[unit] = (codes[unit] ?? 0) * 3 + (part < first ? 0 : part < 67 ? 1 : 2)
    }
    let noisy = ChaidVariable(name: "noisy", labels: (0..<6).map { "\($0)" }, codes: codes)
    var options = ChaidOptions()
    options.mergeLevel = 0.999_999
    options.usesBonferroni = false
    let tree = try ChaidTree(
      outcome: strong.outcome, predictors: [noisy, strong.predictor], options: options)
    let split = try #require(tree.root.split)
    #expect(split.predictor == 1 && split.degreesOfFreedom == 1 && split.pValue == 0)
  }
}
