extension Grid {
  /// Lays out agreement summaries, a block for each variable.
  ///
  /// The standard coefficients take four columns; where more was asked for, p-values and numbers of
  /// units stand beside them.
  ///
  /// - Parameters:
  ///   - summaries: The summaries.
  ///   - style: How numbers and words are written.
  public init(_ summaries: [AgreementSummary], style: TableStyle) {
    let headings = style.words.agreementHeadings
    let writer = AgreementRows(style: style, isDetailed: summaries.contains(where: \.isDetailed))
    self.init(
      title: style.words.agreement,
      columns: [
        .init(headings.coefficient, .text), .init(headings.value, .number),
        .init(headings.standardError, .number), .init(headings.interval, .number),
      ] + (writer.isDetailed ? writer.detailColumns : []),
      rows: summaries.flatMap(writer.rows), notes: summaries.flatMap(writer.notes))
  }

  /// Lays out everything in agreement summaries: the coefficients, then each part that is there.
  ///
  /// - Parameters:
  ///   - summaries: The summaries.
  ///   - style: How numbers and words are written.
  /// - Returns: The grids, in report order.
  public static func agreement(_ summaries: [AgreementSummary], style: TableStyle) -> [Grid] {
    [Grid(summaries, style: style)]
      + summaries.flatMap { summary in
        let parts = AgreementGrids(summary: summary, style: style)
        return [parts.resampled, parts.disagreements, parts.drift, parts.standings]
          .compactMap(\.self) + parts.intraCoder + parts.matrices
      }
  }
}

extension AgreementSummary {
  /// Whether there is more in the coefficients than the standard ones.
  var isDetailed: Bool {
    coefficients.contains { coefficient in
      !coefficient.selectors.isOverall || coefficient.selectors.weights != nil
        || !coefficient.benchmarks.isEmpty
    }
  }
}
