import CodingModel

/// For each respondent whether a rule holds, in the three-valued logic of `Condition.holds`.
struct ConditionMask: Sendable {
  /// Certainly false, unknown, certainly true: ordered, so that *and* is the lesser of two and *or*
  /// the greater (Kleene 1938).
  enum Truth: Int8, Comparable {
    case no = 0
    case unknown = 1
    case yes = 2

    static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }
  }

  /// The truth for each respondent.
  let truths: [Truth]

  /// Judges a rule over a whole frame at once.
  ///
  /// - Parameters:
  ///   - condition: The rule.
  ///   - frame: The respondents.
  /// - Throws: ``TableFault/unknownVariable(_:)`` if the rule names what the codebook lacks.
  init(_ condition: Condition, over frame: AnalysisFrame) throws(TableFault) {
    truths = try Self.truths(of: condition, over: frame)
  }

  private static func truths(
    of condition: Condition, over frame: AnalysisFrame
  ) throws(TableFault) -> [Truth] {
    switch condition {
    case .always:
      return Array(repeating: .yes, count: frame.count)
    case .includes(let variable, let codes):
      return includes(codes, in: try frame.column(variable))
    case .answered(let variable):
      return try frame.column(variable).main.map { standing in
        switch standing {
        case FrameColumn.Standing.open: .unknown
        case FrameColumn.Standing.notAsked: .no
        default: .yes
        }
      }
    case .not(let inner):
      return try truths(of: inner, over: frame).map { truth in
        switch truth {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
      }
    case .and(let left, let right):
      return zip(try truths(of: left, over: frame), try truths(of: right, over: frame)).map(min)
    case .or(let left, let right):
      return zip(try truths(of: left, over: frame), try truths(of: right, over: frame)).map(max)
    }
  }

  private static func includes(_ codes: [CodeID], in column: FrameColumn) -> [Truth] {
    let wanted = Set(codes.compactMap { column.positions[$0] })
    var truths = column.main.map { standing -> Truth in
      if standing == FrameColumn.Standing.open { return .unknown }
      return wanted.contains(standing) ? .yes : .no
    }
    for (row, codes) in column.further where codes.contains(where: wanted.contains) {
      truths[row] = .yes
    }
    return truths
  }
}
