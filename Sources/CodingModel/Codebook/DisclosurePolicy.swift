/// What a table may show when it is published.
public struct DisclosurePolicy: Equatable, Sendable {
  /// What is done about small cells.
  public enum Method: String, Sendable, CaseIterable {
    /// They are left out, with as many others as it takes to keep them from being computed.
    case suppress
    /// Every count is rounded.
    case round
    /// Lines of the bands that the plan declares are counted as one; what is small then is left out.
    case merge
  }

  /// Which of the two neighbouring multiples a rounded count becomes.
  public enum Rounding: String, Sendable, CaseIterable {
    /// The nearest.
    case nearest
    /// Either, so that it is right on average; the same cell always the same.
    case unbiased
  }

  /// The number of persons from which a cell is shown.
  public var minimumCell = 5
  /// The number of persons from which shares of them are shown.
  public var minimumBase = 10
  /// What is done about small cells.
  public var method = Method.suppress
  /// How counts are rounded, where they are.
  public var rounding = Rounding.nearest
  /// What counts are rounded to multiples of.
  public var roundingBase = 5
  /// How many of the largest contributors to an amount are taken together.
  public var dominanceCount = 2
  /// The per cent of an amount that they may have.
  public var dominancePercent = 85.0

  /// Makes the usual policy.
  public init() {}
}
