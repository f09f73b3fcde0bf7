import Testing

@testable import Statistics

/// Distributions against each other, where one follows from another.
@Suite struct DistributionPropertyTests {
  static let shapes: [(Double, Double)] = [
    (1, 1), (0.5, 0.5), (2, 3), (0.3, 7), (40, 2), (250, 300), (5000, 1.5),
  ]
  static let points = [0.001, 0.05, 0.3, 0.5, 0.77, 0.99, 0.9999]

  @Test(arguments: shapes) func betaIsItsOwnMirror(first: Double, second: Double) {
    let beta = BetaDistribution(first: first, second: second)
    let mirror = BetaDistribution(first: second, second: first)
    var last = 0.0
    for x in Self.points {
      let share = beta.cumulative(x)
      #expect(isClose(mirror.cumulative(1 - x), 1 - share, 1e-12))
      #expect(share >= last - 1e-14 && share <= 1)
      last = share
    }
    #expect(beta.cumulative(0) == 0 && beta.cumulative(1) == 1)
    #expect(beta.quantile(0) == 0 && beta.quantile(1) == 1)
  }

  @Test(arguments: shapes) func betaQuantilesComeBack(first: Double, second: Double) {
    let beta = BetaDistribution(first: first, second: second)
    for probability in [0.01, 0.2, 0.5, 0.9] {
      #expect(isClose(beta.cumulative(beta.quantile(probability)), probability, 1e-10))
    }
    #expect(isClose(BetaDistribution(first: 1, second: 1).quantile(0.3), 0.3, 1e-14))
  }

  /// With two degrees of freedom chi-square is exponential; with two halves it is beta.
  @Test(arguments: [0.01, 0.5, 2, 10, 60, 700]) func chiSquareOfTwoIsExponential(x: Double) {
    let tail = ChiSquareDistribution(degreesOfFreedom: 2).upperTail(x)
    let wanted = exponential(-x / 2)
    #expect(abs(tail - wanted) <= 1e-12 * wanted)
    // Four degrees: e^(-x/2) (1 + x/2).
    let four = ChiSquareDistribution(degreesOfFreedom: 4).upperTail(x)
    #expect(abs(four - wanted * (1 + x / 2)) <= 1e-12 * four)
  }

