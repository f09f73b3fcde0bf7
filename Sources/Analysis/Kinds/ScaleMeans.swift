public import CodingModel
import Statistics
public import Tables

/// Means of scale items: a row for each variable whose codes are numbers.
///
/// Without columns each row shows the mean and the standard deviation; with columns, the mean among
/// the respondents of each column. Whoever gave no number (`weet-niet`, no answer) does not count.
public enum ScaleMeans: TableKind {
  /// The name in codebooks.
  public static let identifier: TableKindID = "means"

  /// Counts a table.
  ///
  /// - Parameters:
  ///   - plan: What to count; the lines of its blocks give headings and labels only.
  ///   - context: Whom to count, and in which language to label.
  /// - Returns: The finished table.
  /// - Throws: ``TableFault`` if a variable or a set of weights is not there.
  public static func table(
    for plan: TablePlan, in context: TableContext
  ) throws(TableFault) -> Table {
    let crossed = plan.columns.map { [$0.variable] } ?? []
    let base = try TableBase(of: plan, in: context.frame, crossing: crossed)
    let columns = plan.columns?.without(plan.options.leftOut)
    let weights = try context.frame.weights(plan.isWeighted ? plan.options.weight : nil)
    let index = try columns.map { (columns) throws(TableFault) in
      try BlockIndex(columns, in: context.frame)
    }
    var rows: [Table.Row] = []
    for block in plan.blocks {
      let members = try base.members(
        for: [block.variable] + crossed, of: plan, in: context.frame)
      let item = ScaleItem(
        column: try context.frame.column(block.variable), leftOut: plan.options.leftOut,
        weights: plan.isWeighted ? weights : nil)
      var row = Table.Row(
        group: block.lines.first?.heading(in: context.language),
        label: context.frame.label(of: block.variable)[context.language],
        n: item.moments(members).count,
        cells: cells(of: item, members, columns: columns, index: index))
      row.block = block.variable.rawValue
      rows.append(row)
    }
    var notes = TableNotes(plan: plan, base: base, context: context)
    if plan.testsIndependence { notes.addNoTest(.means) }
    var table = Table(
      plan: plan, base: base, context: context, columns: headings(columns, context),
      rows: rows, notes: notes)
    table.showsRowN = plan.options.showsRowN ?? true
    return table
  }

  private static func headings(
    _ columns: TableBlock?, _ context: TableContext
  ) -> [Table.Column] {
    guard let columns else {
      return [
        Table.Column(id: "mean", label: context.words.mean, kind: .number),
        Table.Column(id: "sd", label: context.words.standardDeviation, kind: .number),
      ]
    }
    return columns.lines.map { line in
      var column = Table.Column(
        id: line.columnID, label: line.label[context.language], kind: .number)
      column.parts = line.parts
      return column
    }
  }

  private static func cells(
    of item: ScaleItem, _ members: RowMask, columns: TableBlock?, index: BlockIndex?
  ) -> [Table.Cell] {
    guard let columns, let index else {
      let moments = item.moments(members)
      func cell(_ id: String, _ number: Double?) -> Table.Cell {
        var cell = Table.Cell(
          column: id, count: moments.count, weighted: moments.weight, percent: nil, number: number)
        cell.concentration = item.concentration(members)
        return cell
      }
      return [cell("mean", moments.mean), cell("sd", moments.standardDeviation)]
    }
    return columns.lines.indices.map { line in
      var inLine = RowMask(rowCount: members.rowCount)
      members.forEach { row in inLine[row] = index.lines(at: row).contains(line) }
      let moments = item.moments(inLine)
      var cell = Table.Cell(
        column: columns.lines[line].columnID, count: moments.count, weighted: moments.weight,
        percent: nil, number: moments.mean)
      cell.concentration = item.concentration(inLine)
      return cell
    }
  }
}

/// A variable whose codes are read as numbers.
private struct ScaleItem {
  let column: FrameColumn
  let leftOut: [CodeID]
  let weights: [Double]?

  /// Count, weight, mean and standard deviation of respondents.
  ///
  /// The weighted variance is n / (n - 1) times the weighted mean square of differences from the
  /// weighted mean (Lumley 2010, *Complex Surveys*, section 2.2; `svyvar` in R's survey); with equal
  /// weights that is the usual sample variance.
  struct Moments {
    var count = 0
    var weight = 0.0
    var sum = 0.0
    var squares = 0.0

    var mean: Double? { weight > 0 ? sum / weight : nil }

    var standardDeviation: Double? {
      guard count > 1, weight > 0 else { return nil }
      let n = Double(count)
      return (squares / weight * n / (n - 1)).squareRoot()
    }
  }

  /// What part of the amount its largest contributors make up.
  func concentration(_ members: RowMask) -> [Double] {
    let numbers = column.codes.map { leftOut.contains($0) ? nil : $0.number }
    var amounts: [Double] = []
    members.forEach { row in
      let code = column.main[row]
      guard code >= 0, let number = numbers[Int(code)] else { return }
      amounts.append((weights?[row] ?? 1) * number)
    }
    return DominanceRule.concentration(of: amounts)
  }

  func moments(_ members: RowMask) -> Moments {
    let numbers = column.codes.map { leftOut.contains($0) ? nil : $0.number }
    func number(at row: Int) -> Double? {
      let code = column.main[row]
      return code < 0 ? nil : numbers[Int(code)]
    }
    var moments = Moments()
    members.forEach { row in
      guard let number = number(at: row) else { return }
      let weight = weights?[row] ?? 1
      moments.count += 1
      moments.weight += weight
      moments.sum += weight * number
    }
    // A second pass keeps small differences from drowning in large sums.
    guard let mean = moments.mean else { return moments }
    members.forEach { row in
      guard let number = number(at: row) else { return }
      moments.squares += (weights?[row] ?? 1) * (number - mean) * (number - mean)
    }
    return moments
  }
}
