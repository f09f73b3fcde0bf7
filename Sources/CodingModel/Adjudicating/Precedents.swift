/// Earlier rulings on the same codes: what was decided when they stood against each other before.
public struct Precedents: Equatable, Sendable {
  /// An earlier ruling.
  public struct Case: Equatable, Sendable {
    /// The unit it was about.
    public let unit: UnitID
    /// What was decided, and why.
    public let ruling: Ruling
  }

  /// How often one side was taken.
  public struct Tally: Equatable, Sendable {
    /// What was decided.
    public let answer: Answer
    /// How often.
    public let count: Int
  }

  /// The earlier rulings, the newest first.
  public let cases: [Case]
  /// How often each answer was decided, the most frequent first.
  public let tallies: [Tally]

  /// Finds the precedents of a dispute.
  ///
  /// - Parameters:
  ///   - dispute: The dispute; its own ruling is no precedent.
  ///   - disputes: All disputes.
  public init(for dispute: Dispute, among disputes: [Dispute]) {
    let codes = DisputedCodes(dispute)
    cases = disputes.filter {
      $0.standing == .ruled && $0.variable == dispute.variable && $0.unit != dispute.unit
        && DisputedCodes($0) == codes
    }.compactMap { other in other.ruling.map { Case(unit: other.unit, ruling: $0) } }
      .sorted { ($1.ruling.order, $0.unit) < ($0.ruling.order, $1.unit) }
    var counts: [Answer: Int] = [:]
    var order: [Answer] = []
    for ruling in cases.map(\.ruling) {
      let side = codes.side(of: ruling.answer)
      if counts[side] == nil { order.append(side) }
      counts[side, default: 0] += 1
    }
    // Equal counts keep the order in which they came, the newest first.
    tallies = order.enumerated().map {
      (place: $0, tally: Tally(answer: $1, count: counts[$1] ?? 0))
    }
    .sorted { ($1.tally.count, $0.place) < ($0.tally.count, $1.place) }.map(\.tally)
  }
}
