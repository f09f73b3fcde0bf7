public import CodingModel

/// Something worth knowing about a file that is no fault.
public enum InterchangeNotice: Equatable, Sendable {
  /// The codebook does not speak of these columns.
  case ignoredColumns([String])
  /// By the codebook's routing the variable does not apply: the value is kept and hidden.
  case notApplicable(
    unit: UnitID, coder: CoderID, variable: VariableID, place: InterchangeFault.Place)
}
