import CodingModel
import Tables

/// Turns the counted blocks of a crosstab into rows, notes and a test.
struct CrosstabLayout {
  let plan: TablePlan
  let columns: TableBlock
  let blocks: [CountedBlock]
  let context: TableContext

  /// The finished table.
  func table(base: TableBase) -> Table {
    var notes = TableNotes(plan: plan, base: base, context: context)
    checkRounding(&notes)
    var body = marked(rows, &notes)
    var columns = headings
    compareColumns(&body, &columns, &notes)
    notes.checkSmallCells(body)
    let test = test(&notes)
    if body.contains(where: { $0.cells.contains { !$0.residualSign.isEmpty } }) {
      notes.addResiduals()
    }
    return Table(
      plan: plan, base: base, context: context, columns: columns,
      rows: plan.showsTotal ? body + [total] : body, test: test, notes: notes)
  }

  private var isOfMentions: Bool { plan.options.shareOf == .mentions }

  /// Everybody in the base: the same for every block, unless the plan leaves out codes.
  private var whole: Tally { blocks.first?.count.whole ?? Tally() }

  /// The respondents of the base in a column: the same for every block.
  private var columnTallies: [Tally] { blocks.first?.count.columns ?? [] }

  private var headings: [Table.Column] {
    zip(columns.lines, columnTallies).map { line, tally in
      var column = Table.Column(
        id: line.columnID, label: line.label[context.language],
        n: plan.percentage == .column ? tally.count : nil)
      column.parts = line.parts
      return column
    }
  }

  /// Rows that show how many people they are of stand in that order, others by the shares they show.
  private var ordersByWeight: Bool { plan.isWeighted && plan.percentage != .row }

  private var rows: [Table.Row] {
    blocks.flatMap { block in
      let mentions = block.mentions
      return block.arranged(plan.options, byWeight: ordersByWeight).map { line in
        var row = Table.Row(
          group: line.line.heading(in: context.language),
          label: line.line.label[context.language],
          n: plan.percentage == .row ? line.row.count : block.count.whole.count,
          cells: cells(
            line.cells, row: line.row, mentions: mentions, whole: block.count.whole,
            columns: block.count.columns, intervals: line.intervals, residuals: line.residuals))
        row.block = block.block.variable.rawValue
        row.parts = line.line.parts
        // Whoever gave no answer has no share of the answers.
        if isOfMentions, line.isNonResponse {
          for index in row.cells.indices { row.cells[index].percent = nil }
        }
        return row
      }
    }
  }

  private var total: Table.Row {
    let mentions = blocks.first?.mentions ?? []
    return Table.Row(
      label: context.words.total, n: whole.count,
      cells: cells(
        isOfMentions ? mentions : columnTallies, row: whole, mentions: mentions, whole: whole,
        columns: columnTallies, intervals: blocks.first?.totalIntervals ?? []), isTotal: true)
  }

  /// The cells of a row with their shares.
  private func cells(
    _ tallies: [Tally], row: Tally, mentions: [Tally], whole: Tally, columns: [Tally],
    intervals: [Table.Interval?] = [], residuals: [Double?] = []
  ) -> [Table.Cell] {
    let ownMentions = tallies.reduce(Tally(), +)
    let allMentions = mentions.reduce(Tally(), +)
    return tallies.indices.map { index in
      let denominator: Tally =
        switch (plan.percentage, isOfMentions) {
        case (.row, false): row
        case (.row, true): ownMentions
        case (.column, false): columns[index]
        case (.column, true): mentions[index]
        case (.total, false): whole
        case (.total, true): allMentions
        }
      var cell = Table.Cell(
        column: self.columns.lines[index].columnID, count: tallies[index].count,
        weighted: tallies[index].weight,
        percent: tallies[index].percent(of: denominator, isWeighted: plan.isWeighted))
      cell.interval = intervals.indices.contains(index) ? intervals[index] : nil
      cell.residual = residuals.indices.contains(index) ? residuals[index] : nil
      return cell
    }
  }

  /// Puts letters to columns and cells where the plan asks for it and the shares allow it.
  private func compareColumns(
    _ rows: inout [Table.Row], _ columns: inout [Table.Column], _ notes: inout TableNotes
  ) {
    guard plan.options.comparesColumns else { return }
    guard let block = blocks.first, blocks.count == 1, block.count.isDisjoint,
      plan.percentage == .column, !isOfMentions
    else {
      notes.addNoLetters()
      return
    }
    let bases =
      block.squares.map {
        ColumnLetters.effectiveSizes(block.count.columns, squares: $0.columns)
      } ?? block.count.columns.map { Double($0.count) }
    ColumnLetters.add(to: &rows, columns: &columns, bases: bases)
    notes.addLetters()
  }

  /// The rows with every cell marked that differs from the total by more than the plan's points.
  private func marked(_ rows: [Table.Row], _ notes: inout TableNotes) -> [Table.Row] {
    guard let points = plan.options.markPoints else { return rows }
    notes.addMarks(points)
    let reference = total.cells
    return rows.map { row in
      var row = row
      for index in row.cells.indices {
        guard let share = row.cells[index].percent, let all = reference[index].percent else {
          continue
        }
        row.cells[index].isMarked = abs(share - all) > points
      }
      return row
    }
  }

  /// Looks where cells that make up a whole row (or column) add up to something else when rounded.
  private func checkRounding(_ notes: inout TableNotes) {
    guard isOfMentions || blocks.allSatisfy(\.count.isDisjoint) else {
      notes.addSeveralCodes()
      return
    }
    switch plan.percentage {
    case .total: return
    case .row: checkRows(&notes)
    case .column: checkColumns(&notes)
    }
  }

  private func checkRows(_ notes: inout TableNotes) {
    for block in blocks {
      for (index, line) in block.lines.enumerated() {
        guard isOfMentions || line.row.count == block.count.inAnyColumn[index].count else {
          continue
        }
        let own = cells(
          line.cells, row: line.row, mentions: block.mentions, whole: block.count.whole,
          columns: block.count.columns)
        notes.checkRounding(of: [own], sum: 100, heading: line.line.label[context.language])
      }
    }
  }

  private func checkColumns(_ notes: inout TableNotes) {
    guard let block = blocks.first, blocks.count == 1 else { return }
    let body = block.lines.map { line in
      cells(
        line.cells, row: line.row, mentions: block.mentions, whole: block.count.whole,
        columns: block.count.columns)
    }
    for (index, column) in headings.enumerated() {
      let cells = body.map { $0[index] }
      let shown = cells.reduce(0) { $0 + $1.count }
      guard shown > 0, isOfMentions || shown == column.n else { continue }
      notes.checkRounding(of: [cells], sum: 100, heading: column.label)
    }
  }

  private func test(_ notes: inout TableNotes) -> Table.Test? {
    guard plan.testsIndependence else { return nil }
    guard let block = blocks.first, blocks.count == 1 else {
      notes.addNoTest(.severalBlocks)
      return nil
    }
    guard block.count.isDisjoint else {
      notes.addNoTest(.severalCodes)
      return nil
    }
    return IndependenceTest(plan: plan, context: context).outcome(
      of: block, columns: columns.lines.map { $0.label[context.language] }, notes: &notes)
  }
}
