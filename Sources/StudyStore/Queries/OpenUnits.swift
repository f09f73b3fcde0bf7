import CodingModel
import GRDB

/// Which units a coder has not completed, without looking at those that are told to be complete by
/// their number: how many are is kept by stretches of positions.
struct OpenUnits {
  /// The positions of a stretch; what is kept in `tally` is counted by it.
  static let stretch = 1024

  private let coder: CoderID
  private let count: Int
  /// The number of complete units in each stretch that has any.
  private let complete: [Int: Int]
  /// The open positions of stretches that were looked at.
  private var open: [Int: Set<Int>] = [:]

  /// Reads the numbers of a coder.
  init(of coder: CoderID, _ db: Database) throws {
    self.coder = coder
    count = try UnitQueries.count(db)
    complete = try ProgressQueries.tallies(.stretch, of: coder, db)
      .reduce(into: [:]) { complete, tally in
        guard let number = Int(tally.key) else { throw UnreadableRecord(table: "tally") }
        complete[number] = tally.value
      }
  }

  /// Whether every unit is complete.
  var isEmpty: Bool { complete.values.reduce(0, +) >= count }

  /// The first open position in a range.
  func first(in range: ClosedRange<Int>, _ db: Database) throws -> Int? {
    let last = min(range.upperBound, count - 1)
    guard range.lowerBound <= last else { return nil }
    for number in (range.lowerBound / Self.stretch)...(last / Self.stretch)
    where !isComplete(number) {
      let found = try UnitQueries.firstOpen(
        from: max(range.lowerBound, number * Self.stretch),
        to: min(last, (number + 1) * Self.stretch - 1), for: coder, db)
      if let found { return found }
    }
    return nil
  }

  /// Whether the unit at a position is open.
  mutating func contains(_ position: Int, _ db: Database) throws -> Bool {
    let number = position / Self.stretch
    if complete[number] == nil { return true }
    if isComplete(number) { return false }
    if let known = open[number] { return known.contains(position) }
    let first = number * Self.stretch
    let found = Set(
      try UnitQueries.open(from: first, to: first + Self.stretch - 1, for: coder, db))
    open[number] = found
    return found.contains(position)
  }

  private func isComplete(_ number: Int) -> Bool {
    let units = min(Self.stretch, count - number * Self.stretch)
    return complete[number] ?? 0 >= units
  }
}
