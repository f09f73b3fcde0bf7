/// The distinct rows of ratings and how many units have each.
///
/// With few coders and categories a million units share some hundreds of rows. Counting the rows
/// once makes every later pass, jackknife or bootstrap independent of the number of units. Where
/// the rows would not repeat, each unit keeps a row of its own.
struct RatingPatterns: Sendable {
  /// The ratings of one row after another, `coderCount` a row; -1 is missing.
  let codes: [Int32]
  /// The number of units with each row.
  let multiplicities: [Int]
  /// The number of ratings in each row that are not missing.
  let sizes: [Int]
  /// The number of coders.
  let coderCount: Int
  /// The number of categories of the scale.
  let categoryCount: Int

  /// The number of distinct rows.
  var count: Int { multiplicities.count }

  /// Counts the rows of `data`.
  init(_ data: ReliabilityData) {
    coderCount = data.coders.count
    categoryCount = data.scale.count
    if let cells = Self.tableSize(data) {
      (codes, multiplicities) = Self.tally(data, cells: cells)
    } else {
      codes = data.codes
      multiplicities = [Int](repeating: 1, count: data.unitCount)
    }
    let width = coderCount
    let rows = codes
    sizes = multiplicities.indices.map { row in
      rows[row * width..<(row + 1) * width].reduce(0) {
        $1 == ReliabilityData.missing ? $0 : $0 + 1
      }
    }
  }

  /// The positions in `codes` of one row.
  func range(_ row: Int) -> Range<Int> {
    row * coderCount..<(row + 1) * coderCount
  }

  /// The number of possible rows, when counting them by table costs less than it saves.
  private static func tableSize(_ data: ReliabilityData) -> Int? {
    let limit = min(1 << 20, max(data.unitCount, 16))
    var cells = 1
    for _ in data.coders {
      cells *= data.scale.count + 1
      if cells > limit { return nil }
    }
    return cells
  }

  private static func tally(
    _ data: ReliabilityData, cells: Int
  ) -> (codes: [Int32], multiplicities: [Int]) {
    let base = data.scale.count + 1
    let width = data.coders.count
    let counts = cellCounts(data, cells: cells)
    var codes: [Int32] = []
    var multiplicities: [Int] = []
    for (cell, count) in counts.enumerated() where count > 0 {
      var rest = cell
      var row = [Int32](repeating: ReliabilityData.missing, count: width)
      for coder in (0..<width).reversed() {
        row[coder] = Int32(rest % base) - 1
        rest /= base
      }
      codes.append(contentsOf: row)
      multiplicities.append(count)
    }
    return (codes, multiplicities)
  }

  /// Counts each possible row; the only loop that touches every rating.
  private static func cellCounts(_ data: ReliabilityData, cells: Int) -> [Int] {
    let base = Int32(data.scale.count + 1)
    let width = data.coders.count
    var counts = [Int](repeating: 0, count: cells)
    data.codes.withUnsafeBufferPointer { codes in
      counts.withUnsafeMutableBufferPointer { counts in
        var next = 0
        while next < codes.count {
          var cell: Int32 = 0
          for offset in 0..<width { cell = cell &* base &+ (codes[next + offset] &+ 1) }
          counts[Int(cell)] &+= 1
          next += width
        }
      }
    }
    return counts
  }
}
