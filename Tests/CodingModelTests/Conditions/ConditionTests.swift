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
    ("personen in (1, 2-5)", .includes("personen", ["1", "2-5"])),
    ("vorm any (1a, 2b)", .includes("vorm", ["1a", "2b"])),
    ("vorm any 1a", .includes("vorm", ["1a"])),
    ("vorm has 1a", .includes("vorm", ["1a"])),
    ("vorm has (1a, 2b)", .and(.includes("vorm", ["1a"]), .includes("vorm", ["2b"]))),
    ("main(vorm) == 1a", .leads("vorm", ["1a"])),
    ("main(vorm) != 1a", .not(.leads("vorm", ["1a"]))),
    ("main(vorm) in [1a, 2b]", .leads("vorm", ["1a", "2b"])),
    ("leeftijd >= 40", .compares(.number("leeftijd"), .atLeast, 40)),
    ("leeftijd<-2.5", .compares(.number("leeftijd"), .less, -2.5)),
    ("count(vorm) > 1", .compares(.codeCount("vorm"), .more, 1)),
    ("count(vorm) == 2", .compares(.codeCount("vorm"), .equals, 2)),
    ("missing(gemeld)", .not(.answered("gemeld"))),
    // Words of the language that were names before they were words still are.
    ("missing == a and main in [b]", .and(.includes("missing", ["a"]), .includes("main", ["b"]))),
    ("any any any", .includes("any", ["any"])), ("has has has", .includes("has", ["has"])),
    ("count != count", .not(.includes("count", ["count"]))),
  ])
  func readsRules(text: String, expected: Condition) throws {
    #expect(try ConditionParser.parse(text) == expected)
  }

  @Test(arguments: [
    ("", 0), ("oordeel", 7), ("oordeel = a", 8), ("oordeel == ", 11), ("a == b c == d", 7),
    ("a in []", 6), ("a in [b", 7), ("(a == b", 7), ("a == 'b", 5), ("a == b and", 10),
    ("not", 3), ("leeftijd > jong", 11), ("leeftijd >", 10), ("count(x) == a", 12),
    ("count(x) in [1]", 9), ("main(x) > 2", 8), ("a in (b, c]", 10), ("vorm has ()", 10),
    ("missing(and)", 8), ("count", 5), ("answered(x", 10), ("and == b", 0), (") a", 0),
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

  @Test(arguments: [
    ("v < 3", Answer.codes(["2"]), true), ("v < 3", .codes(["3"]), false),
    ("v <= 3", .codes(["3"]), true), ("v > 2.5", .codes(["2.75"]), true),
    ("v > 2", .codes(["veel"]), false), ("not v > 2", .codes(["veel"]), true),
    ("v >= 1", .noneApplies, false), ("count(v) == 0", .noneApplies, true),
    ("count(v) >= 2", .codes(["a", "b"]), true), ("count(v) != 2", .codes(["a", "b"]), false),
    ("count(v) == 0", .text("x"), false), ("main(v) == b", .codes(["a", "b"]), false),
    ("main(v) == a", .codes(["a", "b"]), true), ("v has (b, a)", .codes(["a", "b", "c"]), true),
    ("v has (b, d)", .codes(["a", "b", "c"]), false), ("v < 1", .codes(["nan"]), false),
    ("v > 1", .codes(["inf"]), false), ("v > 1", .codes(["0x10"]), false),
  ])
  func readsNumbersAndSeveralCodes(rule: String, answer: Answer, expected: Bool) throws {
    #expect(try ConditionParser.parse(rule).holds { _ in .answered(answer) } == expected)
    #expect(try ConditionParser.parse(rule).holds { _ in .notCoded } == nil)
  }

  @Test func everyNameKeepsItsPlace() throws {
    let reading = try ConditionParser.read("main(vorm) in [1a, '2 b'] and leeftijd > 40")
    #expect(reading.mentions.map(\.offset) == [5, 30])
    #expect(reading.mentions[0].codes.map(\.offset) == [15, 19])
    #expect(reading.mentions[1].isNumeric)
  }

  @Test(arguments: [
    ("klas == a", ConditionFault.Problem.unknownVariable("klas", suggestion: "klasse"), 0),
    (
      "klasse == a or klasse in [b, hogg]",
      .unknownCode("hogg", "klasse", suggestion: "hoog"), 29
    ),
    ("klasse == a and noot == x", .comparesText("noot"), 16),
    ("noot < 4", .comparesText("noot"), 0), ("not klasse < 4", .notNumeric("klasse"), 4),
    ("schaal >= 12", .notQuiteNumeric("schaal", "14+"), 0),
    ("count(klas) > 1", .unknownVariable("klas", suggestion: "klasse"), 6),
  ])
  func checksNames(rule: String, problem: ConditionFault.Problem, offset: Int) throws {
    let targets: [VariableID: ConditionTarget] = [
      "klasse": ConditionTarget(codes: ["a", "b", "hoog"]),
      "noot": ConditionTarget(codes: [], isText: true),
      "plaats": ConditionTarget(codes: [], isOpen: true),
      "schaal": ConditionTarget(codes: ["12", "13", "14+"]),
      "punten": ConditionTarget(codes: ["1", "2", "weet-niet"]),
    ]
    let fits = "plaats == x and plaats > 4 and punten >= 2 and count(klasse) > 1 and answered(noot)"
    func faults(_ rule: String) throws -> [ConditionFault] {
      try ConditionParser.read(rule).faults(names: Array(targets.keys)) { targets[$0] }
    }
    #expect(try faults(rule) == [ConditionFault(problem: problem, offset: offset)])
    #expect(try faults(fits) == [])
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
