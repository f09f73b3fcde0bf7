import Testing

@testable import Statistics

@Suite struct InterruptionTests {
  private let plan = ResamplingPlan(replicates: 50, seed: 7)

  private func data() throws -> ReliabilityData {
    try ReliabilityData(
      labels: (0..<30).map { unit in
        [unit % 3 == 0 ? "a" : "b", unit % 5 == 0 ? "a" : "b", unit % 4 == 0 ? nil : "b"]
      }, coders: ["x", "y", "z"])
  }

  @Test(arguments: [0, 1, 49])
  func resamplingEndsWhereItIsTold(limit: Int) throws {
    let data = try data()
    for algorithm in AlphaBootstrap.Algorithm.allCases {
      #expect(throws: AgreementUndefined.interrupted) {
        try AlphaBootstrap(data, algorithm: algorithm, plan: plan) { $0 < limit }
      }
    }
    #expect(throws: AgreementUndefined.interrupted) {
      try AgreementBootstrap(FleissKappa(), data: data, plan: plan) { $0 < limit }
    }
  }

  /// The jackknife behind the acceleration asks as well.
  @Test func theJackknifeCanBeEnded() throws {
    let data = try data()
    #expect(throws: AgreementUndefined.interrupted) {
      try AgreementBootstrap(FleissKappa(), data: data, plan: plan) { $0 < plan.replicates }
    }
  }

  @Test func askingChangesNothing() throws {
    let data = try data()
    var asked: [Int] = []
    let watched = try AlphaBootstrap(data, algorithm: .units, plan: plan) {
      asked.append($0)
      return true
    }
    #expect(asked == Array(0..<50))
    #expect(try AlphaBootstrap(data, algorithm: .units, plan: plan) == watched)
  }

  // MARK: Weighting

  /// Two margins that pull apart, so that several cycles are needed.
  private static let margins = [
    PopulationMargin(
      name: "g", labels: ["m", "f"], targets: [0.7, 0.3],
      codes: (0..<40).map { $0 % 4 == 0 ? 0 : 1 }),
    PopulationMargin(
      name: "a", labels: ["x", "y", "z"], targets: [0.2, 0.3, 0.5],
      codes: (0..<40).map { $0 % 8 < 3 ? 0 : $0 % 3 == 0 ? 1 : 2 }),
  ]

  private func rises(_ shares: [Double]) -> Bool {
    zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 }
      && shares.allSatisfy { (0...1).contains($0) }
  }

  @Test func rakingTellsTheWayToItsTolerance() throws {
    var shares: [Double] = []
    let watched = try Raking().weights(margins: Self.margins) {
      shares.append($0)
      return true
    }
    #expect(watched == (try Raking().weights(margins: Self.margins)))
    #expect(shares.count == watched.report.iterations && shares.count > 5)
    #expect(rises(shares) && shares.last == 1)
    // Half the cycles are about half the way.
    #expect((0.3...0.7).contains(shares[shares.count / 2]))
  }

  @Test func trimmingTellsItsWayAcrossTheRounds() throws {
    var shares: [Double] = []
    let watched = try TrimmedRaking().weights(margins: Self.margins, lower: 0.3, upper: 5) {
      shares.append($0)
      return true
    }
    #expect(watched.trimming.converged && watched.trimming.rounds > 2)
    #expect(rises(shares) && shares.first == 0 && shares.last == 1)
    #expect(
      watched == (try TrimmedRaking().weights(margins: Self.margins, lower: 0.3, upper: 5)))
  }

  @Test(arguments: [0, 1, 4])
  func weightingEndsWhereItIsTold(limit: Int) {
    var asked = 0
    func goesOn(_ done: Double) -> Bool {
      asked += 1
      return asked <= limit
    }
    #expect(throws: WeightingUndefined.interrupted) {
      try Raking().weights(margins: Self.margins, goesOn: goesOn)
    }
    #expect(asked == limit + 1)
    asked = 0
    #expect(throws: WeightingUndefined.interrupted) {
      try TrimmedRaking().weights(margins: Self.margins, lower: 0.3, upper: 5, goesOn: goesOn)
    }
    #expect(asked == limit + 1)
  }

  /// Where the tolerance is never met, the cycles that are allowed are the way.
  @Test func aWayWithoutAnEndIsMeasuredInCycles() {
    var path = ConvergencePath(tolerance: 1e-12, limit: 10)
    let shares = (1...10).map { path.share(gap: 0.5, iteration: $0) }
    #expect(shares == (1...10).map { Double($0) / 10 })
    var strange = ConvergencePath(tolerance: 1e-12, limit: 100)
    let odd = [Double.infinity, 3, .nan, 1e-3, 0].enumerated().map {
      strange.share(gap: $1, iteration: $0 + 1)
    }
    #expect(rises(odd) && odd.last == 1)
  }

  // MARK: Suppression

  private struct Stop: Error {}

  /// A table of many small cells with sums both ways.
  private static func crossed() -> (counts: LinkedCounts, cells: [[Int]], small: [Int]) {
    var counts = LinkedCounts()
    let values = (0..<5).map { row in (0..<4).map { (row * 7 + $0 * 5) % 11 + 1 } }
    let cells = values.map { line in line.map { counts.add($0) } }
    for (line, numbers) in zip(cells, values) {
      counts.tie(counts.add(numbers.reduce(0, +)), to: line)
    }
    for column in 0..<4 {
      counts.tie(counts.add(values.reduce(0) { $0 + $1[column] }), to: cells.map { $0[column] })
    }
    let small = cells.joined().filter { (counts.value($0) ?? 0) < 4 }
    for cell in small { counts.hide(cell) }
    return (counts, cells, small)
  }

  @Test func suppressionTellsHowFarItIsAndCanBeEnded() {
    let (counts, cells, small) = Self.crossed()
    let candidates = cells.joined().map { ComplementarySuppression.Candidate($0) }
    var shares: [Double] = []
    let watched = ComplementarySuppression.safe(
      counts, sensitive: small, candidates: candidates, minimum: 4
    ) { shares.append($0) }
    #expect(rises(shares) && shares.count > small.count && shares.last == 1)
    let plain = ComplementarySuppression.safe(
      counts, sensitive: small, candidates: candidates, minimum: 4)
    #expect(
      counts.indices.map(watched.counts.isPrinted) == counts.indices.map(plain.counts.isPrinted))
    for limit in [0, 1, shares.count - 1] {
      var asked = 0
      #expect(throws: Stop.self) {
        try ComplementarySuppression.safe(
          counts, sensitive: small, candidates: candidates, minimum: 4
        ) { _ throws(Stop) in
          asked += 1
          if asked > limit { throw Stop() }
        }
      }
      #expect(asked == limit + 1)
    }
  }
}
