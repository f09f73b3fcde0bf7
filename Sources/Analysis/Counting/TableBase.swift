import CodingModel

/// Whom a table counts: the plan's base, less those whom the table cannot place.
struct TableBase {
  /// The rows of the frame that are in the base.
  let members: RowMask
  /// The number at the head of the table.
  let headN: Int
  /// How many units may still change the table.
  let openUnits: Int
  /// How many of the base have no answer on what the one block of the table is about, and stand
  /// outside for that reason.
  let unanswered: Int

  /// Finds the base of a table.
  ///
  /// Respondents for whom the rule is unknown are not in the base. A unit is open when it is in the
  /// base, or may come to be, and a variable that the table needs is not final; one that will stand
  /// outside whatever becomes of it is not.
  ///
  /// - Parameters:
  ///   - plan: The table.
  ///   - frame: The respondents.
  ///   - crossed: Variables by which the table is crossed; whoever lacks an attribute among them
  ///     drops out, of the head as well, unless the plan keeps non-response inside.
  /// - Throws: ``TableFault/unknownVariable(_:)``.
  init(
    of plan: TablePlan, in frame: AnalysisFrame, crossing crossed: [VariableID] = []
  ) throws(TableFault) {
    var placed = RowMask.everybody(of: frame.count)
    if plan.options.nonResponse == nil || plan.options.nonResponse == .outside {
      placed = try frame.asked(crossed, attributesOnly: true)
    }
    let base = try ConditionMask(plan.base, over: frame)
    let head = try plan.headCount.map { (rule) throws(TableFault) in
      try ConditionMask(rule, over: frame)
    }
    members = placed & base.yes
    let asked = try plan.baseOfAnswers.map { (names) throws(TableFault) in
      try frame.asked(names)
    }
    unanswered = asked.map { (base.yes & ~$0).count } ?? 0
    if let head {
      headN = (placed & head.yes).count
    } else {
      headN = try Self.count(members, of: plan, in: frame)
    }
    let open = placed & (asked ?? placed) & (try Self.openRows(of: plan, in: frame))
    let reach = head.map { base.maybe | $0.unknown } ?? base.maybe
    openUnits = (open & reach).count
  }

  /// How many of the members the table counts; those of a table of several blocks differ by block, and
  /// the base has them all.
  private static func count(
    _ members: RowMask, of plan: TablePlan, in frame: AnalysisFrame
  ) throws(TableFault) -> Int {
    guard plan.blocks.count == 1 else { return members.count }
    return try counted(members, for: plan.crossedNames, of: plan, in: frame).count
  }

  /// Which rows are open on a variable that the table needs.
  private static func openRows(
    of plan: TablePlan, in frame: AnalysisFrame
  ) throws(TableFault) -> RowMask {
    var needed = Set(plan.base.variables + plan.blocks.map(\.variable))
    needed.formUnion(plan.headCount?.variables ?? [])
    if let columns = plan.columns { needed.insert(columns.variable) }
    var open = RowMask(rowCount: frame.count)
    for name in needed {
      let column = try frame.column(name)
      if column.hasOpen { open = open | column.openMask }
    }
    return open
  }

  /// The members whom a block (and the columns) of the plan can count: less those who gave a code that
  /// is left out, and less those without an answer, or not yet, where they stand outside.
  ///
  /// - Parameters:
  ///   - variables: The variable of the block, and that of the columns.
  ///   - plan: The table.
  ///   - frame: The respondents.
  /// - Returns: The members that can be counted.
  /// - Throws: ``TableFault/unknownVariable(_:)``.
  func members(
    for variables: [VariableID], of plan: TablePlan, in frame: AnalysisFrame
  ) throws(TableFault) -> RowMask {
    try Self.counted(members, for: variables, of: plan, in: frame)
  }

  private static func counted(
    _ members: RowMask, for variables: [VariableID], of plan: TablePlan, in frame: AnalysisFrame
  ) throws(TableFault) -> RowMask {
    let leftOut = Set(plan.options.leftOut)
    let isOutside = plan.options.nonResponse == .outside
    var members = isOutside ? members & (try frame.answering(variables)) : members
    guard !leftOut.isEmpty else { return members }
    for name in variables {
      let column = try frame.column(name)
      members = members & ~column.mask(column.flags(leftOut.contains))
    }
    return members
  }
}

extension AnalysisFrame {
  /// The rows that were asked for an answer on all of some variables, or on the attributes among them.
  fileprivate func asked(
    _ names: [VariableID], attributesOnly: Bool = false
  ) throws(TableFault) -> RowMask {
    var rows = RowMask.everybody(of: count)
    for name in names {
      let column = try column(name)
      if column.isAttribute || !attributesOnly { rows = rows & ~column.unasked }
    }
    return rows
  }

  /// The rows with an answer on all of some variables: they were asked, and it is known.
  fileprivate func answering(_ names: [VariableID]) throws(TableFault) -> RowMask {
    var rows = try asked(names)
    for name in names {
      let column = try column(name)
      if column.hasOpen { rows = rows & ~column.openMask }
    }
    return rows
  }
}

extension TablePlan {
  /// The variables of the rows and of the columns.
  fileprivate var crossedNames: [VariableID] {
    blocks.map(\.variable) + (columns.map { [$0.variable] } ?? [])
  }

  /// The variables on which everybody who counts has an answer, where those without stand outside.
  ///
  /// A table of several blocks has a base for each block, so there are none for all of it.
  fileprivate var baseOfAnswers: [VariableID]? {
    guard options.nonResponse == .outside, blocks.count == 1 else { return nil }
    return crossedNames
  }
}
