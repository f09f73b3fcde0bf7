/// Writes the coefficients of a summary as rows, under a heading for what they are about.
struct AgreementRows {
  let style: TableStyle
  let isDetailed: Bool

  private var words: AgreementWords { style.words.agreementParts }

  /// The columns beside the four of the standard coefficients.
  var detailColumns: [Grid.Column] {
    [.init(words.pValue, .number), .init(words.units, .number)]
  }

  /// The rows of a variable.
  func rows(_ summary: AgreementSummary) -> [Grid.Row] {
    var rows = [Grid.Row.heading(heading(of: summary))]
    let readings = summary.readings.filter { isDetailed || $0.kind != .applicability }
    if let first = readings.first { rows.append(.heading(heading(of: first, in: summary))) }
    var subject = AgreementSummary.Selectors()
    for coefficient in summary.coefficients {
      let next = coefficient.selectors.subject
      if next != subject, !next.isOverall {
        rows.append(.heading(summary.variable + ", " + name(of: next)))
      }
      subject = next
      rows.append(row(of: coefficient, in: summary))
    }
    for reading in readings.dropFirst() {
      rows.append(.heading(heading(of: reading, in: summary)))
      rows += reading.coefficients.map { row(of: $0, in: summary) }
    }
    return rows
  }

  /// The remarks on a variable: what is undefined and why, and which levels values reach.
  func notes(_ summary: AgreementSummary) -> [String] {
    var notes = summary.notes.map { "\(summary.variable): \($0)" }
    if isDetailed, let counts = summary.counts, counts.unitsWithFewerThanTwoRatings > 0 {
      notes.append(
        "\(summary.variable): \(style.numbers.integer(counts.unitsWithFewerThanTwoRatings)) "
          + words.fewerThanTwo + ".")
    }
    for coefficient in summary.coefficients {
      guard let note = coefficient.note else { continue }
      notes.append("\(place(of: coefficient, in: summary)): \(note)")
    }
    for reading in summary.readings.dropFirst() where isDetailed || reading.kind != .applicability {
      for coefficient in reading.coefficients {
        guard let note = coefficient.note else { continue }
        notes.append(
          "\(summary.variable), \(words.readings[reading.kind] ?? ""), "
            + "\(name(of: coefficient, in: summary)): \(note)")
      }
    }
    return notes + summary.coefficients.compactMap { benchmarks(of: $0, in: summary) }
  }

  // MARK: - Names

  /// The name of a coefficient for people, with the weights or metric where they are not obvious.
  func name(
    of coefficient: AgreementSummary.Coefficient, in summary: AgreementSummary
  ) -> String {
    let name =
      style.words.coefficients[coefficient.name] ?? words.coefficients[coefficient.name]
      ?? coefficient.name
    let selectors = coefficient.selectors
    let metric = selectors.level.flatMap { $0 == summary.level ? nil : $0 } ?? selectors.distance
    let kind = selectors.weights ?? (isDetailed ? metric : nil)
    return kind.map { "\(name) (\($0))" } ?? name
  }

  private func name(of subject: AgreementSummary.Selectors) -> String {
    if let pair = subject.pair { return pair.joined(separator: " \(words.and) ") }
    if let category = subject.category { return "\(words.category) '\(category)'" }
    return "\(words.label) '\(subject.label ?? "")'"
  }

  private func place(
    of coefficient: AgreementSummary.Coefficient, in summary: AgreementSummary
  ) -> String {
    let subject = coefficient.selectors.subject
    let parts = subject.isOverall ? [summary.variable] : [summary.variable, name(of: subject)]
    return (parts + [name(of: coefficient, in: summary)]).joined(separator: ", ")
  }

  private func heading(of summary: AgreementSummary) -> String {
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

  private func heading(
    of reading: AgreementSummary.Reading, in summary: AgreementSummary
  ) -> String {
    let units = style.numbers.integer(reading.units)
    return "\(summary.variable), \(words.readings[reading.kind] ?? reading.kind.rawValue) "
      + "(\(words.units): \(units))"
  }

  // MARK: - Numbers

  private func row(
    of coefficient: AgreementSummary.Coefficient, in summary: AgreementSummary
  ) -> Grid.Row {
    var cells: [Grid.Cell] = [
      .text(name(of: coefficient, in: summary)), .text(number(coefficient.value)),
      .text(number(coefficient.se)), .text(interval(coefficient.ci95)),
    ]
    if isDetailed {
      let basis = coefficient.basis
      cells.append(.text(basis?.pValue.map(style.numbers.pValue) ?? NumberStyle.undefined))
      cells.append(
        .text((basis?.units).map(style.numbers.integer) ?? NumberStyle.undefined))
    }
    return .cells(cells)
  }

  /// A value with three decimals, or a dash.
  func number(_ value: Double?) -> String {
    value.map { style.numbers.decimal($0, places: 3) } ?? NumberStyle.undefined
  }

  /// Both ends with three decimals, or a dash.
  func interval(_ interval: AgreementSummary.Interval?) -> String {
    interval.map { "[\(number($0.lower)); \(number($0.upper))]" } ?? NumberStyle.undefined
  }

  /// The levels of published scales as one sentence: a probability beside each, no bare word.
  private func benchmarks(
    of coefficient: AgreementSummary.Coefficient, in summary: AgreementSummary
  ) -> String? {
    guard coefficient.selectors.isOverall, !coefficient.benchmarks.isEmpty else { return nil }
    let levels = coefficient.benchmarks.map { benchmark in
      let lower = style.numbers.decimal(benchmark.lower, places: 3)
      let probability = style.numbers.pValue(benchmark.probability)
      return "\(lower), \(words.level(benchmark.level)) (\(benchmark.publication), "
        + "\(words.probability) \(probability))"
    }
    return "\(place(of: coefficient, in: summary)) \(words.reaches): "
      + levels.joined(separator: "; ") + "."
  }
}

extension AgreementSummary.Selectors {
  /// Who and which category the value is about, without weights and metric.
  var subject: AgreementSummary.Selectors {
    var subject = AgreementSummary.Selectors()
    subject.pair = pair
    subject.category = category
    subject.label = label
    return subject
  }
}

extension AgreementSummary.Benchmark {
  /// The authors and year of the publication.
  var publication: String {
    guard let end = source.firstIndex(of: ")") else { return source }
    return source[...end].filter { $0 != "(" && $0 != ")" }
  }
}
