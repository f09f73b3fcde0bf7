/// Plans as JSON, for scripts: the field names are stable.
public struct JSONPlanFormat: Sendable {
  /// Makes the format.
  public init() {}

  /// Writes a plan as one object.
  public func write<Output: TextOutputStream>(_ plan: PlannedSample, to output: inout Output) {
    JSONText.write(PlanRecord(plan: plan), to: &output)
  }
}

private struct PlanRecord: Encodable {
  let plan: PlannedSample

  enum CodingKeys: String, CodingKey {
    case method, source, units, exact, assumptions, note
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(plan.method, forKey: .method)
    try fields.encode(plan.source, forKey: .source)
    try fields.encode(plan.units, forKey: .units)
    try fields.encode(plan.exact.finite, forKey: .exact)
    try fields.encode(plan.assumptions.compactMapValues(\.finite), forKey: .assumptions)
    try fields.encode(plan.note, forKey: .note)
  }
}