  /// The logarithm of a tail goes on where the tail itself has become 0.
  @Test(arguments: [0.0, 0.5, 3, 40, 900, 3000, 1e6]) func logarithmsOfTailsGoOn(x: Double) {
    let two = ChiSquareDistribution(degreesOfFreedom: 2)
    #expect(isClose(two.logUpperTail(x), -x / 2, 1e-12))
    let five = ChiSquareDistribution(degreesOfFreedom: 5)
    let tail = five.upperTail(x)
    if tail > 1e-300 { #expect(isClose(exponential(five.logUpperTail(x)), tail, 1e-12)) }
    #expect(five.logUpperTail(x) > five.logUpperTail(x + 1))
  }

  /// A power series is enough here, and owes nothing to the library under test.
  private func exponential(_ x: Double) -> Double {
    let parts = max(1, Int(abs(x)) + 1)
    let small = x / Double(parts)
    var (term, sum) = (1.0, 1.0)
    for step in 1..<30 {
      term *= small / Double(step)
      sum += term
    }
    return (0..<parts).reduce(1.0) { product, _ in product * sum }
  }

  @Test(arguments: [1.0, 2, 3.7, 12, 400]) func theSquareOfTIsF(degrees: Double) {
    let student = StudentTDistribution(degreesOfFreedom: degrees)
    let ratio = FDistribution(numeratorDegrees: 1, denominatorDegrees: degrees)
    for t in [0.0, 0.3, 1.7, 5, 40] {
      #expect(isClose(ratio.upperTail(t * t), student.twoSided(t), 1e-12))
    }
    for probability in [0.5, 0.05, 0.001] {
      let value = student.criticalValue(probability)
      #expect(isClose(student.twoSided(value), probability, 1e-11))
      #expect(isClose(ratio.upperQuantile(probability), value * value, 1e-9))
    }
    #expect(student.twoSided(0) == 1)
  }

  @Test(arguments: [(2.0, 5.0), (7, 3), (1, 1), (30, 400)])
  func theInverseOfFIsF(first: Double, second: Double) {
    let here = FDistribution(numeratorDegrees: first, denominatorDegrees: second)
    let there = FDistribution(numeratorDegrees: second, denominatorDegrees: first)
    for ratio in [0.1, 0.8, 1, 2.5, 20] {
      #expect(isClose(there.upperTail(1 / ratio), 1 - here.upperTail(ratio), 1e-12))
    }
    for probability in [0.9, 0.5, 0.025] {
      #expect(isClose(here.upperTail(here.upperQuantile(probability)), probability, 1e-11))
    }
  }

  @Test func logarithmsOfFactorialsAddUp() {
    let factorials = LogFactorials(upTo: 60)
    #expect(factorials[0] == 0 || abs(factorials[0]) < 1e-13)
    for number in 1...60 {
      let step = factorials[number] - factorials[number - 1]
      // The logarithm of a quotient of factorials is that of the number.
      #expect(abs(step - logarithm(Double(number))) < 1e-12)
    }
    // ln beta(a, b) against factorials, across the border where another formula takes over.
    for (a, b) in [(3, 4), (14, 2), (15, 2), (20, 31)] {
      let wanted = factorials[a - 1] + factorials[b - 1] - factorials[a + b - 1]
      #expect(isClose(GammaFunctions.logBeta(Double(a), Double(b)), wanted, 1e-12))
    }
  }

  /// The logarithm as the inverse of the series above, by Newton's method.
  private func logarithm(_ x: Double) -> Double {
    var y = x < 3 ? 0.7 : 3.0
    for _ in 0..<60 { y += 2 * (x - exponential(y)) / (x + exponential(y)) }
    return y
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func quantilesOfReplicatesAscend(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let values = (0..<(1 + random.index(below: 40))).map { _ in random.share() }
    let distribution = ResamplingDistribution(values: values)
    let quantiles = stride(from: 0.0, through: 1, by: 0.05).map { distribution.quantile($0) ?? -1 }
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 + 1e-15 })
    #expect(quantiles.first == values.min() && isClose(quantiles.last, values.max() ?? 0, 1e-12))
    #expect(distribution.quantile(-1) == values.min() && distribution.quantile(2) == values.max())
    let (narrow, wide) = (
      distribution.percentileInterval(confidence: 0.5),
      distribution.percentileInterval(confidence: 0.9)
    )
    #expect((wide?.lower ?? 2) <= (narrow?.lower ?? -2))
    #expect((distribution.standardError == nil) == (values.count < 2))
    let mirrored = ResamplingDistribution(values: values.map { -$0 })
    #expect(isClose(mirrored.quantile(0.3), -(distribution.quantile(0.7) ?? 0), 1e-12))
  }

  /// Without bias and acceleration the corrected interval is the percentile interval.
  @Test func nothingToCorrectIsNotCorrected() throws {
    let distribution = ResamplingDistribution(values: (0...1000).map { Double($0) })
    let plain = try #require(distribution.percentileInterval(confidence: 0.9))
    let corrected = try #require(
      distribution.biasCorrectedInterval(value: 500, jackknife: [1, 2, 3], confidence: 0.9))
    #expect(isClose(corrected.lower, plain.lower, 1e-6))
    #expect(isClose(corrected.upper, plain.upper, 1e-6))
    let shifted = try #require(
      distribution.biasCorrectedInterval(value: 600, jackknife: [1, 2, 3], confidence: 0.9))
    #expect(shifted.lower > corrected.lower && shifted.upper > corrected.upper)
    #expect(
      distribution.biasCorrectedInterval(value: -1, jackknife: [], confidence: 0.9) == nil)
    #expect(ResamplingDistribution.acceleration([2, 2]) == 0)
    #expect(ResamplingDistribution.acceleration([]) == 0)
    // One value far below pulls the mean down: differences to the mean are then positive and large.
    #expect(ResamplingDistribution.acceleration([0, 9, 9, 9]) > 0)
  }

  @Test func aRootIsFoundToTheLastDigits() {
    let root = BrentRoot.find(in: 0...2, tolerance: 0) { $0 * $0 - 2 }
    #expect(abs(root - 2.0.squareRoot()) <= 4 * root.ulp)
    #expect(BrentRoot.find(in: 1...3, tolerance: 0) { $0 - 1 } == 1)
    #expect(BrentRoot.find(in: 1...3, tolerance: 0) { $0 - 3 } == 3)
    let rough = BrentRoot.find(in: 0...2, tolerance: 0.1) { $0 * $0 * $0 - 1 }
    #expect(abs(rough - 1) <= 0.1)
  }
}
