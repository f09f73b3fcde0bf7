import Statistics
import Testing

/// Resampling intervals against the bands in `bootstrap-alpha.json`.
@Suite struct AlphaBootstrapTests {
  @Test(arguments: 0..<7, AlphaBootstrap.Algorithm.allCases)
  func fallsInsideTheBand(index: Int, algorithm: AlphaBootstrap.Algorithm) throws {
    let cases = try #require(try JSONValue.fixture("bootstrap-alpha")["tests"]?.array)
    #expect(cases.count == 7)
    let reference = cases[index]
    let set = try ReferenceDataSet(try #require(reference["dataset"]?.string))
    let metric = try set.metric(try #require(reference["level"]?.string))
    let data = try set.data(for: set.expectations[0])
    let replicates = Int(try #require(reference["B"]?.number))
    let bands = try #require(reference["algorithms"]?[algorithm.rawValue])
    for seed in [2, 20_240_302] as [UInt64] {
      let bootstrap = try AlphaBootstrap(
        data, metric: metric, algorithm: algorithm,
        plan: ResamplingPlan(replicates: replicates, seed: seed))
      let found: [(String, Double?)] = [
        ("lower_band", bootstrap.interval.lower), ("upper_band", bootstrap.interval.upper),
        ("median_band", bootstrap.distribution.quantile(0.5)),
        ("boot_se_band", bootstrap.distribution.standardError),
      ]
      for (field, value) in found {
        let band = try #require(bands[field]?.numbers)
        let number = try #require(value)
        #expect(number >= band[0] && number <= band[1], "\(field): \(number) outside \(band)")
      }
    }
  }

  @Test func sameSeedSameInterval() throws {
    let set = try ReferenceDataSet("gwet-5observers")
    let data = try set.data(for: set.expectations[0])
    let intervals = try [7, 7, 8].map { seed in
      try AlphaBootstrap(
        data, algorithm: .units, plan: ResamplingPlan(replicates: 200, seed: seed)
      ).interval
    }
    #expect(intervals[0] == intervals[1])
    #expect(intervals[0] != intervals[2])
  }

  @Test func undefinedReplicatesAreCounted() throws {
    let data = try ReliabilityData(
      labels: [["a", "a"], ["a", "a"], ["a", "b"]], coders: ["1", "2"])
    let bootstrap = try AlphaBootstrap(
      data, algorithm: .units, plan: ResamplingPlan(replicates: 500, seed: 3))
    // Eight of the 27 ways to draw three of these units leave out the only unit that varies.
    #expect((100...200).contains(bootstrap.distribution.undefinedReplicates))
    #expect(
      bootstrap.distribution.sorted.count + bootstrap.distribution.undefinedReplicates == 500)
  }
}
