/// How many units to double-code, and on which assumptions.
public struct PlannedSample: Equatable, Sendable {
  /// The name of the method.
  public var method: String
  /// The publication.
  public var source: String
  /// The number of units.
  public var units: Int
  /// The number before rounding up.
  public var exact: Double
  /// What was assumed, by name.
  public var assumptions: [String: Double]
  /// What must be known beside the number, if anything.
  public var note: String?

  /// Makes a plan.
  public init(
    method: String, source: String, units: Int, exact: Double, assumptions: [String: Double],
    note: String? = nil
  ) {
    self.method = method
    self.source = source
    self.units = units
    self.exact = exact
    self.assumptions = assumptions
    self.note = note
  }
}
