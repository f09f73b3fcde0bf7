import CodingModel
import Tables

/// A block of a table, counted: its lines, and what they are shares of.
struct CountedBlock {
  /// A line with everybody in it.
  struct Line {
    /// What it is called and which codes it counts.
    let line: TableLine
    /// Everybody in the line.
    let row: Tally
    /// Those in the line, by column; in a table without columns, everybody in the line.
    let cells: [Tally]
    /// Whether it counts those without an answer.
    var isNonResponse: Bool { line.codes.isEmpty }
    /// The interval of each cell's share, where intervals were asked for.
    var intervals: [Table.Interval?] = []
    /// The adjusted residual of each cell, where residuals were asked for.
    var residuals: [Double?] = []
  }

  /// The block as it was counted, without the lines that are left out.
  let block: TableBlock
  /// The lines, in the order of the block.
  let lines: [Line]
  /// A line for each heading.
  let subtotals: [Line]
  /// Those without an answer, where they have a line.
  let nonResponse: Line?
  /// What was counted.
  let count: CrossCount
  /// The same with the squares of the weights for weights, where weighted columns are compared or tested.
  let squares: CrossCount?
  /// The intervals of the whole base, one for each column, where intervals were asked for.
  let totalIntervals: [Table.Interval?]

  /// Counts a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - columns: The columns, if there are any.
  ///   - plan: The table.
  ///   - base: Whom it counts.
  ///   - context: The respondents, and the language.
  /// - Throws: ``TableFault`` if a variable or a set of weights is not there.
  init(
    _ block: TableBlock, columns: TableBlock?, of plan: TablePlan, base: TableBase,
    context: TableContext
  ) throws(TableFault) {
    let block = block.without(plan.options.leftOut)
    let columns = columns?.without(plan.options.leftOut)
    let frame = context.frame
    let weights = try frame.weights(plan.options.weight)
    let variables = [block.variable] + (columns.map { [$0.variable] } ?? [])
    let members = try base.members(for: variables, of: plan, in: frame)
    let columnIndex = try columns.map { (columns) throws(TableFault) in
      try BlockIndex(columns, in: frame)
    }
    let counter = BlockCounter(
      members: members, columns: columnIndex, weights: weights,
      squares: try frame.squaredWeights(plan.options.weight),
      intervals: plan.options.showsIntervals && plan.options.shareOf == .cases
        ? ShareIntervals(
          members: members, columns: columnIndex?.masks, percentage: plan.percentage,
          weights: plan.isWeighted ? weights : nil, population: frame.population) : nil)
    let index = try BlockIndex(block, in: frame)
    self.block = block
    count = counter.count(index)
    let needsSquares = plan.options.comparesColumns || plan.testsIndependence && columns != nil
    squares = needsSquares && plan.isWeighted ? counter.squared(index) : nil
    lines = counter.lines(
      block.lines, index, counted: count,
      residuals: IndependenceTest.residuals(of: count, plan: plan))
    totalIntervals = counter.intervals?.intervals(of: members) ?? []
    let sums = block.headings(total: context.words.subtotal)
    subtotals =
      plan.options.showsSubtotals
      ? counter.lines(sums.lines, try BlockIndex(sums, in: frame)) : []
    let absent = TableLine(label: LocalizedText(context.words.nonResponse), codes: [])
    nonResponse =
      plan.options.nonResponse == .row
      ? counter.lines([absent], try BlockIndex(nonResponseTo: block.variable, in: frame)).first
      : nil
  }

  /// How often each column was given, over all lines.
  var mentions: [Tally] {
    guard let first = lines.first else {
      return Array(repeating: Tally(), count: max(1, count.columns.count))
    }
    return lines.dropFirst().reduce(first.cells) { sums, line in
      zip(sums, line.cells).map { $0 + $1 }
    }
  }

  /// The lines as they are shown: in the order that was asked for within each heading, without empty
  /// ones where those are hidden, each heading closed by its subtotal, those without an answer last.
  ///
  /// - Parameters:
  ///   - options: Say what is shown, in which order.
  ///   - byWeight: Whether lines are as large as their weights; else as their numbers of people.
  /// - Returns: The lines.
  func arranged(_ options: TableOptions, byWeight: Bool) -> [Line] {
    func size(_ line: Line) -> Double { byWeight ? line.row.weight : Double(line.row.count) }
    let shown = lines.filter { options.showsEmptyRows || $0.row.count > 0 }
    var result: [Line] = []
    var run: [Line] = []
    func close() {
      result += Self.sorted(run, options.order, by: size)
      if let group = run.first?.line.group, !group.isEmpty {
        result += subtotals.filter { $0.line.group == group }
      }
      run = []
    }
    for line in shown {
      if let last = run.last, last.line.group != line.line.group { close() }
      run.append(line)
    }
    close()
    return result + (nonResponse.map { [$0] } ?? [])
  }

  private static func sorted(
    _ lines: [Line], _ order: TableOptions.Order, by size: (Line) -> Double
  ) -> [Line] {
    guard order != .listed else { return lines }
    // Lines of the same size stay as the plan lists them.
    return lines.enumerated().sorted { left, right in
      let (first, second) = (size(left.element), size(right.element))
      if first == second { return left.offset < right.offset }
      return order == .descending ? first > second : first < second
    }.map(\.element)
  }
}

/// Counts lines of a block: those of the plan, and those that sum them up.
private struct BlockCounter {
  let members: RowMask
  let columns: BlockIndex?
  let weights: [Double]
  /// The squares of the weights.
  let squares: [Double]
  let intervals: ShareIntervals?

  func count(_ rows: BlockIndex) -> CrossCount {
    CrossCount(members, rows: rows, columns: columns, weights: weights)
  }

  /// The same with the squares of the weights.
  func squared(_ rows: BlockIndex) -> CrossCount {
    CrossCount(members, rows: rows, columns: columns, weights: squares)
  }

  func lines(
    _ lines: [TableLine], _ rows: BlockIndex, counted: CrossCount? = nil,
    residuals: [[Double?]] = []
  ) -> [CountedBlock.Line] {
    let count = counted ?? count(rows)
    let masks = intervals.map { _ in rows.masks }
    return lines.enumerated().map { index, line in
      let cells = count.columns.isEmpty ? [count.rows[index]] : count.cells[index]
      var result = CountedBlock.Line(
        line: line, row: count.rows[index], cells: cells)
      if residuals.indices.contains(index) { result.residuals = residuals[index] }
      if let intervals, let masks { result.intervals = intervals.intervals(of: masks[index]) }
      return result
    }
  }
}

extension TableBlock {
  /// The block without lines all of whose codes are left out.
  func without(_ codes: [CodeID]) -> TableBlock {
    guard !codes.isEmpty else { return self }
    var block = self
    block.lines.removeAll { line in line.codes.allSatisfy(codes.contains) }
    return block
  }

  /// A line for each heading with the codes of all lines under it.
  func headings(total: String) -> TableBlock {
    var block = self
    block.lines = []
    for line in lines where !line.group.isEmpty {
      if let index = block.lines.firstIndex(where: { $0.group == line.group }) {
        block.lines[index].codes += line.codes
      } else {
        block.lines.append(
          TableLine(group: line.group, label: LocalizedText(total), codes: line.codes))
      }
    }
    return block
  }
}
