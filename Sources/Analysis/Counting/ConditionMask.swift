import CodingModel

/// For each respondent whether a rule holds, in the three-valued logic of `Condition.holds`.
///
/// The rule is worked out over whole columns, 64 respondents at a time: names become positions in
/// columns once, and *and*, *or* and *not* work on words of bits (Kleene 1938: *and* is the lesser of
/// two truths, *or* the greater).
struct ConditionMask: Sendable {
  /// Those for whom the rule certainly holds.
  let yes: RowMask
  /// Those for whom it holds or may come to hold.
  let maybe: RowMask

  /// Those for whom it depends on something not coded yet.
  var unknown: RowMask { maybe & ~yes }

  /// Judges a rule over a whole frame at once.
  ///
  /// - Parameters:
  ///   - condition: The rule.
  ///   - frame: The respondents.
  /// - Throws: ``TableFault/unknownVariable(_:)`` if the rule names what the codebook lacks.
  init(_ condition: Condition, over frame: AnalysisFrame) throws(TableFault) {
    switch condition {
    case .always:
      self.init(yes: .everybody(of: frame.count))
    case .includes(let variable, let codes):
      self.init(try frame.column(variable), includes: codes)
    case .leads(let variable, let codes):
      let column = try frame.column(variable)
      let wanted = Set(codes)
      self.init(column) { code in wanted.contains(code) }
    case .compares(.number(let variable), let relation, let bound):
      self.init(try frame.column(variable)) { code in
        code.number.map { relation.holds($0, bound) } ?? false
      }
    case .compares(.codeCount(let variable), let relation, let bound):
      self.init(try frame.column(variable), codeCount: relation, bound)
    case .answered(let variable):
      let column = try frame.column(variable)
      self.init(column, none: true, text: true) { _ in true }
    case .not(let inner):
      let mask = try ConditionMask(inner, over: frame)
      self.init(yes: ~mask.maybe, maybe: ~mask.yes)
    case .and(let left, let right):
      let (left, right) = (
        try ConditionMask(left, over: frame), try ConditionMask(right, over: frame)
      )
      self.init(yes: left.yes & right.yes, maybe: left.maybe & right.maybe)
    case .or(let left, let right):
      let (left, right) = (
        try ConditionMask(left, over: frame), try ConditionMask(right, over: frame)
      )
      self.init(yes: left.yes | right.yes, maybe: left.maybe | right.maybe)
    }
  }

  private init(yes: RowMask, maybe: RowMask? = nil) {
    self.yes = yes
    self.maybe = maybe ?? yes
  }

  /// Judges the main code of each respondent.
  private init(
    _ column: FrameColumn, none: Bool = false, text: Bool = false, holds: (CodeID) -> Bool
  ) {
    var flags = column.flags(holds)
    flags[FrameColumn.slot(of: FrameColumn.Standing.noneApplies)] = none
    flags[FrameColumn.slot(of: FrameColumn.Standing.text)] = text
    let yes = column.mask(flags)
    self.init(yes: yes, maybe: column.hasOpen ? yes | column.openMask : nil)
  }

  private init(_ column: FrameColumn, includes codes: [CodeID]) {
    let wanted = Set(codes.compactMap { column.positions[$0] })
    let main = ConditionMask(column) { code in
      column.positions[code].map(wanted.contains) ?? false
    }
    var yes = main.yes
    for (row, further) in column.further where further.contains(where: wanted.contains) {
      yes[row] = true
    }
    self.init(yes: yes, maybe: main.maybe | yes)
  }

  private init(
    _ column: FrameColumn, codeCount relation: Condition.Relation, _ bound: Double
  ) {
    let single = ConditionMask(column, none: relation.holds(0, bound)) { _ in
      relation.holds(1, bound)
    }
    var (yes, maybe) = (single.yes, single.maybe)
    for (row, further) in column.further {
      let holds = relation.holds(Double(further.count + 1), bound)
      yes[row] = holds
      maybe[row] = holds
    }
    self.init(yes: yes, maybe: maybe)
  }
}
