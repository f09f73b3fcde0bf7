import Tables

/// One value of a summary with everything that says what it is about.
struct AgreementCSVRow {
  var coefficient: AgreementSummary.Coefficient
  /// How many units are compared, where it differs from the summary.
  var units: Int?
  var reading = ""
  var secondCategory = ""
  var without = ""
  var from: Int?
  var to: Int?
  var unit = ""

  init(_ coefficient: AgreementSummary.Coefficient) { self.coefficient = coefficient }

  /// The fields, in the order of the header.
  func fields(of summary: AgreementSummary) -> [CSVField] {
    let selectors = coefficient.selectors
    let basis = coefficient.basis
    let bootstrap = coefficient.bootstrap
    let value: [CSVField] = [
      .text(summary.variable), .text(summary.level), .integer(units ?? summary.units),
      .text(summary.coders.joined(separator: "|")), .text(coefficient.name),
      .number(coefficient.value), .number(coefficient.se),
    ]
    let about: [CSVField] = [
      .text(coefficient.note ?? ""), .text(reading),
      .text(selectors.pair?.joined(separator: "|") ?? ""), .text(selectors.category ?? ""),
      .text(secondCategory), .text(selectors.label ?? ""), .text(selectors.weights ?? ""),
      .text(selectors.level ?? ""), .text(selectors.distance ?? ""), .text(without),
      whole(from), whole(to), .text(unit),
    ]
    let base: [CSVField] = [
      .number(basis?.pValue), .number(basis?.observed), .number(basis?.expected),
      whole(basis?.units), whole(basis?.ratings), whole(basis?.unitsWithFewerThanTwoRatings),
    ]
    return value + ends(coefficient.ci95) + about + base + ends(bootstrap?.percentile)
      + ends(bootstrap?.biasCorrected) + ends(bootstrap?.krippendorff)
  }

  private func whole(_ number: Int?) -> CSVField { number.map(CSVField.integer) ?? .text("") }

  private func ends(_ interval: AgreementSummary.Interval?) -> [CSVField] {
    [.number(interval?.lower), .number(interval?.upper)]
  }
}

/// All values of a summary as rows.
struct AgreementCSVRows {
  let summary: AgreementSummary

  var rows: [AgreementCSVRow] {
    summary.coefficients.map(AgreementCSVRow.init) + readings + disagreements + drift + standings
      + intraCoder + matrices
  }

  private var readings: [AgreementCSVRow] {
    summary.readings.flatMap { reading in
      reading.coefficients.map { coefficient in
        var row = AgreementCSVRow(coefficient)
        row.reading = reading.kind.rawValue
        row.units = reading.units
        return row
      }
    }
  }

  /// The share of a unit in all disagreement, with what each coder said in the note.
  private var disagreements: [AgreementCSVRow] {
    (summary.disagreements?.units ?? []).map { unit in
      let said = zip(summary.coders, unit.said).map { "\($0): \($1 ?? "")" }
      var row = AgreementCSVRow(
        .init(
          name: "unit-disagreement", value: unit.share, note: said.joined(separator: "; ")))
      row.unit = unit.unit
      return row
    }
  }

  private var drift: [AgreementCSVRow] {
    (summary.drift?.points ?? []).map { point in
      var row = AgreementCSVRow(point.coefficient)
      row.from = point.from
      row.to = point.to
      return row
    }
  }

  private var standings: [AgreementCSVRow] {
    summary.standings.map { standing in
      var row = AgreementCSVRow(standing.without)
      row.without = standing.coder
      return row
    }
  }

  private var intraCoder: [AgreementCSVRow] {
    summary.intraCoder.flatMap { comparison in
      comparison.coefficients.map { coefficient in
        var row = AgreementCSVRow(coefficient)
        row.coefficient.selectors.pair = [comparison.coder, comparison.coder]
        row.units = comparison.units
        return row
      }
    }
  }

  private var matrices: [AgreementCSVRow] {
    summary.matrices.flatMap { matrix in
      zip(matrix.categories, matrix.rows).flatMap { category, cells in
        zip(matrix.categories, cells).map { second, cell in
          var row = AgreementCSVRow(.init(name: matrix.name, value: cell))
          row.coefficient.selectors.pair = matrix.pair
          row.coefficient.selectors.category = category
          row.secondCategory = second
          return row
        }
      }
    }
  }
}
