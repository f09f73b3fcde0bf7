import CodingModel
import Testing

@testable import Codebooks

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
}
