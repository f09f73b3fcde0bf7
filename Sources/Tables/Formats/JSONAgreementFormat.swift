/// Agreement summaries as JSON, for scripts: the field names are stable.
public struct JSONAgreementFormat: AgreementFormat {
  /// The name in commands.
  public static let identifier = "json"

  /// Makes the format.
  public init() {}

  /// Writes the summaries as one object with a list of variables.
  public func write<Output: TextOutputStream>(
    _ summaries: [AgreementSummary], to output: inout Output
  ) {
    JSONText.write(["variables": summaries.map(SummaryRecord.init)], to: &output)
  }
}

private struct SummaryRecord: Encodable {
  let summary: AgreementSummary

  enum CodingKeys: String, CodingKey {
    case variable, level, units, coders, coefficients
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(summary.variable, forKey: .variable)
    try fields.encode(summary.level, forKey: .level)
    try fields.encode(summary.units, forKey: .units)
    try fields.encode(summary.coders, forKey: .coders)
    try fields.encode(summary.coefficients.map(CoefficientRecord.init), forKey: .coefficients)
  }
}

private struct CoefficientRecord: Encodable {
  let coefficient: AgreementSummary.Coefficient

  enum CodingKeys: String, CodingKey {
    case name, value, se, ci95, note
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(coefficient.name, forKey: .name)
    try fields.encode(coefficient.value?.finite, forKey: .value)
    try fields.encode(coefficient.se?.finite, forKey: .se)
    try fields.encode(coefficient.ci95.map { [$0.lower.finite, $0.upper.finite] }, forKey: .ci95)
    try fields.encode(coefficient.note, forKey: .note)
  }
}
