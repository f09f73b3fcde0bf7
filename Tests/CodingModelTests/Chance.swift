@testable import CodingModel

/// Numbers that are the same in every run (a 64-bit linear congruential generator, Knuth's MMIX).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }

  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for position in items.indices.reversed() { items.swapAt(position, below(position + 1)) }
    return items
  }

  /// A rule over a few names, so deep.
  mutating func condition(depth: Int = 3) -> Condition {
    let variable = one(of: ["a", "b", "c d", "in", "é"] as [VariableID])
    let codes = (0...below(3)).map { _ in one(of: ["1", "2", "ja", "'t", ">5", "not"] as [CodeID]) }
    switch depth > 0 ? below(9) : below(5) {
    case 0: return .includes(variable, codes)
    case 1: return .leads(variable, codes)
    case 2:
      let relation = one(of: [Condition.Relation.less, .atMost, .more, .atLeast])
      return .compares(.number(variable), relation, Double(below(9)) / 4 - 1)
    case 3: return .compares(.codeCount(variable), one(of: Condition.Relation.allCases), 2)
    case 4: return .answered(variable)
    case 5: return Self.negated(condition(depth: depth - 1))
    case 6, 7: return .and(condition(depth: depth - 1), condition(depth: depth - 1))
    default: return .or(condition(depth: depth - 1), condition(depth: depth - 1))
    }
  }

  /// The rule language has no double negation: `not not` is nothing.
  private static func negated(_ condition: Condition) -> Condition {
    if case .not(let inner) = condition { return inner }
    return .not(condition)
  }

  mutating func value() -> Value {
    switch below(6) {
    case 0: .notCoded
    case 1: .notAsked
    case 2: .answered(.noneApplies)
    default:
      .answered(.codes(Array(shuffled(["1", "2", "ja", ">5"] as [CodeID]).prefix(1 + below(3)))))
    }
  }
}
