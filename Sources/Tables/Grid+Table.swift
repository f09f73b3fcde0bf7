extension Grid {
  /// Lays out a table.
  ///
  /// A table with one unnamed column shows counts and per cents; any other shows the N of each row
  /// (or of each column, where per cents are of the column) and the per cents of each column. A bar
  /// follows the first column where there are one or two.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - style: How numbers and words are written.
  public init(_ table: Table, style: TableStyle) {
    let style = table.style ?? style
    let layout = TableLayout(table: table, style: style)
    self.init(
      title: [table.id, table.title].filter { !$0.isEmpty }.joined(separator: "  "),
      captions: layout.captions, columns: layout.columns, rows: layout.rows,
      notes: TestLines(style: style).lines(of: table.test) + table.notes)
  }
}

/// The decisions by which a table becomes a grid.
private struct TableLayout {
  let table: Table
  let style: TableStyle

  private var words: TableWords { style.words }
  private var isDistribution: Bool { table.columns.count == 1 && table.columns[0].label.isEmpty }
  private var hasBars: Bool {
    (1...2).contains(table.columns.count) && table.columns.allSatisfy { $0.kind == .share }
  }
  private var hasColumnN: Bool { table.columns.contains { $0.n != nil } }
  private var hasRowN: Bool { table.showsRowN ?? !(isDistribution || hasColumnN) }

  var captions: [String] {
    let head = "\(words.n) = \(style.numbers.integer(table.headN))"
    var captions = [
      table.base.isEmpty ? head : "\(words.base): \(table.base) (\(head))"
    ]
    if table.openUnits > 0 {
      captions.append("\(words.open): \(style.numbers.integer(table.openUnits))")
    }
    return captions
  }

  var columns: [Grid.Column] {
    var columns = [Grid.Column("", .text)]
    if hasRowN { columns.append(.init(words.n, .number)) }
    if isDistribution {
      columns += [.init(words.count, .number), .init(words.percent, .number)]
    } else {
      columns += table.columns.map { column in
        let unit = column.kind == .share ? " \(words.percent)" : ""
        let letter = column.letter.map { " (\($0))" } ?? ""
        return .init(column.label + letter + unit, .number)
      }
    }
    return hasBars ? columns + [.init("", .bar)] : columns
  }

  var rows: [Grid.Row] {
    var rows: [Grid.Row] = []
    if hasColumnN { rows.append(columnNRow) }
    var group: String?
    for row in table.rows {
      if row.group != group, !row.isTotal {
        group = row.group
        if let heading = row.group, !heading.isEmpty { rows.append(.heading(heading)) }
      }
      rows.append(row.isTotal ? .total(cells(of: row)) : .cells(cells(of: row)))
    }
    return rows
  }

  private var columnNRow: Grid.Row {
    let numbers = table.columns.map { Grid.Cell.text($0.n.map(style.numbers.integer) ?? "") }
    return .cells(
      [.text(words.n)] + (hasRowN ? [.text("")] : []) + numbers + (hasBars ? [.bar(nil)] : []))
  }

  private func cells(of row: Table.Row) -> [Grid.Cell] {
    var cells = [Grid.Cell.text(row.label)]
    if hasRowN {
      cells.append(.text(row.hidesN ? Suppression.sign : style.numbers.integer(row.n)))
    }
    if isDistribution {
      cells.append(.text(row.cells.first.map(count) ?? ""))
    }
    cells += zip(table.columns, row.cells).map { column, cell in
      guard cell.suppressed == nil else { return .text(Suppression.sign) }
      switch column.kind {
      case .share:
        return .share(
          share(cell), shade: cell.percent.map { min(1, $0 / 100) },
          isMarked: cell.isMarked)
      case .number:
        return .text(
          cell.number.map { style.numbers.decimal($0, places: 2) } ?? NumberStyle.undefined)
      }
    }
    if hasBars { cells.append(.bar(row.cells.first?.percent.map { $0 / 100 })) }
    return cells
  }

  /// The per cent with its residual's arrow, its letters and its interval, where it has them.
  private func share(_ cell: Table.Cell) -> String {
    let interval = cell.interval.map {
      "[\(style.numbers.percent($0.lower)); \(style.numbers.percent($0.upper))]"
    }
    return
      ([style.numbers.percent(cell.percent)]
      + [cell.residualSign, cell.letters, interval ?? ""].filter { !$0.isEmpty })
      .joined(separator: " ")
  }

  private func count(of cell: Table.Cell) -> String {
    cell.suppressed == nil ? style.numbers.integer(cell.count) : Suppression.sign
  }
}
