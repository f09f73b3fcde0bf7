public import Tables

/// Agreement summaries as CSV, for other programs: a row for each value.
///
/// What a value is about stands in columns of its own, so that a filter finds it: the reading, two
/// coders, a category, weights, a window, a unit.
public struct CSVAgreementFormat: AgreementFormat {
  /// The name in commands.
  public static let identifier = "csv"

  static let header = [
    "variable", "level", "units", "coders", "coefficient", "value", "se", "ci95_lower",
    "ci95_upper", "note", "reading", "pair", "category", "second_category", "label", "weights",
    "metric", "distance", "without", "from", "to", "unit", "p_value", "observed", "expected",
    "units_used", "ratings_used", "units_with_fewer_than_two_ratings", "percentile_lower",
    "percentile_upper", "bca_lower", "bca_upper", "krippendorff_lower", "krippendorff_upper",
  ]

  /// Makes the format.
  public init() {}

  /// Writes the summaries under one header; coders are joined by `|`.
  public func write<Output: TextOutputStream>(
    _ summaries: [AgreementSummary], to output: inout Output
  ) {
    var writer = CSVWriter()
    writer.write(Self.header.map { .text($0) }, to: &output)
    for summary in summaries {
      for row in AgreementCSVRows(summary: summary).rows {
        writer.write(row.fields(of: summary), to: &output)
      }
    }
  }
}
