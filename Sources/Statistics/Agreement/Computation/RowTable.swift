/// How often each possible row of ratings occurs, counted in a single pass over the ratings.
///
/// A row is a number whose digits are its ratings, so that counting needs no search and no hash.
/// The base of the digits is a power of two where that stays small, for shifts are cheaper than
/// products.
struct RowTable {
  private let base: Int
  private let width: Int
  private let cells: Int
  /// Two tables, taken in turn, where they are small: neighbouring units often share a row, and
  /// adding to a cell that was just written makes the processor wait.
  private let tables: Int

  /// The largest number of possible rows that is counted by table.
  private static let limit = 1 << 20

  /// Lays out the table; `nil` where it would not pay or not fit.
  init?(_ data: ReliabilityData) {
    let width = data.coders.count
    let digits = data.scale.count + 1
    let limit = min(Self.limit, max(data.unitCount, 16))
    guard width > 0, data.unitCount <= Int(Int32.max) else { return nil }
    let rounded = digits.nextPowerOfTwo
    if let cells = Self.cells(base: rounded, width: width, limit: limit / 4) {
      (base, self.cells) = (rounded, cells)
    } else if let cells = Self.cells(base: digits, width: width, limit: limit) {
      (base, self.cells) = (digits, cells)
    } else {
      return nil
    }
    self.width = width
    tables = cells <= 4096 ? 2 : 1
  }

  private static func cells(base: Int, width: Int, limit: Int) -> Int? {
    var cells = 1
    for _ in 0..<width {
      cells *= base
      if cells > limit { return nil }
    }
    return cells
  }

  /// The rows that occur, in the order of their ratings, and the number of units of each.
  func rows(_ codes: [Int32]) -> (codes: [Int32], multiplicities: RatingPatterns.Multiplicities) {
    let counts = counts(codes)
    var rows: [Int32] = []
    var multiplicities: [Int32] = []
    for cell in 0..<cells {
      var count: Int32 = 0
      for table in 0..<tables { count &+= counts[table * cells + cell] }
      if count == 0 { continue }
      multiplicities.append(count)
      let start = rows.count
      rows.append(contentsOf: repeatElement(ReliabilityData.missing, count: width))
      var rest = cell
      for coder in (0..<width).reversed() {
        rows[start + coder] = Int32(truncatingIfNeeded: rest % base) - 1
        rest /= base
      }
    }
    return (rows, RatingPatterns.Multiplicities(multiplicities))
  }

  /// The only loop that touches every rating.
  ///
  /// Wraps instead of trapping: a cell stays below `limit`, and a count below the number of units,
  /// which the initializer holds below 2^31.
  private func counts(_ codes: [Int32]) -> [Int32] {
    var counts = [Int32](repeating: 0, count: tables * cells)
    codes.withUnsafeBufferPointer { codes in
      counts.withUnsafeMutableBufferPointer { counts in
        let shift = Int32(truncatingIfNeeded: base.trailingZeroBitCount)
        let base = Int32(truncatingIfNeeded: base)
        let isPower = base == 1 &<< shift
        // Ratings start at -1: the sum of one in every digit makes digits start at 0.
        var offset: Int32 = 0
        for _ in 0..<width { offset = offset &* base &+ 1 }
        switch (width, isPower) {
        case (2, true):
          count(codes, into: counts, width: 2) { row in row[0] &<< shift &+ row[1] &+ offset }
        case (3, true):
          count(codes, into: counts, width: 3) { row in
            (row[0] &<< shift &+ row[1]) &<< shift &+ row[2] &+ offset
          }
        default:
          let width = width
          count(codes, into: counts, width: width) { row in
            var cell: Int32 = 0
            for coder in 0..<width { cell = cell &* base &+ row[coder] }
            return cell &+ offset
          }
        }
      }
    }
    return counts
  }

  @inline(__always)
  private func count(
    _ codes: UnsafeBufferPointer<Int32>, into counts: UnsafeMutableBufferPointer<Int32>,
    width: Int, _ digits: (UnsafePointer<Int32>) -> Int32
  ) {
    guard var row = codes.baseAddress, let first = counts.baseAddress else { return }
    let second = tables == 2 ? first + cells : first
    let units = codes.count / width
    func cell(_ row: UnsafePointer<Int32>) -> Int { Int(UInt32(bitPattern: digits(row))) }
    for _ in 0..<units / 4 {
      first[cell(row)] &+= 1
      second[cell(row + width)] &+= 1
      first[cell(row + 2 * width)] &+= 1
      second[cell(row + 3 * width)] &+= 1
      row += 4 * width
    }
    for _ in 0..<units % 4 {
      first[cell(row)] &+= 1
      row += width
    }
  }
}

extension Int {
  /// The smallest power of two that is not below a positive number.
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
