/// All ways to divide a row's total over columns that have room for so much.
struct RowEnumerator {
  private let limits: [Int]
  /// The room in the columns from each one onwards.
  private let roomFrom: [Int]
  private let total: Int
  /// The row at hand.
  private(set) var current: [Int]
  private var hasStarted = false

  init(total: Int, limits: [Int]) {
    self.total = total
    self.limits = limits
    current = [Int](repeating: 0, count: limits.count)
    var room = [Int](repeating: 0, count: limits.count + 1)
    for column in limits.indices.reversed() { room[column] = room[column + 1] + limits[column] }
    roomFrom = room
  }

  /// Goes to the next row; `false` after the last.
  mutating func advance() -> Bool {
    if !hasStarted {
      hasStarted = true
      guard total <= roomFrom[0] else { return false }
      fill(from: 0, rest: total)
      return true
    }
    var rest = 0
    for column in limits.indices.reversed() {
      // The columns behind this one give up what they hold; can this one take one more of it?
      if current[column] < limits[column], rest >= 1 {
        current[column] += 1
        fill(from: column + 1, rest: rest - 1)
        return true
      }
      rest += current[column]
    }
    return false
  }

  /// Puts the rest as far to the right as it goes, the smallest row in order.
  private mutating func fill(from start: Int, rest: Int) {
    var rest = rest
    for column in stride(from: start, to: limits.count, by: 1) {
      current[column] = max(0, rest - roomFrom[column + 1])
      rest -= current[column]
    }
  }
}
