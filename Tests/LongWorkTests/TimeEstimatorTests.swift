import LongWork
import Testing

@Suite struct TimeEstimatorTests {
  /// Feeds work that is at `fraction(second)` at each tenth of a second.
  private func estimator(
    until seconds: Double, fraction: (Double) -> Double
  ) -> TimeEstimator {
    var estimator = TimeEstimator()
    for tenth in 0...Int(seconds * 10) {
      let second = Double(tenth) / 10
      estimator.take(
        WorkProgress(.counting, done: Int(fraction(second) * 1_000_000), of: 1_000_000),
        at: .seconds(second))
    }
    return estimator
  }

  private func left(_ estimator: TimeEstimator, at second: Double) -> Double? {
    estimator.remaining(at: .seconds(second)).map { $0 / .seconds(1) }
  }

  /// Work at an even pace is told to the second, wherever it is.
  @Test(
    arguments: [
      (total: 10.0, at: 1.0), (10, 5), (10, 9), (100, 3), (100, 50), (3600, 60), (3600, 3000),
    ])
  func evenWorkIsEstimatedExactly(total: Double, at: Double) throws {
    let estimator = estimator(until: at) { $0 / total }
    let seconds = try #require(left(estimator, at: at))
    #expect(abs(seconds - (total - at)) < 0.02 * total)
  }

  /// Work that slows down to a quarter of its pace: the estimate follows, and is not thrown about.
  @Test func slowerWorkIsFollowed() throws {
    func fraction(_ second: Double) -> Double {
      second <= 10 ? second * 0.04 : 0.4 + (second - 10) * 0.01
    }
    // Forty seconds in: 0.7 is done, and 30 seconds are left at the present pace.
    let late = try #require(left(estimator(until: 40, fraction: fraction), at: 40))
    #expect((20...33).contains(late))
    // One second after the change it says more than before, but not yet the whole of it.
    let before = try #require(left(estimator(until: 10, fraction: fraction), at: 10))
    let after = try #require(left(estimator(until: 11, fraction: fraction), at: 11))
    #expect(after > before && after < 59)
  }

  /// A stretch ten times as quick moves the estimate by less than it would without smoothing.
  @Test func aJumpIsSmoothed() throws {
    var estimator = estimator(until: 20) { $0 / 100 }
    estimator.take(WorkProgress(.counting, done: 300_000, of: 1_000_000), at: .seconds(21))
    let seconds = try #require(left(estimator, at: 21))
    #expect(seconds > 7 && seconds < 70)
  }

  @Test(arguments: [0.0, 0.1, 0.2])
  func nothingIsSaidTooEarly(second: Double) {
    #expect(left(estimator(until: second) { $0 / 100 }, at: second) == nil)
  }

  @Test func timeGoesOnBetweenReports() throws {
    let estimator = estimator(until: 10) { $0 / 20 }
    let first = try #require(left(estimator, at: 10))
    let later = try #require(left(estimator, at: 14))
    #expect(abs(first - later - 4) < 0.001)
    // What takes longer than was thought is not said to be over long ago.
    #expect(left(estimator, at: 500) == 0)
  }

  @Test(arguments: [
    WorkProgress(.writing, done: 1, of: 100), WorkProgress(.counting, done: 0, of: 100),
    WorkProgress(.upgrading),
  ])
  func anotherPhaseOrAStepBackStartsAnew(progress: WorkProgress) {
    var estimator = estimator(until: 10) { $0 / 20 }
    estimator.take(progress, at: .seconds(11))
    #expect(estimator.remaining(at: .seconds(11)) == nil)
  }

  @Test func workWithoutATotalHasNoEstimate() {
    var estimator = TimeEstimator()
    for second in 0..<20 {
      estimator.take(WorkProgress(.upgrading, done: second), at: .seconds(second))
    }
    #expect(estimator.remaining(at: .seconds(20)) == nil)
  }
}
