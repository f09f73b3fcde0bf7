import Statistics
import Testing

/// Leaving out one unit at a time.
@Suite struct AlphaJackknifeTests {
  @Test func standardErrorsOfTheReferenceFiles() throws {
    var compared = 0
    for name in ReferenceDataSet.names {
      let set = try ReferenceDataSet(name)
      for expectation in set.expectations {
        guard let wanted = expectation.number("se_jackknife_units") else { continue }
        let metric: AgreementMetric
        if let distance = expectation.text("distance") {
          metric = .set(try #require(SetDistance(rawValue: distance)))
        } else {
          metric = try set.metric(try #require(expectation.text("level")))
        }
        let jackknife = try AlphaJackknife(try set.data(for: expectation), metric: metric)
        #expect(
          isClose(jackknife.standardError, wanted, expectation.number("tolerance_se") ?? 1e-7),
          "\(name): \(expectation.label): \(jackknife.standardError as Any) for \(wanted)")
        compared += 1
      }
    }
    #expect(compared == 98)
  }

  @Test func removalsWithoutVariationAreCounted() throws {
    let data = try ReliabilityData(
      labels: [["a", "a"], ["a", "a"], ["a", "b"]], coders: ["1", "2"])
    let jackknife = try AlphaJackknife(data)
    #expect(jackknife.undefinedUnits == 1)
    #expect(jackknife.standardError == nil)
  }
}
