import Statistics
import Testing

/// Distribution functions against tabulated values and against each other.
@Suite struct DistributionTests {
  /// Computed with SciPy 1.x `norm.ppf`, and the symmetric tail.
  @Test(arguments: [
    (0.975, 1.959963984540054), (0.95, 1.6448536269514722), (0.5, 0.0), (0.8, 0.8416212335729143),
    (0.999, 3.090232306167813), (1e-10, -6.361340902404056), (0.025, -1.959963984540054),
  ])
  func normalQuantile(probability: Double, wanted: Double) {
    let found = NormalDistribution.quantile(probability)
    #expect(abs(found - wanted) < 1e-12)
    #expect(abs(NormalDistribution.cumulative(found) - probability) < 1e-15)
  }

  /// Computed with SciPy `t.ppf(0.975, df)`; one degree of freedom is the Cauchy distribution.
  @Test(arguments: [
    (1.0, 12.706204736174694), (2.0, 4.302652729749462), (5.0, 2.5705818356363146),
    (30.0, 2.0422724563012378), (399.0, 1.9659272959208979), (1_000_000.0, 1.9599663568160534),
  ])
  func studentCriticalValue(degrees: Double, wanted: Double) {
    let found = StudentTDistribution(degreesOfFreedom: degrees).criticalValue(0.05)
    #expect(abs(found - wanted) < 1e-9, "\(found) for \(wanted)")
  }

  @Test(arguments: [0.1, 0.7, 1.0, 3.0, 12.0, 60.0])
  func studentTailsHaveClosedForms(t: Double) {
    // With two degrees of freedom the two-sided tail is 1 - t / sqrt(t^2 + 2).
    let exact = 1 - t / (t * t + 2).squareRoot()
    let found = StudentTDistribution(degreesOfFreedom: 2).twoSided(t)
    #expect(abs(found - exact) < 1e-14)
    #expect(StudentTDistribution(degreesOfFreedom: 2).twoSided(-t) == found)
  }

  @Test(arguments: [0.0, 0.5, 3.0, 40.0])
  func chiSquareWithOneDegreeIsASquaredNormal(statistic: Double) {
    let tail = ChiSquareDistribution(degreesOfFreedom: 1).upperTail(statistic)
    let normal = NormalDistribution.twoSided(statistic.squareRoot())
    #expect(abs(tail - normal) <= 1e-13 * normal)
  }

  @Test func generatorIsTheReferenceSequence() {
    // First outputs of the published SplitMix64 for seed 1234567.
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func indexIsUniform() {
    var generator = SplitMix64(seed: 9)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.index(below: 7)] += 1 }
    #expect(counts.allSatisfy { (9_600...10_400).contains($0) }, "\(counts)")
  }

  @Test func quantilesInterpolate() {
    let distribution = ResamplingDistribution(values: [4, 1, 3, 2], undefinedReplicates: 1)
    #expect(distribution.quantile(0.5) == 2.5)
    #expect(distribution.quantile(0.25) == 1.75)
    #expect(distribution.quantile(0) == 1 && distribution.quantile(1) == 4)
    #expect(ResamplingDistribution(values: []).quantile(0.5) == nil)
    #expect(ResamplingDistribution(values: []).percentileInterval(confidence: 0.9) == nil)
  }
}
