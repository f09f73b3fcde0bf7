/// A label that equals another only when both have the same code points.
///
/// Swift compares strings as a reader sees them, so that a composed and a decomposed accent are
/// one label. Use this type as the category type where a byte-wise codebook must stay byte-wise.
public struct CodePointLabel: Hashable, Sendable {
  /// The text as it was given.
  public let text: String

  /// Wraps a text.
  ///
  /// - Parameter text: The label.
  public init(_ text: String) {
    self.text = text
  }

  /// Compares code points.
  public static func == (first: CodePointLabel, second: CodePointLabel) -> Bool {
    first.text.unicodeScalars.elementsEqual(second.text.unicodeScalars)
  }

  /// Hashes the code points.
  public func hash(into hasher: inout Hasher) {
    for scalar in text.unicodeScalars { hasher.combine(scalar) }
  }
}
