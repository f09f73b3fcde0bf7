import Statistics
import Testing

/// What is not a number gives no p-value that reads as certain.
@Suite struct NotANumberTests {
  @Test func tailsOfNothingAreNothing() {
    #expect(StudentTDistribution(degreesOfFreedom: 5).twoSided(.nan).isNaN)
    #expect(ChiSquareDistribution(degreesOfFreedom: 3).upperTail(.nan).isNaN)
    #expect(
      FDistribution(numeratorDegrees: 2, denominatorDegrees: 9).upperTail(.nan).isNaN)
    #expect(BetaDistribution(first: 2, second: 3).cumulative(.nan).isNaN)
    #expect(NormalDistribution.cumulative(.nan).isNaN && NormalDistribution.twoSided(.nan).isNaN)
  }

  @Test func beyondEveryNumberNothingIsLeft() {
    #expect(StudentTDistribution(degreesOfFreedom: 5).twoSided(.infinity) == 0)
    #expect(StudentTDistribution(degreesOfFreedom: 5).twoSided(-.infinity) == 0)
    #expect(ChiSquareDistribution(degreesOfFreedom: 3).upperTail(.infinity) == 0)
    #expect(FDistribution(numeratorDegrees: 2, denominatorDegrees: 9).upperTail(.infinity) == 0)
    #expect(BetaDistribution(first: 2, second: 3).cumulative(7) == 1)
    #expect(BetaDistribution(first: 2, second: 3).cumulative(-7) == 0)
  }
}
