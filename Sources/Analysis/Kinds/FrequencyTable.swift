public import CodingModel
public import Tables

/// How many respondents of the base are in each line, and what share of the base that is.
///
/// Every block takes its shares of the same base, less what the plan leaves out of it; with a total,
/// each block closes with the respondents who are in any of its lines, that of no answer included.
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
  /// - Throws: ``TableFault`` if a variable or a set of weights is not there.
  public static func table(
    for plan: TablePlan, in context: TableContext
  ) throws(TableFault) -> Table {
    var plan = plan
    plan.columns = nil
    let base = try TableBase(of: plan, in: context.frame)
    var rows: [Table.Row] = []
    var notes = TableNotes(plan: plan, base: base, context: context)
    for block in plan.blocks {
      let counted = try CountedBlock(
        block, columns: nil, of: plan, base: base, context: context)
      let shares = BlockShares(block: counted, plan: plan, context: context)
      shares.checkRounding(&notes)
      rows += shares.rows
    }
    notes.checkSmallCells(rows)
    if plan.testsIndependence { notes.addNoTest(.noColumns) }
    return Table(
      plan: plan, base: base, context: context, columns: [.init(id: columnID, label: "")],
      rows: rows, notes: notes)
  }
}

/// The shares of a block without columns.
private struct BlockShares {
  let block: CountedBlock
  let plan: TablePlan
  let context: TableContext

  private var whole: Tally {
    isOfMentions ? block.mentions.first ?? Tally() : block.count.whole
  }

  private var isOfMentions: Bool { plan.options.shareOf == .mentions }

  private var lines: [Table.Row] {
    block.arranged(plan.options, byWeight: plan.isWeighted).map { line in
      var row = row(
        line.line.label[context.language], line.line.heading(in: context.language), line.row,
        line.intervals, parts: line.line.parts)
      // Whoever gave no answer has no share of the answers.
      if isOfMentions, line.isNonResponse { row.cells[0].percent = nil }
      return row
    }
  }

  /// The lines and, where the plan asks for it, their total.
  var rows: [Table.Row] {
    guard plan.showsTotal else { return lines }
    let group = plan.blocks.count > 1 ? lines.first?.group : nil
    let parts = summed.flatMap(\.line.parts)
    var sum = row(context.words.total, group, total, parts: parts)
    sum.isTotal = true
    return lines + [sum]
  }

  /// The lines that make up the total: whoever has no answer adds to people, not to answers.
  private var summed: [CountedBlock.Line] {
    block.lines + (isOfMentions ? [] : [block.nonResponse].compactMap(\.self))
  }

  private var total: Tally {
    isOfMentions ? whole : block.count.inAnyRow + (block.nonResponse?.row ?? Tally())
  }

  private func row(
    _ label: String, _ group: String?, _ tally: Tally, _ intervals: [Table.Interval?] = [],
    parts: [String] = []
  ) -> Table.Row {
    var cell = Table.Cell(
      column: FrequencyTable.columnID, count: tally.count, weighted: tally.weight,
      percent: tally.percent(of: whole, isWeighted: plan.isWeighted))
    cell.interval = intervals.first ?? nil
    var row = Table.Row(group: group, label: label, n: block.count.whole.count, cells: [cell])
    row.block = block.block.variable.rawValue
    row.parts = parts
    return row
  }

  func checkRounding(_ notes: inout TableNotes) {
    guard block.count.isDisjoint || isOfMentions else {
      notes.addSeveralCodes()
      return
    }
    let sum = total.percent(of: whole, isWeighted: plan.isWeighted)
    let own = summed.map { row("", nil, $0.row).cells }
    notes.checkRounding(
      of: own, sum: sum, heading: plan.blocks.count > 1 ? lines.first?.group : nil)
  }
}
