/// All ways to divide a row's total over columns that have room for so much.
struct RowEnumerator {
  private let limits: [Int]
  /// The room in the columns from each one onwards.
  private let roomFrom: [Int]
  private let total: Int
  private var current: [Int] = []
  private var hasStarted = false

  init(total: Int, limits: [Int]) {
    self.total = total
    self.limits = limits
    var room = [Int](repeating: 0, count: limits.count + 1)
    for column in limits.indices.reversed() { room[column] = room[column + 1] + limits[column] }
    roomFrom = room
  }

  /// Returns the next row, or `nil` after the last.
  mutating func next() -> [Int]? {
    if !hasStarted {
      hasStarted = true
      guard total <= roomFrom[0] else { return nil }
      current = [Int](repeating: 0, count: limits.count)
      fill(from: 0, rest: total)
      return current
    }
    var rest = 0
    for column in limits.indices.reversed() {
      // The columns behind this one give up what they hold; can this one take one more of it?
      if current[column] < limits[column], rest >= 1 {
        current[column] += 1
        fill(from: column + 1, rest: rest - 1)
        return current
      }
      rest += current[column]
    }
    return nil
  }

  /// Puts the rest as far to the right as it goes, the smallest row in order.
  private mutating func fill(from start: Int, rest: Int) {
    var rest = rest
    for column in start..<max(start, limits.count) {
      current[column] = max(0, rest - roomFrom[column + 1])
      rest -= current[column]
    }
  }
}
