public import Tables

/// What adjudication changed, as CSV for other programs: one number a row.
public struct CSVAdjudicationFormat: AdjudicationFormat {
  /// The name in commands.
  public static let identifier = "csv"

  private static let header = [
    "part", "variable", "code", "other_code", "coder", "measure", "value",
  ]

  /// Makes the format.
  public init() {}

  /// Writes the changes (`part` is `change`) and then the pairs (`pair`) under one header.
  public func write<Output: TextOutputStream>(
    _ summary: AdjudicationSummary, to output: inout Output
  ) {
    var writer = CSVWriter()
    writer.write(Self.header.map { .text($0) }, to: &output)
    for row in summary.changes.flatMap(rows(of:)) + summary.pairs.flatMap(rows(of:)) {
      writer.write(row, to: &output)
    }
  }

  private func rows(of change: AdjudicationSummary.CodeChange) -> [[CSVField]] {
    func row(_ measure: String, _ value: Int, coder: String = "") -> [CSVField] {
      ["change", change.variable, change.code, "", coder, measure].map { .text($0) }
        + [.integer(value)]
    }
    return [
      row("agreed", change.agreed), row("ruled", change.ruled), row("final", change.final),
    ]
      + change.shifts.flatMap { shift in
        [
          row("gained", shift.gained, coder: shift.coder),
          row("lost", shift.lost, coder: shift.coder),
        ]
      }
  }

  private func rows(of pair: AdjudicationSummary.ConfusedPair) -> [[CSVField]] {
    let measures = [
      ("confused", pair.count), ("uses", pair.uses), ("ruled_first", pair.ruledFirst),
      ("ruled_second", pair.ruledSecond), ("ruled_other", pair.ruledOther),
      ("unruled", pair.unruled),
    ]
    return measures.map { measure, value in
      ["pair", pair.variable, pair.first, pair.second, "", measure].map { .text($0) }
        + [.integer(value)]
    }
  }
}
