import CodingModel
import Tables

/// Turns the counts of a crosstab into rows, notes and a test.
struct CrosstabLayout {
  let plan: TablePlan
  let columns: TableBlock
  let counts: [CrosstabCount]
  let whole: Tally
  let context: TableContext

  /// The finished table.
  func table(base: TableBase) -> Table {
    var notes = TableNotes(plan: plan, base: base, context: context)
    checkRounding(&notes)
    let body = rows
    notes.checkSmallCells(body)
    let test = test(&notes)
    return Table(
      plan: plan, base: base, context: context, columns: headings,
      rows: plan.showsTotal ? body + [total] : body, test: test, notes: notes.notes)
  }

  private var headings: [Table.Column] {
    columns.lines.enumerated().map { index, line in
      Table.Column(
        id: line.columnID, label: line.label[context.language],
        n: plan.percentage == .column ? columnTally(index).count : nil)
    }
  }

  private var rows: [Table.Row] {
    zip(plan.blocks, counts).flatMap { block, count in
      block.lines.enumerated().map { index, line in
        Table.Row(
          group: line.heading(in: context.language), label: line.label[context.language],
          n: plan.percentage == .row ? count.rows[index].count : whole.count,
          cells: columns.lines.indices.map { column in
            cell(count.cells[index][column], column: column, row: count.rows[index])
          })
      }
    }
  }

  private var total: Table.Row {
    Table.Row(
      label: context.words.total, n: whole.count,
      cells: columns.lines.indices.map { column in
        cell(columnTally(column), column: column, row: whole)
      }, isTotal: true)
  }

  /// The respondents of the base in a column: the same for every block.
  private func columnTally(_ column: Int) -> Tally {
    counts.first?.columns[column] ?? Tally()
  }

  private func cell(_ tally: Tally, column: Int, row: Tally) -> Table.Cell {
    let denominator =
      switch plan.percentage {
      case .row: row
      case .column: columnTally(column)
      case .total: whole
      }
    return Table.Cell(
      column: columns.lines[column].columnID, count: tally.count, weighted: tally.weight,
      percent: tally.percent(of: denominator, isWeighted: plan.isWeighted))
  }

  /// Looks where cells that make up a whole row (or column) add up to something else when rounded.
  private func checkRounding(_ notes: inout TableNotes) {
    guard counts.allSatisfy(\.isDisjoint) else {
      notes.addSeveralCodes()
      return
    }
    switch plan.percentage {
    case .total: return
    case .row:
      for (row, count) in zip(rows, counts.flatMap { zip($0.rows, $0.inAnyColumn) }) {
        guard count.0.count == count.1.count, count.0.count > 0 else { continue }
        notes.checkRounding(of: [row.cells], sum: 100, heading: row.label)
      }
    case .column:
      guard counts.count == 1 else { return }
      for (index, column) in headings.enumerated() {
        let cells = rows.map { $0.cells[index] }
        let shown = cells.reduce(0) { $0 + $1.count }
        guard shown == column.n, shown > 0 else { continue }
        notes.checkRounding(of: [cells], sum: 100, heading: column.label)
      }
    }
  }

  private func test(_ notes: inout TableNotes) -> Table.Test? {
    guard plan.testsIndependence else { return nil }
    guard let count = counts.first, counts.count == 1, count.isDisjoint else {
      notes.addNoTest()
      return nil
    }
    return IndependenceTest.outcome(
      of: count.cells.map { $0.map(\.count) }, plan: plan, notes: &notes)
  }
}
