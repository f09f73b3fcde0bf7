/// What adjudication changed, as JSON for scripts: the field names are stable.
public struct JSONAdjudicationFormat: AdjudicationFormat {
  /// The name in commands.
  public static let identifier = "json"

  /// Makes the format.
  public init() {}

  /// Writes the summary as one object.
  public func write<Output: TextOutputStream>(
    _ summary: AdjudicationSummary, to output: inout Output
  ) {
    JSONText.write(AdjudicationRecord(summary: summary), to: &output)
  }
}

private struct AdjudicationRecord: Encodable {
  let summary: AdjudicationSummary

  enum CodingKeys: String, CodingKey {
    case coders, disputes, ruled, open, together, overruled, changes, pairs
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(summary.coders, forKey: .coders)
    try fields.encode(summary.disputes, forKey: .disputes)
    try fields.encode(summary.ruled, forKey: .ruled)
    try fields.encode(summary.open, forKey: .open)
    try fields.encode(summary.together, forKey: .together)
    try fields.encode(summary.overruled, forKey: .overruled)
    try fields.encode(summary.changes.map(ChangeRecord.init), forKey: .changes)
    try fields.encode(summary.pairs.map(PairRecord.init), forKey: .pairs)
  }
}

private struct ChangeRecord: Encodable {
  let change: AdjudicationSummary.CodeChange

  enum CodingKeys: String, CodingKey {
    case variable, code, label, agreed, ruled, final, coders
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(change.variable, forKey: .variable)
    try fields.encode(change.code, forKey: .code)
    try fields.encode(change.label, forKey: .label)
    try fields.encode(change.agreed, forKey: .agreed)
    try fields.encode(change.ruled, forKey: .ruled)
    try fields.encode(change.final, forKey: .final)
    try fields.encode(change.shifts.map(ShiftRecord.init), forKey: .coders)
  }
}

private struct ShiftRecord: Encodable {
  let shift: AdjudicationSummary.CodeChange.Shift

  enum CodingKeys: String, CodingKey {
    case coder, gained, lost
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(shift.coder, forKey: .coder)
    try fields.encode(shift.gained, forKey: .gained)
    try fields.encode(shift.lost, forKey: .lost)
  }
}

private struct PairRecord: Encodable {
  let pair: AdjudicationSummary.ConfusedPair

  enum CodingKeys: String, CodingKey {
    case variable, first, second, count, uses, unruled, advice
    case ruledFirst = "ruled_first"
    case ruledSecond = "ruled_second"
    case ruledOther = "ruled_other"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(pair.variable, forKey: .variable)
    try fields.encode(pair.first, forKey: .first)
    try fields.encode(pair.second, forKey: .second)
    try fields.encode(pair.count, forKey: .count)
    try fields.encode(pair.uses, forKey: .uses)
    try fields.encode(pair.ruledFirst, forKey: .ruledFirst)
    try fields.encode(pair.ruledSecond, forKey: .ruledSecond)
    try fields.encode(pair.ruledOther, forKey: .ruledOther)
    try fields.encode(pair.unruled, forKey: .unruled)
    try fields.encode(pair.advice.rawValue, forKey: .advice)
  }
}
