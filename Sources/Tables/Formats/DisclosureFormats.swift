/// A review of disclosure as plain text.
public struct TextDisclosureFormat: Sendable {
  private let style: TableStyle
  private let words: DisclosureWords
  private let grid: TextGrid

  /// Makes the format.
  ///
  /// - Parameters:
  ///   - style: How numbers are written.
  ///   - words: The words.
  ///   - display: How wide text is and what may be shown.
  public init(style: TableStyle, words: DisclosureWords, display: TextDisplay = .plain) {
    self.style = style
    self.words = words
    grid = TextGrid(display: display, bars: .unicode, width: 80)
  }

  /// Writes the review; `notes` stand under it.
  public func write<Output: TextOutputStream>(
    _ summary: DisclosureSummary, notes: [String], to output: inout Output
  ) {
    let rows = summary.tables.flatMap { entry in
      entry.cells.map { cell in
        Grid.Row.cells([
          .text(entry.table), .text(cell.label), .text(style.numbers.integer(cell.count)),
          .text(words.range(cell, style.numbers)), .text(words.reason(cell)),
        ])
      }
    }
    let kinds: [Grid.Kind] = [.text, .text, .number, .number, .text]
    grid.write(
      Grid(
        title: words.title, captions: rows.isEmpty ? [words.nothing] : [],
        columns: zip(words.headings, kinds).map { Grid.Column($0, $1) }, rows: rows, notes: notes),
      to: &output)
  }
}

/// A review of disclosure as JSON, for scripts: the field names are stable.
public struct JSONDisclosureFormat: Sendable {
  /// Makes the format.
  public init() {}

  /// Writes the review as an object.
  public func write<Output: TextOutputStream>(
    _ summary: DisclosureSummary, to output: inout Output
  ) {
    JSONText.write(Record(summary), to: &output)
  }

  private struct Record: Encodable {
    let minimum_cell: Int
    let minimum_base: Int
    let tables: [Entry]
    let export: Export

    init(_ summary: DisclosureSummary) {
      minimum_cell = summary.minimumCell
      minimum_base = summary.minimumBase
      tables = summary.tables.map { Entry(id: $0.table, cells: $0.cells.map(Cell.init)) }
      export = Export(
        combinations: summary.export.combinations, unique: summary.export.unique,
        smallest_group: summary.export.smallestGroup, below_minimum: summary.export.belowMinimum)
    }
  }

  private struct Entry: Encodable {
    let id: String
    let cells: [Cell]
  }

  private struct Cell: Encodable {
    let row, column, label, suppressed: String
    let count: Int
    let at_risk: Bool
    /// What a reader can hold possible; `reader_most` is absent where nothing bounds it.
    let reader_least: Int
    let reader_most: Int?

    init(_ cell: DisclosureSummary.Cell) {
      (row, column, label) = (cell.row, cell.column, cell.label)
      (suppressed, count, at_risk) = (cell.reason.rawValue, cell.count, cell.isAtRisk)
      reader_least = cell.range?.lowerBound ?? cell.count
      reader_most =
        (cell.range?.upperBound ?? cell.count) == .max ? nil : cell.range?.upperBound ?? cell.count
    }
  }

  private struct Export: Encodable {
    let combinations, unique, smallest_group, below_minimum: Int
  }
}
