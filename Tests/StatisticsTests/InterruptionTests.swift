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
}
