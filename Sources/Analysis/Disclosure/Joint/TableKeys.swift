import CodingModel
import Tables

/// Says of every count of a table what it is a count of.
///
/// A base of the form *this variable has one of these codes* is a choice of codes like any line, so that
/// a table of some people is tied to a table in which they are a line.
struct TableKeys {
  /// The standings of a respondent that are no code.
  private enum Standing {
    static let notAsked = ""
    static let open = "\u{1}open"
    static let others: Set<String> = [open, "\u{1}none", "\u{1}text"]
  }

  private let plan: TablePlan
  private let table: Table
  private let frame: AnalysisFrame
  private let base: CountKey?

  /// Prepares the keys of a table.
  ///
  /// - Parameters:
  ///   - plan: How it was counted.
  ///   - table: The table.
  ///   - frame: Whom it counts.
  init(_ plan: TablePlan, _ table: Table, in frame: AnalysisFrame) {
    (self.plan, self.table, self.frame) = (plan, table, frame)
    base = Self.key(of: plan, in: frame)
  }

  /// The key of the number at the head of the table; `nil` where the table counts somebody else there.
  var head: CountKey? {
    plan.headCount == nil && plan.options.leftOut.isEmpty && plan.options.nonResponse != .outside
      ? base : nil
  }

  /// The key of a cell; `column` is `nil` for a row's own N.
  ///
  /// - Returns: The key; `nil` where the count is of no group of people.
  func key(row: Int, column: Int?) -> CountKey? {
    let line = table.rows[row]
    if table.countsMentions, line.isTotal { return nil }
    guard !table.columns.contains(where: { $0.kind == .number }) else { return nil }
    let block = line.block.isEmpty ? plan.blocks.first : plan.blocks.first { Self.isOf($0, line) }
    guard let block, var key = whole(of: block) else { return nil }
    if !line.parts.isEmpty {
      let overlaps = table.overlappingBlocks.contains(block.variable.rawValue)
      guard
        let own = Self.narrowed(
          key, block.variable, to: Set(line.parts), isAnyOf: overlaps)
      else { return nil }
      key = own
    }
    guard let column else { return key }
    return narrowed(key, byColumn: column)
  }

  /// The key of a column's N.
  func key(column: Int) -> CountKey? {
    guard let block = plan.blocks.first, !table.countsMentions, let key = whole(of: block) else {
      return nil
    }
    return narrowed(key, byColumn: column)
  }

  private static func isOf(_ block: TableBlock, _ row: Table.Row) -> Bool {
    block.variable.rawValue == row.block
  }

  private func narrowed(_ key: CountKey, byColumn column: Int) -> CountKey? {
    guard let block = plan.columns, !table.columns[column].parts.isEmpty else { return key }
    return Self.narrowed(
      key, block.variable, to: Set(table.columns[column].parts),
      isAnyOf: table.hasOverlappingColumns)
  }

  /// The key of everybody whom a block can count.
  private func whole(of block: TableBlock) -> CountKey? {
    guard var key = base else { return nil }
    let leftOut = Set(plan.options.leftOut.map(\.rawValue))
    let isOutside = plan.options.nonResponse == .outside
    guard isOutside || !leftOut.isEmpty else { return key }
    for variable in [block.variable] + (plan.columns.map { [$0.variable] } ?? []) {
      guard let column = frame.knownColumn(variable) else { return nil }
      var standings = Self.standings(of: column)
      let before = standings
      standings.subtract(leftOut)
      if isOutside { standings.subtract([Standing.notAsked, Standing.open]) }
      guard standings != before else { continue }
      guard let own = key.narrowed(variable.rawValue, to: standings) else { return nil }
      key = own
    }
    return key
  }

  // MARK: The base

  private static func key(of plan: TablePlan, in frame: AnalysisFrame) -> CountKey? {
    var rest: [String] = []
    guard var key = narrowed(CountKey(root: "", parts: [:]), plan.base, &rest, in: frame) else {
      return nil
    }
    key.root = rest.sorted().joined(separator: " & ")
    // Whoever lacks an attribute by which a table is crossed is not in it.
    guard let columns = plan.columns,
      plan.options.nonResponse == nil || plan.options.nonResponse == .outside
    else { return key }
    for variable in plan.blocks.map(\.variable) + [columns.variable] {
      guard let column = frame.knownColumn(variable) else { return nil }
      guard column.isAttribute, column.mask(of: FrameColumn.Standing.notAsked).count > 0 else {
        continue
      }
      let standings = standings(of: column).subtracting([Standing.notAsked])
      guard let own = key.narrowed(variable.rawValue, to: standings) else { return nil }
      key = own
    }
    return key
  }

  private static func narrowed(
    _ key: CountKey, _ base: Condition, _ rest: inout [String], in frame: AnalysisFrame
  ) -> CountKey? {
    switch base {
    case .always: return key
    case .and(let first, let second):
      return narrowed(key, first, &rest, in: frame)
        .flatMap { narrowed($0, second, &rest, in: frame) }
    case .includes(let variable, let codes):
      return narrowed(
        key, variable, to: Set(codes.map(\.rawValue)), isAnyOf: hasSeveral(variable, in: frame))
    case .leads(let variable, let codes):
      return narrowed(key, variable, to: Set(codes.map(\.rawValue)), isAnyOf: false)
    default:
      rest.append(String(describing: base))
      return key
    }
  }

  private static func narrowed(
    _ key: CountKey, _ variable: VariableID, to codes: Set<String>, isAnyOf: Bool
  ) -> CountKey? {
    guard isAnyOf else { return key.narrowed(variable.rawValue, to: codes) }
    // Codes of which someone has several add up to nothing: having any of them is a yes or a no.
    let name = variable.rawValue + " > " + codes.sorted().joined(separator: "+")
    return key.narrowed(name, to: ["yes"])
  }

  /// Whether somebody has several codes of a variable.
  private static func hasSeveral(_ variable: VariableID, in frame: AnalysisFrame) -> Bool {
    frame.knownColumn(variable)?.further.isEmpty == false
  }

  private static func standings(of column: FrameColumn) -> Set<String> {
    Set(column.codes.map(\.rawValue)).union(Standing.others).union([Standing.notAsked])
  }
}
