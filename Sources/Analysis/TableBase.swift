import CodingModel

/// Whom a table counts: the plan's base, less those whom the table cannot place.
struct TableBase {
  /// The rows of the frame that are in the base.
  let members: [Int]
  /// The sum of their weights.
  let weight: Double
  /// The number at the head of the table.
  let headN: Int
  /// How many units may still change the table.
  let openUnits: Int

  /// Finds the base of a table.
  ///
  /// Respondents for whom the rule is unknown are not in the base. A unit is open when it is in the
  /// base, or may come to be, and a variable that the table needs is not final.
  ///
  /// - Parameters:
  ///   - plan: The table.
  ///   - frame: The respondents.
  ///   - crossed: Variables by which the table is crossed; whoever lacks an attribute among them
  ///     drops out, of the head as well.
  /// - Throws: ``TableFault/unknownVariable(_:)``.
  init(
    of plan: TablePlan, in frame: AnalysisFrame, crossing crossed: [VariableID] = []
  ) throws(TableFault) {
    var isPlaced = [Bool](repeating: true, count: frame.count)
    for name in crossed {
      let column = try frame.column(name)
      guard column.isAttribute else { continue }
      for (row, standing) in column.main.enumerated() where standing < 0 { isPlaced[row] = false }
    }
    let base = try ConditionMask(plan.base, over: frame).truths
    let head = try plan.headCount.map { (rule) throws(TableFault) in
      try ConditionMask(rule, over: frame).truths
    }
    let isOpen = try Self.openRows(of: plan, in: frame)
    let placed = isPlaced.indices.filter { isPlaced[$0] }
    members = placed.filter { base[$0] == .yes }
    weight = members.reduce(0) { $0 + frame.weights[$1] }
    headN = head.map { head in placed.count { head[$0] == .yes } } ?? members.count
    openUnits = placed.count {
      isOpen[$0] && (base[$0] != .no || head?[$0] == .unknown)
    }
  }

  /// Which rows are open on a variable that the table needs.
  private static func openRows(
    of plan: TablePlan, in frame: AnalysisFrame
  ) throws(TableFault) -> [Bool] {
    var needed = Set(plan.base.variables + plan.blocks.map(\.variable))
    needed.formUnion(plan.headCount?.variables ?? [])
    if let columns = plan.columns { needed.insert(columns.variable) }
    var isOpen = [Bool](repeating: false, count: frame.count)
    for name in needed {
      for (row, standing) in try frame.column(name).main.enumerated()
      where standing == FrameColumn.Standing.open {
        isOpen[row] = true
      }
    }
    return isOpen
  }
}

/// A number of respondents and the sum of their weights.
struct Tally {
  /// How many.
  private(set) var count = 0
  /// The sum of their weights.
  private(set) var weight = 0.0

  /// Counts one more respondent.
  mutating func add(_ weight: Double) {
    count += 1
    self.weight += weight
  }

  /// This as a share of a whole, from 0 to 100; `nil` where the whole is nothing.
  func percent(of whole: Tally, isWeighted: Bool) -> Double? {
    if isWeighted { return whole.weight > 0 ? 100 * weight / whole.weight : nil }
    return whole.count > 0 ? 100 * Double(count) / Double(whole.count) : nil
  }
}

extension TableBase {
  /// The base as a whole to take shares of.
  func tally(in frame: AnalysisFrame) -> Tally {
    var tally = Tally()
    for row in members { tally.add(frame.weights[row]) }
    return tally
  }
}
