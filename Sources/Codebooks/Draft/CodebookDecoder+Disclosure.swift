import CodingModel

/// Reading the policy for published tables.
extension CodebookDecoder {
  /// Reads the policy; what is not said is as usual.
  mutating func disclosure(_ cursor: Cursor?) -> DisclosurePolicy {
    var policy = DisclosurePolicy()
    guard let cursor, let fields = fields(of: cursor, as: DisclosureField.self) else {
      return policy
    }
    policy.minimumCell = whole(fields[.minimumCell], in: 2...1000) ?? policy.minimumCell
    policy.minimumBase = whole(fields[.minimumBase], in: 1...10_000) ?? policy.minimumBase
    policy.method =
      choice(fields[.method], of: DisclosurePolicy.Method.self)?.value ?? policy.method
    policy.rounding =
      choice(fields[.rounding], of: DisclosurePolicy.Rounding.self)?.value ?? policy.rounding
    policy.roundingBase = whole(fields[.roundingBase], in: 2...100) ?? policy.roundingBase
    policy.dominanceCount = whole(fields[.dominanceCount], in: 1...5) ?? policy.dominanceCount
    policy.dominancePercent =
      number(fields[.dominancePercent], in: 1...100) ?? policy.dominancePercent
    return policy
  }

  /// Reads the bands of a table: lists of codes whose lines can be counted as one.
  mutating func bands(_ cursor: Cursor?, into draft: inout TableDraft) {
    for band in items(cursor, limit: CodebookLimits.lines) {
      draft.bands.append(
        items(band, limit: CodebookLimits.codesPerLine).compactMap { identifier($0) })
    }
    draft.options.bands = draft.bands.map { $0.map(\.value) }
  }

  /// Reads how many people the survey is about.
  mutating func population(_ cursor: Cursor?) -> Int? { whole(cursor, in: 1...10_000_000_000) }

  /// Reads a whole number between two bounds.
  private mutating func whole(_ cursor: Cursor?, in range: ClosedRange<Int>) -> Int? {
    guard let written = scalar(cursor) else { return nil }
    if let number = Int(written.value), range.contains(number) { return number }
    report(
      .field(
        .notANumber(
          written.value, from: Double(range.lowerBound), through: Double(range.upperBound))),
      at: written.place)
    return nil
  }
}
