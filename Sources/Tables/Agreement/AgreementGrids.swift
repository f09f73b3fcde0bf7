/// Lays out the parts of a summary beside its coefficients, a grid each.
struct AgreementGrids {
  let summary: AgreementSummary
  let style: TableStyle

  private var words: AgreementWords { style.words.agreementParts }
  private var rows: AgreementRows { AgreementRows(style: style, isDetailed: true) }

  private func title(_ text: String) -> String { "\(summary.variable): \(text)" }

  /// Intervals by resampling; `nil` where none were asked for.
  var resampled: Grid? {
    let resampled = summary.coefficients.filter { $0.bootstrap != nil }
    guard let first = resampled.first?.bootstrap else { return nil }
    let title = words.resampled
      .replacing("{n}", with: style.numbers.integer(first.replicates))
      .replacing("{seed}", with: "\(first.seed)")
    return Grid(
      title: self.title(title),
      columns: [
        .init(style.words.agreementHeadings.coefficient, .text), .init(words.percentile, .number),
        .init("BCa", .number), .init(words.krippendorff, .number),
      ],
      rows: resampled.map { coefficient in
        let bootstrap = coefficient.bootstrap
        let subject = coefficient.selectors.subject
        let about =
          subject.pair?.joined(separator: " \(words.and) ") ?? subject.category ?? subject.label
        let name = rows.name(of: coefficient, in: summary)
        return .cells([
          .text(about.map { "\(name), \($0)" } ?? name),
          .text(rows.interval(bootstrap?.percentile)),
          .text(rows.interval(bootstrap?.biasCorrected)),
          .text(rows.interval(bootstrap?.krippendorff)),
        ])
      })
  }

  /// The units that coders disagree on, worst first.
  var disagreements: Grid? {
    guard let list = summary.disagreements else { return nil }
    let unanimous = "\(style.numbers.integer(list.unanimousUnits)) \(words.unanimous)."
    return Grid(
      title: title(words.disagreements),
      columns: [.init(words.unit, .text), .init(words.share + " %", .number)]
        + summary.coders.map { .init($0, .text) },
      rows: list.units.map { unit in
        .cells(
          [.text(unit.unit), .text(style.numbers.decimal(100 * unit.share, places: 1))]
            + unit.said.map { .text($0 ?? NumberStyle.undefined) })
      }, notes: [list.note ?? unanimous])
  }

  /// Alpha over the order of units.
  var drift: Grid? {
    guard let drift = summary.drift else { return nil }
    let headings = style.words.agreementHeadings
    return Grid(
      title: title(
        words.drift.replacing("{order}", with: drift.order)
          .replacing("{window}", with: style.numbers.integer(drift.window))),
      columns: [
        .init(words.units, .text), .init(headings.value, .number),
        .init(headings.standardError, .number), .init(headings.interval, .number),
      ],
      rows: drift.points.map { point in
        .cells([
          .text("\(style.numbers.integer(point.from))–\(style.numbers.integer(point.to))"),
          .text(rows.number(point.coefficient.value)), .text(rows.number(point.coefficient.se)),
          .text(rows.interval(point.coefficient.ci95)),
        ])
      },
      notes: drift.points.compactMap { point in
        point.coefficient.note.map { "\(point.from)–\(point.to): \($0)" }
      })
  }

  /// Each coder left out.
  var standings: Grid? {
    guard !summary.standings.isEmpty else { return nil }
    let hasLeniency = summary.standings.contains { $0.leniency != nil }
    return Grid(
      title: title(words.standings),
      columns: [
        .init(words.coder, .text), .init(words.ratings, .number), .init(words.without, .number),
        .init(words.withOthers, .number),
      ] + (hasLeniency ? [.init(words.leniency, .number)] : []),
      rows: summary.standings.map { standing in
        .cells(
          [
            .text(standing.coder), .text(style.numbers.integer(standing.ratings)),
            .text(rows.number(standing.without.value)),
            .text(rows.number(standing.agreementWithOthers)),
          ] + (hasLeniency ? [.text(rows.number(standing.leniency))] : []))
      },
      notes: summary.standings.compactMap { standing in
        standing.without.note.map { "\(standing.coder): \($0)" }
      })
  }

  /// Each coder with their own earlier codings.
  var intraCoder: [Grid] {
    guard !summary.intraCoder.isEmpty else { return [] }
    let own = AgreementSummary(
      variable: summary.variable, label: summary.label, level: summary.level, units: 0, coders: [],
      coefficients: [])
    let headings = style.words.agreementHeadings
    return [
      Grid(
        title: title(words.intraCoder),
        columns: [
          .init(headings.coefficient, .text), .init(headings.value, .number),
          .init(headings.standardError, .number), .init(headings.interval, .number),
        ],
        rows: summary.intraCoder.flatMap { comparison in
          [.heading("\(comparison.coder) (\(words.units): \(comparison.units))")]
            + comparison.coefficients.map { coefficient in
              .cells([
                .text(rows.name(of: coefficient, in: own)), .text(rows.number(coefficient.value)),
                .text(rows.number(coefficient.se)), .text(rows.interval(coefficient.ci95)),
              ])
            }
        },
        notes: summary.intraCoder.flatMap { comparison in
          comparison.coefficients.compactMap { coefficient in
            coefficient.note.map {
              "\(comparison.coder), \(rows.name(of: coefficient, in: own)): \($0)"
            }
          }
        })
    ]
  }

  /// Matrices with the totals of rows and columns.
  var matrices: [Grid] {
    summary.matrices.map { matrix in
      let isWhole = matrix.name == "confusion-matrix"
      func text(_ count: Double) -> Grid.Cell {
        .text(isWhole ? style.numbers.integer(Int(count)) : rows.number(count))
      }
      let pair = matrix.pair.map { $0.joined(separator: " × ") }
      let name = isWhole ? words.confusion : words.coincidence
      let totals = matrix.categories.indices.map { column in
        matrix.rows.reduce(0) { $0 + $1[column] }
      }
      return Grid(
        title: title(pair.map { "\(name), \($0)" } ?? name),
        columns: [.init("", .text)] + matrix.categories.map { .init($0, .number) }
          + [.init(style.words.total, .number)],
        rows: zip(matrix.categories, matrix.rows).map { category, row in
          .cells([.text(category)] + row.map(text) + [text(row.reduce(0, +))])
        } + [
          .total([.text(style.words.total)] + totals.map(text) + [text(totals.reduce(0, +))])
        ])
    }
  }
}
