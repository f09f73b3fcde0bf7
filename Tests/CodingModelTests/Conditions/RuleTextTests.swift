import CodingModel
import Testing

@Suite struct RuleTextTests {
  @Test(arguments: [
    "all", "a == b", "a != b", "a in [b, c]", "not a in [b, c]", "answered(a)",
    "not answered(a)", "a == b and c == d and e == f", "a == b or c == d and e == f",
    "(a == b or c == d) and e == f", "not (a == b or c == d)", "a == '>5'", "'a b' == \"it's\"",
    "a == 'and'", "a == b and (c == d and e == f)", "a == b or (c == d or e == f)",
    "main(a) == b", "main('a b') in [c, d]", "a < 3", "a >= -2.5", "count(a) != 2",
    "not main(a) == b", "not count(a) > 1 and a <= 4",
  ])
  func textReadsBackAsTheSameRule(rule: String) throws {
    let condition = try ConditionParser.parse(rule)
    let text = RuleText.text(of: condition)
    #expect(try ConditionParser.parse(text) == condition)
    #expect(text == rule)
  }

  /// Bands may begin and end at any number, and what is shown must be readable again.
  @Test(
    arguments: [
      (1e12, "1000000000000"), (123_456_789_012_345_680, "123456789012345680"),
      (0.00001, "0.00001"),
      (-1e-7, "-0.0000001"), (1.5e-6, "0.0000015"), (-2.5e20, "-250000000000000000000"), (0, "0"),
      (12_345.678, "12345.678"), (1e16, "10000000000000000"), (-0.5, "-0.5"),
    ] as [(Double, String)])
  func numbersAreWrittenWithoutExponents(number: Double, written: String) throws {
    let rule = Condition.compares(.number("age"), .less, number)
    #expect(RuleText.text(of: rule) == "age < \(written)")
    #expect(try ConditionParser.parse(RuleText.text(of: rule)) == rule)
  }
}
