/// An order that is the same whenever it is made and tells nothing about the names that are put in
/// it: by a hash of each name under a seed.
public struct StableShuffle: Sendable {
  private let seed: String

  /// Makes an order; another seed gives another one.
  public init(seed: String) { self.seed = seed }

  /// The place of a name: of two names the one with the smaller number comes first.
  ///
  /// FNV-1a over seed and name (Fowler, Noll and Vo, 64 bits), its bits then mixed by the finaliser
  /// of SplitMix64 (Steele, Lea and Flood 2014), since FNV-1a alone leaves names that differ in
  /// their last letter next to each other.
  public func rank(of name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in Array(seed.utf8) + [0] + Array(name.utf8) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash.wellMixed
  }

  /// The names in this order, each once.
  public func shuffled<Scope>(_ names: some Sequence<Identifier<Scope>>) -> [Identifier<Scope>] {
    Set(names).map { (rank: rank(of: $0.rawValue), name: $0) }
      .sorted { ($0.rank, $0.name.rawValue) < ($1.rank, $1.name.rawValue) }.map(\.name)
  }
}
