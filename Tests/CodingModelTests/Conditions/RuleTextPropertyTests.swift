import CodingModel
import Testing

/// Rules that nobody wrote, written and read again.
@Suite struct RuleTextPropertyTests {
  private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }

    mutating func number() -> Double {
      let digits = Double(below(1_000_000)) - 500_000
      let scales: [Double] = [1, 0.001, 1e-9, 1e9, 1e14, 0.1]
      return digits * scales[below(6)]
    }

    /// A rule as the parser could have read it: no double negation, no empty list.
    mutating func rule(_ depth: Int) -> Condition {
      let name = one(of: ["a", "c d", "in", "é", "all", "it's", "answered", "x.y-z_9"])
      let variable = VariableID(name)
      let codes = (0...below(3)).map { _ in
        one(of: ["1", "ja", "'t", ">5", "not", "all", "", "🙂", "a,b", "(x)"] as [CodeID])
      }
      switch depth > 0 ? below(9) : below(5) {
      case 0: return .includes(variable, codes)
      case 1: return .leads(variable, codes)
      case 2:
        let relation = one(of: [Condition.Relation.less, .atMost, .more, .atLeast])
        return .compares(.number(variable), relation, number())
      case 3:
        return .compares(.codeCount(variable), one(of: Condition.Relation.allCases), number())
      case 4: return .answered(variable)
      case 5:
        let inner = rule(depth - 1)
        if case .not = inner { return inner }
        return .not(inner)
      case 6, 7: return .and(rule(depth - 1), rule(depth - 1))
      default: return .or(rule(depth - 1), rule(depth - 1))
      }
    }
  }

  @Test(arguments: 1...250 as ClosedRange<UInt64>)
  func aRuleIsReadBackAsItself(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    for depth in 0...4 {
      let rule = chance.rule(depth)
      let text = RuleText.text(of: rule)
      #expect(try ConditionParser.parse(text) == rule, "\(text)")
      // Writing what was read gives the same text: there is one way to write a rule.
      #expect(RuleText.text(of: try ConditionParser.parse(text)) == text)
    }
  }

  /// Brackets stand only where they are needed: every pair that is taken away changes the rule.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func noBracketIsSuperfluous(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    func plain(_ depth: Int) -> Condition {
      guard depth > 0 else { return .answered(VariableID("v\(chance.below(9))")) }
      return switch chance.below(5) {
      case 0: .not(.or(plain(depth - 1), plain(depth - 1)))
      case 1, 2: .and(plain(depth - 1), plain(depth - 1))
      default: .or(plain(depth - 1), plain(depth - 1))
      }
    }
    let rule = plain(3)
    let text = RuleText.text(of: rule)
    let signs = Array(text)
    var open: [Int] = []
    for (place, sign) in signs.enumerated() {
      if sign == "(" { open.append(place) }
      guard sign == ")", let start = open.popLast() else { continue }
      // Those of `answered(v)` follow a letter.
      guard start == 0 || !signs[start - 1].isLetter else { continue }
      var without = signs
      without.remove(at: place)
      without.remove(at: start)
      #expect(try ConditionParser.parse(String(without)) != rule, "\(text)")
    }
  }
}
