import Statistics
import Testing

/// Coefficients where data or arguments hardly allow them.
@Suite struct AgreementEdgeTests {
  /// Ten times 0.1 have a mean that is not 0.1 in binary, and no variance all the same.
  @Test func aCoderWhoSaysOneNumberHasNoConcordanceError() throws {
    let data = try ReliabilityData(
      numbers: (0..<10).map { [0.1, Double($0)] }, coders: ["flat", "other"], level: .interval)
    let estimate = try LinConcordance().evaluate(data)
    #expect(estimate.value == 0)
    #expect(estimate.precision == nil && estimate.caveats == [.noSamplingVariance])
  }

  @Test func concordanceDoesNotDependOnTheOrigin() throws {
    let pairs: [[Double]] = [[1, 2], [2, 2], [4, 3], [7, 8], [8, 6]]
    let near = try LinConcordance().evaluate(
      ReliabilityData(numbers: pairs, coders: ["1", "2"], level: .interval))
    let far = try LinConcordance().evaluate(
      ReliabilityData(
        numbers: pairs.map { $0.map { $0 + 1_000_000_000 } }, coders: ["1", "2"],
        level: .interval))
    #expect(isClose(far.value, near.value, 1e-12))
    #expect(isClose(far.standardError, try #require(near.standardError), 1e-12))
  }

  /// A weight above 1 says that two who differ agree more than two who do not.
  @Test func weightsAboveOneAreNoWeights() {
    #expect(CategoryTable(name: "w", kind: .weight, rows: [[1, 1.5], [0, 1]]) == nil)
    #expect(CategoryTable(name: "w", kind: .weight, rows: [[1, 1], [0, 1]]) != nil)
    #expect(CategoryTable(name: "d", kind: .disagreement, rows: [[0, 9], [4, 0]]) != nil)
  }

  /// A distance is no coefficient: nothing cuts it off at 1.
  @Test func anIntervalOfADistanceHoldsTheDistance() throws {
    let numbers: [[Double]] = [[1, 9], [2, 8], [3, 12], [5, 5], [7, 30]]
    let data = try ReliabilityData(numbers: numbers, coders: ["1", "2"], level: .interval)
    let estimate = try MeanPairwiseDistance().evaluate(data)
    let interval = try #require(estimate.interval)
    #expect(estimate.value > 100)
    #expect(interval.lower < estimate.value && estimate.value < interval.upper)
    let nominal = MeanPairwiseDistance(options: MeasureOptions(metric: .nominal))
    #expect(try nominal.evaluate(data).interval?.upper == 1)
  }

  /// Shrout & Fleiss's interval for one of random coders can end below what the mean of all of them
  /// can be computed from.
  @Test func anIntervalOfRandomCodersNeverTurnsRound() throws {
    let numbers: [[Double]] = [
      [2, 0], [-2, 0], [1, -1], [-1, 1], [1, -1], [-1, 1], [1, -1], [-1, 1], [1, -1], [-1, 1],
    ]
    let data = try ReliabilityData(numbers: numbers, coders: ["1", "2"], level: .interval)
    let estimate = try IntraclassAgreementAverage().evaluate(data)
    #expect(isClose(estimate.value, -8, 1e-9))
    #expect(estimate.interval == nil && estimate.pValue != nil)
    let single = try #require(try IntraclassAgreement().evaluate(data).interval)
    #expect(single.lower < -1 && single.lower < single.upper)
  }
}
