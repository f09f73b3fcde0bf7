public import Analysis
public import CodingModel
public import Tables

/// A reliability statement in words, in the order in which reviewers look for it.
///
/// The order is that of O'Connor & Joffe (2020) and Lombard, Snyder-Duch & Bracken (2002): who
/// coded, which part was coded twice, which index and why, its value for each variable, how
/// differences were settled, and with what all this was computed.
public struct ReliabilityReport: Sendable {
  private let statement: ReliabilityStatement
  private let style: TableStyle
  private let words: ReliabilityWords

  /// Prepares the words of a statement.
  ///
  /// - Parameters:
  ///   - statement: The numbers and names.
  ///   - language: The language.
  public init(_ statement: ReliabilityStatement, language: Language) {
    self.statement = statement
    style = language == .dutch ? .dutch : .english
    words = ReliabilityWords(language: language)
  }

  /// The sections; those without columns are prose.
  public var sections: [Grid] {
    [prose(words.title(statement.study), []), coders, sample, index, agreement]
      + [readings, settlement].compactMap(\.self) + [software, leftToAuthor]
  }

  private func prose(_ title: String, _ paragraphs: [String]) -> Grid {
    Grid(title: title, captions: paragraphs, columns: [], rows: [])
  }

  private func integer(_ number: Int) -> String { style.numbers.integer(number) }

  private func number(_ value: Double?) -> String {
    value.map { style.numbers.decimal($0, places: 3) } ?? NumberStyle.undefined
  }

  // MARK: - Prose

  private var coders: Grid {
    let list = statement.coders.map { "\($0.name) (\(integer($0.units)))" }
    return prose(
      words.codersTitle,
      [
        words.coders(list, codebook: statement.codebook, version: statement.codebookVersion),
        words.independence(isOpen: statement.isComparisonOpen),
      ])
  }

  private var sample: Grid {
    guard statement.units > 0 else { return prose(words.sampleTitle, [words.noUnits]) }
    return prose(
      words.sampleTitle,
      [
        words.sample(
          doubleCoded: integer(statement.doubleCodedUnits), of: integer(statement.units),
          share: style.numbers.percent(
            100 * Double(statement.doubleCodedUnits) / Double(statement.units)),
          isAll: statement.doubleCodedUnits == statement.units)
      ])
  }

  private var index: Grid {
    prose(words.indexTitle, [words.index(isPair: statement.coders.count == 2), words.interval])
  }

  private var software: Grid {
    prose(words.softwareTitle, [words.software(statement.software)] + ReliabilityWords.sources)
  }

  private var leftToAuthor: Grid {
    Grid(title: words.authorTitle, captions: words.author, columns: [], rows: [])
  }

  // MARK: - Tables

  private var agreement: Grid {
    let headings = style.words.agreementHeadings
    return Grid(
      title: words.agreementTitle,
      columns: [
        .init(headings.coefficient, .text), .init(headings.value, .number),
        .init(headings.standardError, .number), .init(headings.interval, .number),
        .init(words.reliableHeading(style.numbers.decimal(0.8, places: 3)), .number),
      ],
      rows: statement.variables.flatMap(rows),
      notes: statement.variables.flatMap(notes) + [words.reliableNote(style.numbers)])
  }

  private func rows(_ variable: ReliabilityStatement.Variable) -> [Grid.Row] {
    let units = style.words.agreementHeadings.units
    return [.heading("\(variable.label) (\(units): \(integer(variable.agreement.units)))")]
      + variable.agreement.coefficients.map { coefficient in
        let isAlpha = coefficient.name == "krippendorff-alpha"
        let reliable = isAlpha ? variable.reliable.map(style.numbers.pValue) : ""
        return .cells([
          .text(name(of: coefficient)), .text(number(coefficient.value)),
          .text(number(coefficient.se)), .text(interval(coefficient)),
          .text(reliable ?? NumberStyle.undefined),
        ])
      }
  }

  private func name(of coefficient: AgreementSummary.Coefficient) -> String {
    style.words.coefficients[coefficient.name]
      ?? style.words.agreementParts.coefficients[coefficient.name] ?? coefficient.name
  }

  private func interval(_ coefficient: AgreementSummary.Coefficient?) -> String {
    (coefficient?.ci95).map { "[\(number($0.lower)); \(number($0.upper))]" }
      ?? NumberStyle.undefined
  }

  private func notes(_ variable: ReliabilityStatement.Variable) -> [String] {
    variable.agreement.coefficients.filter { $0.value == nil }.map {
      "\(variable.label), \(name(of: $0)): \($0.note ?? "")"
    }
  }

  /// Both readings of conditional variables; `nil` where every variable is asked for every unit.
  private var readings: Grid? {
    let conditional = statement.variables.filter { !$0.agreement.readings.isEmpty }
    guard !conditional.isEmpty else { return nil }
    let headings = style.words.agreementHeadings
    return Grid(
      title: words.readingsTitle, captions: [words.readings],
      columns: [
        .init(style.words.agreementHeadings.variable, .text), .init(headings.units, .number),
        .init(words.percentHeading, .number), .init(words.alphaHeading, .number),
        .init(headings.interval, .number),
      ],
      rows: conditional.flatMap { variable in
        [Grid.Row.heading(variable.label)] + variable.agreement.readings.map(reading)
      })
  }

  private func reading(_ reading: AgreementSummary.Reading) -> Grid.Row {
    let alpha = reading.coefficients.first { $0.name == "krippendorff-alpha" }
    let percent = reading.coefficients.first { $0.name == "percent-agreement" }
    return .cells([
      .text("– " + (style.words.agreementParts.readings[reading.kind] ?? "")),
      .text(integer(reading.units)), .text(number(percent?.value)), .text(number(alpha?.value)),
      .text(interval(alpha)),
    ])
  }

  /// How values became final.
  private var settlement: Grid? {
    let total = statement.settlement
    func cells(_ label: String, _ settlement: ReliabilityStatement.Settlement) -> [Grid.Cell] {
      [
        .text(label), .text(integer(settlement.agreed)), .text(integer(settlement.adjudicated)),
        .text(integer(settlement.single)), .text(integer(settlement.open)),
        .text(integer(settlement.notCoded)),
      ]
    }
    return Grid(
      title: words.settlementTitle,
      captions: [
        words.settlement(
          leads: statement.leads,
          decided: (
            integer(total.adjudicatedCodes), integer(total.adjudicatedApplicability),
            integer(
              total.adjudicated - total.adjudicatedCodes - total.adjudicatedApplicability)
          ), open: integer(total.open))
      ],
      columns: [.init(style.words.agreementHeadings.variable, .text)]
        + words.settlementHeadings.map { .init($0, .number) },
      rows: statement.variables.map { .cells(cells($0.label, $0.settlement)) }
        + [.total(cells(style.words.total, total))])
  }
}
