extension Grid {
  /// Lays out agreement summaries, a block for each variable.
  ///
  /// - Parameters:
  ///   - summaries: The summaries.
  ///   - style: How numbers and words are written.
  public init(_ summaries: [AgreementSummary], style: TableStyle) {
    let headings = style.words.agreementHeadings
    self.init(
      title: style.words.agreement,
      columns: [
        .init(headings.coefficient, .text), .init(headings.value, .number),
        .init(headings.standardError, .number), .init(headings.interval, .number),
      ],
      rows: summaries.flatMap { summary in
        [.heading(Self.heading(of: summary, style: style))]
          + summary.coefficients.map { Self.row(of: $0, style: style) }
      },
      notes: summaries.flatMap { Self.notes(of: $0, style: style) })
  }

  private static func heading(of summary: AgreementSummary, style: TableStyle) -> String {
    let headings = style.words.agreementHeadings
    var parts = [
      "\(summary.level)",
      "\(headings.units): \(style.numbers.integer(summary.units))",
      "\(headings.coders): \(summary.coders.joined(separator: ", "))",
    ]
    if summary.notAsked > 0 {
      parts.append("\(headings.notAsked): \(style.numbers.integer(summary.notAsked))")
    }
    return "\(summary.variable) (\(parts.joined(separator: "; ")))"
  }

  private static func row(
    of coefficient: AgreementSummary.Coefficient, style: TableStyle
  ) -> Row {
    func number(_ value: Double?) -> String {
      value.map { style.numbers.decimal($0, places: 3) } ?? NumberStyle.undefined
    }
    let interval = coefficient.ci95.map { "[\(number($0.lower)); \(number($0.upper))]" }
    return .cells([
      .text(style.words.coefficients[coefficient.name] ?? coefficient.name),
      .text(number(coefficient.value)), .text(number(coefficient.se)),
      .text(interval ?? NumberStyle.undefined),
    ])
  }

  private static func notes(of summary: AgreementSummary, style: TableStyle) -> [String] {
    summary.coefficients.compactMap { coefficient in
      coefficient.note.map {
        let name = style.words.coefficients[coefficient.name] ?? coefficient.name
        return "\(summary.variable), \(name): \($0)"
      }
    }
  }
}
