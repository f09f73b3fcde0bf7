/// Ratings of units by coders, as a file gives them: numbered categories, so that a million units
/// take little more than four bytes a rating.
public struct RatingsImport: Equatable, Sendable {
  /// The code of a rating that is missing.
  public static let missing: Int32 = -1

  /// The categories that occur, in the order in which the file first has them.
  public enum Categories: Equatable, Sendable {
    /// Names; which spellings are one name is the reader's policy.
    case labels([String])
    /// Numbers.
    case numbers([Double])
    /// Sets, each as positions of its labels in ascending order.
    case sets([[Int]], labels: [String])
  }

  /// The names of the coders: the header without its first field.
  public let coders: [String]
  /// The names of the units: the first column.
  public let units: [String]
  /// The categories.
  public let categories: Categories
  /// The position of each rating's category: unit by unit, and coder by coder within a unit.
  public let codes: [Int32]
}
