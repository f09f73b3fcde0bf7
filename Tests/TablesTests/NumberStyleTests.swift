import Testing

@testable import Tables

@Suite struct NumberStyleTests {
  @Test(
    "no more decimals than needed",
    arguments: [
      (10, "10"), (7.5, "7,5"), (-0.25, "-0,3"), (7.04, "7"), (9.96, "10"), (-0.04, "0"),
      (1999.97, "2.000"), (0.05, "0,1"),
    ] as [(Double, String)])
  func short(_ number: Double, _ expected: String) {
    #expect(NumberStyle.dutch.short(number) == expected)
  }

  @Test(
    "whole per cents are rounded half up, each on its own",
    arguments: [
      (0.0, 0), (0.49, 0), (0.5, 1), (0.49999999999999994, 0), (12.5, 13), (13.5, 14),
      (99.5, 100), (3.4188034188034186, 3), (-0.5, 0), (-1.5, -1), (100, 100),
    ] as [(Double, Int)])
  func wholePercent(_ percent: Double, _ expected: Int) {
    #expect(NumberStyle.wholePercent(percent) == expected)
  }

  @Test("an undefined percentage is a dash", arguments: [nil, Double.nan, .infinity, 1e300, -1e19])
  func undefined(_ percent: Double?) {
    #expect(NumberStyle.dutch.percent(percent) == "–")
  }

  @Test(
    "thousands are grouped",
    arguments: [
      (0, "0"), (12, "12"), (999, "999"), (1000, "1.000"), (1708, "1.708"),
      (1_000_000, "1.000.000"), (-1234, "-1.234"), (Int.min, "-9.223.372.036.854.775.808"),
    ] as [(Int, String)])
  func integers(_ number: Int, _ expected: String) {
    #expect(NumberStyle.dutch.integer(number) == expected)
  }

  @Test(
    "decimals are fixed",
    arguments: [
      (0.125, 2, "0,13"), (1234.5, 1, "1.234,5"), (0.05, 3, "0,050"), (-0.0004, 3, "0,000"),
      (-0.5, 0, "-1"), (2, 2, "2,00"), (0.9996, 3, "1,000"), (.nan, 2, "–"), (1e300, 2, "–"),
    ] as [(Double, Int, String)])
  func decimals(_ number: Double, _ places: Int, _ expected: String) {
    #expect(NumberStyle.dutch.decimal(number, places: places) == expected)
  }

  @Test(
    "p-values beyond three decimals are bounds",
    arguments: [
      (0.004, "0,004"), (0.001, "0,001"), (0.00099, "< 0,001"), (0, "< 0,001"),
      (0.99949, "0,999"), (0.9996, "> 0,999"), (1, "1,000"),
    ] as [(Double, String)])
  func pValues(_ p: Double, _ expected: String) {
    #expect(NumberStyle.dutch.pValue(p) == expected)
  }

  @Test("English has a point and a comma") func english() {
    #expect(NumberStyle.english.integer(1708) == "1,708")
    #expect(NumberStyle.english.pValue(0.0001) == "< 0.001")
  }

  @Test("a true minus sign can be asked for") func minus() {
    let style = NumberStyle(decimalSeparator: ",", thousandsSeparator: ".", minusSign: "−")
    #expect(style.decimal(-0.25, places: 2) == "−0,25")
  }
}
