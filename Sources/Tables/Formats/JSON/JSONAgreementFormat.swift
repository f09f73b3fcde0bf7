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
    JSONText.write(.object(["variables": .list(summaries, \.json)]), to: &output)
  }
}
