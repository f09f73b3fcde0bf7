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
    self.coders = StableShuffle(seed: study).shuffled(coders)
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
}
