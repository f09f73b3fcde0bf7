/// Letters in place of coders' names, so that a lead judges what was said and not who said it.
///
/// The letters are the same whenever the study is opened, and tell nothing: who gets which follows
/// from a hash of the name under the study's own random id, not from the alphabet.
public struct CoderAliases: Equatable, Sendable {
  /// The coders in the order of their letters.
  public let coders: [CoderID]

  /// Deals letters out.
  ///
  /// - Parameters:
  ///   - coders: Everyone with the role of coder, also those who have not coded yet, so that the
  ///     letters do not change when they begin.
  ///   - study: The id of the study.
  public init(_ coders: [CoderID], study: String) {
    let ranks = Dictionary(
      coders.map { ($0, Self.rank(of: $0, study: study)) }, uniquingKeysWith: { first, _ in first })
    self.coders = ranks.keys.sorted {
      (ranks[$0] ?? 0, $0.rawValue) < (ranks[$1] ?? 0, $1.rawValue)
    }
  }

  /// The letter of a coder; `nil` for someone who is no coder of the study.
  public func letter(of coder: CoderID) -> String? {
    coders.firstIndex(of: coder).map(Self.letter(at:))
  }

  /// The letter in a place: `A` to `Z`, then `A2`, `B2` and so on.
  public static func letter(at place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place % 26)))
    return place < 26 ? letter : letter + "\(place / 26 + 1)"
  }

  // FNV-1a over the id and the name (Fowler, Noll and Vo, 64 bits), its bits then mixed by the
  // finaliser of SplitMix64 (Steele, Lea and Flood 2014), since FNV-1a alone leaves names that
  // differ in their last letter next to each other.
  private static func rank(of coder: CoderID, study: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in Array(study.utf8) + [0] + Array(coder.rawValue.utf8) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
