/// Plans as JSON, for scripts: the field names are stable.
public struct JSONPlanFormat: Sendable {
  /// Makes the format.
  public init() {}

  /// Writes a plan as one object.
  public func write<Output: TextOutputStream>(_ plan: PlannedSample, to output: inout Output) {
    let assumptions = plan.assumptions.filter(\.value.isFinite)
    JSONText.write(
      .object([
        "method": .text(plan.method), "source": .text(plan.source), "units": .count(plan.units),
        "exact": .number(plan.exact),
        "assumptions": .object(assumptions.mapValues { .number($0) }),
        "note": .text(plan.note),
      ]), to: &output)
  }
}
