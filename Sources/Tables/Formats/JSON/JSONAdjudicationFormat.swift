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
    JSONText.write(summary.json, to: &output)
  }
}

extension AdjudicationSummary {
  fileprivate var json: JSONValue {
    .object([
      "coders": .texts(coders), "disputes": .count(disputes), "ruled": .count(ruled),
      "open": .count(open), "together": .count(together), "overruled": .count(overruled),
      "changes": .list(changes, \.json), "pairs": .list(pairs, \.json),
    ])
  }
}

extension AdjudicationSummary.CodeChange {
  fileprivate var json: JSONValue {
    .object([
      "variable": .text(variable), "code": .text(code), "label": .text(label),
      "agreed": .count(agreed), "ruled": .count(ruled), "final": .count(final),
      "coders": .list(shifts) { shift in
        .object([
          "coder": .text(shift.coder), "gained": .count(shift.gained), "lost": .count(shift.lost),
        ])
      },
    ])
  }
}

extension AdjudicationSummary.ConfusedPair {
  fileprivate var json: JSONValue {
    .object([
      "variable": .text(variable), "first": .text(first), "second": .text(second),
      "count": .count(count), "uses": .count(uses), "ruled_first": .count(ruledFirst),
      "ruled_second": .count(ruledSecond), "ruled_other": .count(ruledOther),
      "unruled": .count(unruled), "advice": .text(advice.rawValue),
    ])
  }
}
