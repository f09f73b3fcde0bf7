import Testing

@testable import Codebooks

/// Trees of nodes as bytes: what was written is read back, and nothing else is read at all.
@Suite struct YAMLNodeBytesTests {
  private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func node(_ depth: Int) -> YAMLNode {
      let position = SourcePosition(
        line: 1 + below(3) * below(40_000), column: 1 + below(300))
      let texts = ["", "a", "é🙂", "\u{0}", String(repeating: "lang ", count: 60), "a: b"]
      let styles: [YAMLNode.Style] = [.plain, .singleQuoted, .doubleQuoted, .block]
      switch depth > 0 ? below(4) : 0 {
      case 0, 1:
        return YAMLNode(
          content: .scalar(texts[below(texts.count)], styles[below(4)]), position: position)
      case 2:
        return YAMLNode(
          content: .list((0..<below(5)).map { _ in node(depth - 1) }), position: position)
      default:
        return YAMLNode(
          content: .mapping(
            (0..<below(5)).map { _ in
              YAMLNode.Field(name: node(0), value: node(depth - 1))
            }), position: position)
      }
    }
  }

  private static func same(_ one: YAMLNode, _ two: YAMLNode) -> Bool {
    guard one.position == two.position else { return false }
    switch (one.content, two.content) {
    case (.scalar(let text, let style), .scalar(let other, let same)):
      return text.unicodeScalars.elementsEqual(other.unicodeScalars) && style == same
    case (.list(let items), .list(let others)):
      return items.count == others.count && zip(items, others).allSatisfy(same)
    case (.mapping(let fields), .mapping(let others)):
      return fields.count == others.count
        && zip(fields, others).allSatisfy { same($0.name, $1.name) && same($0.value, $1.value) }
    default: return false
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func aTreeIsReadBackAsItself(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let tree = chance.node(5)
    let read = try #require(YAMLNode(bytes: tree.bytes))
    #expect(Self.same(read, tree))
    #expect(read.bytes == tree.bytes)
    let kept = try #require(
      KeptReading(bytes: KeptReading(root: tree, program: .max - seed).bytes))
    #expect(kept.program == .max - seed && Self.same(kept.root, tree))
  }

  /// Bytes cut off, or with more behind them, are no tree.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func partsOfBytesAreNoTree(seed: UInt64) {
    var chance = Chance(seed: seed)
    let bytes = chance.node(4).bytes
    for end in 0..<min(bytes.count, 400) { #expect(YAMLNode(bytes: Array(bytes[..<end])) == nil) }
    #expect(YAMLNode(bytes: bytes + [0]) == nil)
    #expect(YAMLNode(bytes: [9] + bytes.dropFirst()) == nil)
    #expect(YAMLNode(bytes: []) == nil && KeptReading(bytes: [1, 2, 3]) == nil)
  }

  /// A byte that was damaged ends in nothing or in another tree, never in a trap.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func damagedBytesNeverTrap(seed: UInt64) {
    var chance = Chance(seed: seed)
    let tree = chance.node(4)
    for _ in 0..<200 {
      var bytes = tree.bytes
      let place = chance.below(bytes.count)
      let old = bytes[place]
      bytes[place] = UInt8(chance.below(256))
      guard bytes[place] != old, let read = YAMLNode(bytes: bytes) else { continue }
      #expect(!Self.same(read, tree))
    }
    for _ in 0..<200 {
      let noise: [UInt8] = [1] + (0..<chance.below(40)).map { _ in UInt8(chance.below(256)) }
      if let read = YAMLNode(bytes: noise) { #expect(read.bytes.count <= noise.count) }
    }
  }
}
