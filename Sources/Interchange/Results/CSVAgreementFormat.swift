public import Tables

/// Agreement summaries as CSV, for other programs: a row for each coefficient.
public struct CSVAgreementFormat: AgreementFormat {
  /// The name in commands.
  public static let identifier = "csv"

  /// Makes the format.
  public init() {}

  /// Writes the summaries under one header; coders are joined by `|`.
  public func write<Output: TextOutputStream>(
    _ summaries: [AgreementSummary], to output: inout Output
  ) {
    var writer = CSVWriter()
    let header = [
      "variable", "level", "units", "coders", "coefficient", "value", "se", "ci95_lower",
      "ci95_upper", "note",
    ]
    writer.write(header.map { .text($0) }, to: &output)
    for summary in summaries {
      for coefficient in summary.coefficients {
        writer.write(
          [
            .text(summary.variable), .text(summary.level), .integer(summary.units),
            .text(summary.coders.joined(separator: "|")), .text(coefficient.name),
            .number(coefficient.value), .number(coefficient.se),
            .number(coefficient.ci95?.lower), .number(coefficient.ci95?.upper),
            .text(coefficient.note ?? ""),
          ], to: &output)
      }
    }
  }
}
