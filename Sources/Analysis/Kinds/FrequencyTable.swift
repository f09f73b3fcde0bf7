public import CodingModel
public import Tables

/// How many respondents of the base are in each line, and what share of the base that is.
///
/// Every block takes its shares of the same base; with a total, each block closes with the
/// respondents who are in any of its lines.
public enum FrequencyTable: TableKind {
  /// The name in codebooks.
  public static let identifier: TableKindID = "frequency"

  /// The id of the only column.
  static let columnID = "all"

  /// Counts a table.
  ///
  /// - Parameters:
  ///   - plan: What to count; columns and the kind of percentage are not used.
  ///   - context: Whom to count, and in which language to label.
  /// - Returns: The finished table.
  /// - Throws: ``TableFault/unknownVariable(_:)``.
  public static func table(
    for plan: TablePlan, in context: TableContext
  ) throws(TableFault) -> Table {
    var plan = plan
    plan.columns = nil
    let base = try TableBase(of: plan, in: context.frame)
    let whole = base.tally(in: context.frame)
    var rows: [Table.Row] = []
    var notes = TableNotes(plan: plan, base: base, context: context)
    for block in plan.blocks {
      let count = try BlockCount(block, base: base, frame: context.frame)
      let blockRows = count.rows(plan: plan, whole: whole, context: context)
      if count.isDisjoint {
        let sum = count.inAny.percent(of: whole, isWeighted: plan.isWeighted)
        let heading = plan.blocks.count > 1 ? blockRows.first?.group : nil
        notes.checkRounding(of: blockRows.map(\.cells), sum: sum, heading: heading)
      } else {
        notes.addSeveralCodes()
      }
      rows += blockRows
      if plan.showsTotal {
        rows.append(
          Table.Row(
            group: plan.blocks.count > 1 ? blockRows.first?.group : nil,
            label: context.words.total, n: whole.count,
            cells: [cell(count.inAny, whole: whole, plan: plan)], isTotal: true))
      }
    }
    notes.checkSmallCells(rows)
    return Table(
      plan: plan, base: base, context: context, columns: [.init(id: columnID, label: "")],
      rows: rows, notes: notes.notes)
  }

  static func cell(_ tally: Tally, whole: Tally, plan: TablePlan) -> Table.Cell {
    Table.Cell(
      column: columnID, count: tally.count, weighted: tally.weight,
      percent: tally.percent(of: whole, isWeighted: plan.isWeighted))
  }
}

/// The respondents in each line of a block.
private struct BlockCount {
  let block: TableBlock
  let isDisjoint: Bool
  private(set) var lines: [Tally]
  private(set) var inAny = Tally()

  init(_ block: TableBlock, base: TableBase, frame: AnalysisFrame) throws(TableFault) {
    self.block = block
    let index = try BlockIndex(block, in: frame)
    isDisjoint = index.isDisjoint
    lines = Array(repeating: Tally(), count: block.lines.count)
    for row in base.members {
      let hits = index.lines(at: row)
      guard !hits.isEmpty else { continue }
      inAny.add(frame.weights[row])
      for line in hits { lines[line].add(frame.weights[row]) }
    }
  }

  func rows(plan: TablePlan, whole: Tally, context: TableContext) -> [Table.Row] {
    zip(block.lines, lines).map { line, tally in
      Table.Row(
        group: line.heading(in: context.language), label: line.label[context.language],
        n: whole.count, cells: [FrequencyTable.cell(tally, whole: whole, plan: plan)])
    }
  }
}
