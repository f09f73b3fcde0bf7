/// Why a filter cannot be read, and where.
public struct UnitFilterFault: Error, Equatable, Sendable {
  /// The kinds of fault.
  public enum Reason: Equatable, Sendable {
    /// There is no variable, attribute or filter word of that name.
    case unknownName(String)
    /// The variable or attribute has no such code.
    case unknownCode(String, of: String)
    /// Nothing stands behind the colon.
    case missingValue(String)
    /// A quotation mark opens and does not close.
    case openQuote
    /// There is no letter or digit to search for.
    case nothingToSearch(String)
    /// Coders may not see this attribute.
    case blind(String)
  }

  /// Where, in characters from the start of the filter.
  public let position: Int
  /// What is wrong.
  public let reason: Reason

  /// Makes a fault.
  public init(at position: Int, _ reason: Reason) {
    self.position = position
    self.reason = reason
  }
}
