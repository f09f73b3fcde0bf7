public import CodingModel
public import Tables

/// One way of counting a table, to lay beside others.
public struct TableVariant: Sendable {
  /// The name, the same in every language.
  public let id: String
  /// What it is called for people.
  public let label: String
  /// The table.
  public let table: Table
  /// What it is called where there is little room; `nil` for ``id``.
  public var short: String?

  /// Makes a variant.
  public init(id: String, label: String, table: Table) {
    self.id = id
    self.label = label
    self.table = table
  }
}

/// Lays several ways of counting one table side by side.
///
/// It answers how much a published table would change.
public struct TableComparison: Sendable {
  private let variants: [TableVariant]
  private let words: AnalysisWords

  /// The largest difference with the first variant.
  struct Difference {
    let row: Int
    let variant: Int
    let points: Double
  }

  /// Prepares a comparison.
  ///
  /// - Parameters:
  ///   - variants: The ways of counting, all of the same rows and columns; the first is the one the
  ///     others are compared with.
  ///   - language: The language of labels and notes.
  public init(_ variants: [TableVariant], language: Language) {
    self.variants = variants
    words = AnalysisWords(language: language)
  }

  /// The plan of a table in the form in which its variants can be laid side by side: every line, in
  /// the order of the plan, without marks.
  public static func comparable(_ plan: TablePlan) -> TablePlan {
    var plan = plan
    plan.options.order = .listed
    plan.options.showsEmptyRows = true
    plan.options.markPoints = nil
    plan.options.comparesColumns = false
    plan.testsIndependence = false
    return plan
  }

  /// The variants as one table: a row for each cell, a column for each variant.
  public func table() -> Table? {
    guard let first = variants.first?.table else { return nil }
    let columns = variants.map { variant in
      var column = Table.Column(
        id: variant.id, label: variant.label, n: variant.table.headN,
        kind: first.columns.first?.kind ?? .share)
      column.short = variant.short
      return column
    }
    var rows = self.rows(of: first)
    var notes: [String] = []
    if let difference = largest(in: rows, kind: columns[0].kind) {
      rows[difference.row].cells[difference.variant].isMarked = true
      notes.append(note(on: difference, rows: rows))
    }
    return Table(
      id: first.id, title: first.title, base: first.base, headN: first.headN, columns: columns,
      rows: rows, openUnits: variants.map(\.table.openUnits).max() ?? 0, notes: notes)
  }

  private func rows(of first: Table) -> [Table.Row] {
    first.rows.indices.flatMap { row in
      first.columns.indices.map { column in
        let line = first.rows[row]
        // A single column needs no name beside the line's; several stand under it, so that their names
        // are never what is cut off.
        let heading = first.columns.count > 1 ? first.columns[column].label : ""
        let above = [line.group, line.label].compactMap(\.self).joined(separator: ", ")
        return Table.Row(
          group: heading.isEmpty ? line.group : above,
          label: heading.isEmpty ? line.label : heading, n: line.n,
          cells: variants.map { cell($0, row: row, column: column) },
          isTotal: line.isTotal && heading.isEmpty)
      }
    }
  }

  private func cell(_ variant: TableVariant, row: Int, column: Int) -> Table.Cell {
    guard variant.table.rows.indices.contains(row),
      variant.table.rows[row].cells.indices.contains(column)
    else { return Table.Cell(column: variant.id, count: 0, weighted: 0, percent: nil) }
    var cell = variant.table.rows[row].cells[column]
    cell.column = variant.id
    return cell
  }

  private func largest(in rows: [Table.Row], kind: Table.ColumnKind) -> Difference? {
    var largest: Difference?
    for (row, line) in rows.enumerated() {
      guard let reference = line.cells.first.flatMap({ value($0, kind) }) else { continue }
      for variant in line.cells.indices.dropFirst() {
        guard let other = value(line.cells[variant], kind) else { continue }
        let points = other - reference
        if abs(points) > abs(largest?.points ?? 0) {
          largest = Difference(row: row, variant: variant, points: points)
        }
      }
    }
    return largest
  }

  private func value(_ cell: Table.Cell, _ kind: Table.ColumnKind) -> Double? {
    kind == .share ? cell.percent : cell.number
  }

  private func note(on difference: Difference, rows: [Table.Row]) -> String {
    let row = rows[difference.row]
    let kind = variants[0].table.columns.first?.kind ?? .share
    let name = [row.group, row.label].compactMap(\.self).joined(separator: ", ")
    let sides = [0, difference.variant].compactMap { index in
      value(row.cells[index], kind).map { (variants[index].label, $0) }
    }
    return words.largestDifference(difference.points, in: name, sides: sides)
  }
}

extension AnalysisWords {
  /// What the largest difference between two ways of counting is.
  func largestDifference(
    _ points: Double, in row: String, sides: [(label: String, value: Double)]
  ) -> String {
    let size = numbers.decimal(abs(points), places: 1)
    let values = sides.map { "\($0.label) \(numbers.decimal($0.value, places: 1))" }
      .joined(separator: "; ")
    return choose(
      "Grootste verschil: \(size) punten, in '\(row)' (\(values)).",
      "Largest difference: \(size) points, in '\(row)' (\(values)).")
  }

  /// What the ways of counting are called in a few letters; `nil` for a coder, whose name is the label.
  func shortVariant(_ variant: TableVariant.Kind) -> String? {
    switch variant {
    case .final: choose("eind", "final")
    case .agreed: choose("eens", "agreed")
    case .coder: nil
    case .weighted: choose("gewogen", "weighted")
    case .unweighted: choose("ongewogen", "unweighted")
    }
  }

  /// What the ways of counting are called.
  func variant(_ variant: TableVariant.Kind) -> String {
    switch variant {
    case .final: choose("definitief", "final")
    case .agreed: choose("voor beslissing", "before adjudication")
    case .coder(let coder): coder.rawValue
    case .weighted: choose("definitief, gewogen", "final, weighted")
    case .unweighted: choose("definitief, ongewogen", "final, unweighted")
    }
  }
}

extension TableVariant {
  /// The ways in which a table can be counted.
  public enum Kind: Hashable, Sendable {
    /// Final values.
    case final
    /// Only what all coders agree on, before the lead ruled.
    case agreed
    /// One coder's own values.
    case coder(CoderID)
    /// Final values with weights.
    case weighted
    /// Final values without weights.
    case unweighted

    /// The name, the same in every language.
    var id: String {
      switch self {
      case .final: "final"
      case .agreed: "agreed"
      case .coder(let coder): coder.rawValue
      case .weighted: "weighted"
      case .unweighted: "unweighted"
      }
    }
  }

  /// Makes a variant of a kind.
  public init(_ kind: Kind, table: Table, language: Language) {
    let words = AnalysisWords(language: language)
    self.init(id: kind.id, label: words.variant(kind), table: table)
    short = words.shortVariant(kind)
  }
}
