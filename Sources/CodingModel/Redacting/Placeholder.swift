/// What stands in a text in place of words that could identify someone, such as `[naam]`.
public struct Placeholder: Hashable, Sendable {
  /// What kind of words it stands for: `naam`, `plaats`.
  public let name: String

  /// Makes a placeholder; `nil` unless the name is up to 20 letters, digits and hyphens.
  public init?(_ name: String) {
    let isUsable =
      !name.isEmpty && name.count <= 20
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    guard isUsable else { return nil }
    self.name = name
  }

  private init(known name: String) { self.name = name }

  /// How it stands in a text.
  public var text: String { "[\(name)]" }

  /// The placeholders of a codebook that declares none.
  public static let standard = ["naam", "plaats", "organisatie", "functie", "datum"].map {
    Placeholder(known: $0)
  }
}
