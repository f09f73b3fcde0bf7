import Testing

@testable import CodingModel

@Suite struct ConditionTests {
  @Test(arguments: [
    ("oordeel == oneigenlijk", Condition.includes("oordeel", ["oneigenlijk"])),
    ("oordeel != oneigenlijk", .not(.includes("oordeel", ["oneigenlijk"]))),
    ("personen in [1, 2-5, '>5']", .includes("personen", ["1", "2-5", ">5"])),
    ("all", .always),
    ("'all' == x", .includes("all", ["x"])),
    ("answered(gemeld)", .answered("gemeld")),
    (
      "a == b or c == d and e == f",
      .or(.includes("a", ["b"]), .and(.includes("c", ["d"]), .includes("e", ["f"])))
    ),
    (
      "(a == b or c == d) and not e == f",
      .and(
        .or(.includes("a", ["b"]), .includes("c", ["d"])), .not(.includes("e", ["f"])))
    ),
    ("not not a == b", .includes("a", ["b"])),
    ("oordeel == \"een code\"", .includes("oordeel", ["een code"])),
  ])
  func readsRules(text: String, expected: Condition) throws {
    #expect(try ConditionParser.parse(text) == expected)
  }

  @Test(arguments: [
    ("", 0), ("oordeel", 7), ("oordeel = a", 8), ("oordeel == ", 11), ("a == b c == d", 7),
    ("a in []", 6), ("a in [b", 7), ("(a == b", 7), ("a == 'b", 5), ("a == b and", 10),
    ("not", 3), ("answered(x", 10), ("and == b", 0), (") a", 0),
  ])
  func saysWhereARuleIsWrong(text: String, offset: Int) {
    #expect {
      try ConditionParser.parse(text)
    } throws: { error in
      (error as? ConditionSyntaxError)?.offset == offset
    }
  }

  @Test func refusesARuleThatIsADenialOfService() {
    let wide = Array(repeating: "a == b", count: 10_000).joined(separator: " or ")
    let deep = String(repeating: "(", count: 10_000) + "a == b"
    for rule in [wide, deep] {
      #expect {
        try ConditionParser.parse(rule)
      } throws: { error in
        guard case .tooComplex? = (error as? ConditionSyntaxError)?.problem else { return false }
        return true
      }
    }
  }

  @Test(arguments: [
    (Value.answered(.codes(["x", "y"])), true as Bool?),
    (.answered(.noneApplies), false), (.notAsked, false), (.notCoded, nil),
  ])
  func comparesWithThreeValues(value: Value, expected: Bool?) throws {
    let rule = try ConditionParser.parse("v == y")
    #expect(rule.holds { _ in value } == expected)
    #expect(Condition.not(rule).holds { _ in value } == expected.map { !$0 })
  }

  /// Kleene's tables: what is unknown stays unknown unless the other side decides.
  @Test func unknownGivesWayOnlyToWhatDecides() throws {
    let values: [VariableID: Value] = [
      "yes": .answered(.codes(["1"])), "no": .answered(.codes(["0"])), "open": .notCoded,
    ]
    func holds(_ rule: String) throws -> Bool? {
      try ConditionParser.parse(rule).holds { values[$0] ?? .notAsked }
    }
    #expect(try holds("open == 1 or yes == 1") == true)
    #expect(try holds("open == 1 or no == 1") == nil)
    #expect(try holds("open == 1 and no == 1") == false)
    #expect(try holds("open == 1 and yes == 1") == nil)
    #expect(try holds("answered(open)") == nil)
    #expect(try holds("answered(yes) and not answered(gone)") == true)
  }
}
