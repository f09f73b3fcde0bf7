import Testing

@testable import CodingModel

/// What holds for any rule.
@Suite struct ConditionPropertyTests {
  private static let names: [VariableID] = ["a", "b", "c d", "in", "é"]

  private func values(_ random: inout Chance) -> [VariableID: Value] {
    var values: [VariableID: Value] = [:]
    for name in Self.names { values[name] = random.value() }
    return values
  }

  /// Whoever knows more may decide what was open; what was decided stays.
  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func knowingMoreNeverChangesWhatIsDecided(seed: UInt64) {
    var random = Chance(seed: seed)
    let rule = random.condition()
    var values = values(&random)
    var known = rule.holds { values[$0] ?? .notAsked }
    for name in random.shuffled(Self.names) where values[name] == .notCoded {
      values[name] = random.one(
        of: [.notAsked, .answered(.codes(["1"])), .answered(.noneApplies)] as [Value])
      let now = rule.holds { values[$0] ?? .notAsked }
      if let known { #expect(now == known, "\(rule)") }
      known = now
    }
    #expect(known != nil, "nothing is open any more, so every rule is decided")
  }

  /// De Morgan's laws, and the laws of order, in three values.
  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func lawsOfThreeValues(seed: UInt64) {
    var random = Chance(seed: seed)
    let (one, two) = (random.condition(depth: 2), random.condition(depth: 2))
    let values = values(&random)
    func holds(_ rule: Condition) -> Bool? { rule.holds { values[$0] ?? .notAsked } }
    #expect(holds(.and(one, two)) == holds(.and(two, one)))
    #expect(holds(.or(one, two)) == holds(.or(two, one)))
    #expect(holds(.not(.and(one, two))) == holds(.or(.not(one), .not(two))))
    #expect(holds(.not(.or(one, two))) == holds(.and(.not(one), .not(two))))
    #expect(holds(.not(.not(one))) == holds(one))
    #expect(holds(.and(one, one)) == holds(one) && holds(.or(one, one)) == holds(one))
    #expect(holds(.and(one, .always)) == holds(one) && holds(.or(one, .always)) == true)
    #expect(holds(.or(one, .and(one, two))) == holds(one))
  }

  /// A rule is asked only about the variables it names.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func aRuleAsksOnlyForItsVariables(seed: UInt64) {
    var random = Chance(seed: seed)
    let rule = random.condition()
    let named = Set(rule.variables)
    var asked: Set<VariableID> = []
    for _ in 0..<6 {
      let values = values(&random)
      _ = rule.holds { name in
        asked.insert(name)
        return values[name] ?? .notAsked
      }
    }
    #expect(asked.isSubset(of: named))
  }

  // MARK: Reading

  private static let pieces = [
    "a", "b", "'c d'", "not", "and", "or", "in", "all", "==", "!=", "<", "<=", ">", ">=", "(", ")",
    "[", "]", ",", "has", "any", "answered", "missing", "main", "count", "1", "-2.5", "\"x y\"",
    "é",
    "=", "!", "'", "\"", "&", ";", "\u{1F600}", ".",
  ]

  /// Anything may be written: it is read or refused at a place within it, and never traps.
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func whateverIsWrittenIsReadOrRefusedAtAPlace(seed: UInt64) {
    var random = Chance(seed: seed)
    let words = (0..<random.below(12)).map { _ in random.one(of: Self.pieces) }
    let text = words.joined(separator: random.below(3) == 0 ? "" : " ")
    do throws(ConditionSyntaxError) {
      let reading = try ConditionParser.read(text)
      #expect(Set(reading.mentions.map(\.variable)) == Set(reading.condition.variables))
      for mention in reading.mentions {
        #expect((0..<text.count).contains(mention.offset))
        #expect(mention.codes.allSatisfy { (mention.offset..<text.count).contains($0.offset) })
      }
    } catch {
      #expect((0...text.count).contains(error.offset), "\(text)")
    }
  }

  /// Blanks between words do not matter, but for the places of names.
  @Test(arguments: [
    "a==b", "a in[b,c]and not d==e", "(a==b or c any(d,e))and count(f)>=2", "main(a)!=b",
    "missing(a)or answered(b)", "'a b'=='c d'",
  ])
  func blanksDoNotMatter(rule: String) throws {
    let plain = try ConditionParser.parse(rule)
    for sign in ["==", "[", "]", "(", ")", ",", "!=", ">="] {
      let wide = rule.replacing(sign, with: " \n \(sign)\t  ")
      #expect(try ConditionParser.parse(wide) == plain, "\(wide)")
    }
    #expect(try ConditionParser.parse("  \(rule)\n") == plain)
  }

  /// A stray word between two complete rules is found where it stands.
  @Test(arguments: ["x", "==", "'q'", ")", "in", "1"], [0, 1, 2])
  func aStrayWordIsFoundWhereItStands(word: String, count: Int) {
    let head = (["a == b"] + Array(repeating: "c in [d, e]", count: count))
      .joined(separator: " and ")
    #expect {
      try ConditionParser.parse("\(head) \(word)")
    } throws: { error in
      let error = error as? ConditionSyntaxError
      return error?.offset == head.count + 1
        && error?.problem == .expected(.signs("and, or"), found: word == "'q'" ? "q" : word)
    }
  }

  @Test func theLimitsAreTheLastThatIsRead() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a == b" + String(repeating: ")", count: depth)
    }
    let limit = ConditionParser.depthLimit
    #expect(throws: Never.self) { try ConditionParser.parse(nested(limit - 1)) }
    #expect {
      try ConditionParser.parse(nested(limit))
    } throws: { error in
      (error as? ConditionSyntaxError)
        == ConditionSyntaxError(problem: .tooComplex(limit: limit), offset: limit)
    }
    // Four words a comparison but for the last `or`.
    let fits = Array(repeating: "a == b", count: 500).joined(separator: " or ")
    #expect(throws: Never.self) { try ConditionParser.parse(fits) }
    #expect(throws: ConditionSyntaxError.self) { try ConditionParser.parse(fits + " or a == b") }
    // Many negations are one, and take no depth.
    let negations = String(repeating: "not ", count: 1001)
    #expect(try ConditionParser.parse(negations + "a == b") == .not(.includes("a", ["b"])))
  }

  // MARK: Names somebody may have meant

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func oneSlipIsForgiven(seed: UInt64) {
    var random = Chance(seed: seed)
    let names = ["oordeel", "verantwoordelijkheid", "bron", "moment", "gemeld"]
    let name = random.one(of: names)
    var letters = Array(name)
    let place = random.below(letters.count)
    switch random.below(4) {
    case 0: letters.remove(at: place)
    case 1: letters.insert("q", at: place)
    case 2: letters[place] = "q"
    default: letters.swapAt(place, max(0, place - 1))
    }
    let slip = String(letters)
    guard slip != name else { return }
    #expect(NearestName.of(slip, among: names) == name, "\(slip)")
    #expect(NearestName.distance(letters, Array(name)) == 1)
    #expect(NearestName.distance(Array(name), letters) == 1)
    #expect(NearestName.of(String(repeating: "x", count: 41), among: names) == nil)
  }
}
