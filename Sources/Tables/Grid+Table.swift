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
      notes: layout.testLines + table.notes)
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
        let letter = column.letter.isEmpty ? "" : " (\(column.letter))"
        return .init(column.label + unit + letter, .number)
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

  /// A percentage with what else is known of it: the letters of smaller columns, and its interval.
  private func share(_ cell: Table.Cell) -> String {
    var text = style.numbers.percent(cell.percent)
    if !cell.letters.isEmpty { text += " " + cell.letters.joined(separator: " ") }
    guard let interval = cell.interval else { return text }
    return text + " (\(style.numbers.percent(interval.lowerBound))–"
      + "\(style.numbers.percent(interval.upperBound)))"
  }

  private func count(of cell: Table.Cell) -> String {
    cell.suppressed == nil ? style.numbers.integer(cell.count) : Suppression.sign
  }

  var testLines: [String] {
    guard let test = table.test else { return [] }
    let name = test.name == "pearson-chi-square" ? words.chiSquare : test.name
    var parts = [
      "\(name) = \(style.numbers.decimal(test.statistic, places: 2))",
      "\(words.degreesOfFreedom) = \(test.df)",
      "p \(style.numbers.pRelation(test.p))" + publishedPart(test),
    ]
    if let v = test.cramersV {
      parts.append("\(words.cramersV) = \(style.numbers.decimal(v, places: 2))")
    }
    let expected = style.numbers.decimal(test.minimumExpected, places: 1)
    parts.append("\(words.minimumExpected) = \(expected)")
    if let p = test.holmP { parts.append("p (Holm) \(style.numbers.pRelation(p))") }
    return [parts.joined(separator: "; ")] + exactLines(test)
  }

  private func exactLines(_ test: Table.Test) -> [String] {
    guard let p = test.exactP, let name = test.exactName else { return [] }
    let label = name == "monte-carlo" ? "Monte Carlo" : "Fisher"
    let error = test.exactError.map { " (s.e. \(style.numbers.decimal($0, places: 4)))" } ?? ""
    return ["\(label): p \(style.numbers.pRelation(p))\(error)"]
  }

  private func publishedPart(_ test: Table.Test) -> String {
    test.publishedP.map { " (\(words.published): p \(style.numbers.pRelation($0)))" } ?? ""
  }
}
