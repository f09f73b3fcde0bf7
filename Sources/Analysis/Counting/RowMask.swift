/// A set of respondents, a bit for each row of a frame.
struct RowMask: Equatable, Sendable {
  /// How many rows there are.
  let rowCount: Int
  /// The bits, row 0 in the lowest bit of the first word; bits beyond the rows are 0.
  private(set) var words: [UInt64]

  /// Nobody.
  init(rowCount: Int) {
    self.rowCount = rowCount
    words = Array(repeating: 0, count: (rowCount + 63) / 64)
  }

  /// Everybody.
  static func everybody(of rowCount: Int) -> RowMask { ~RowMask(rowCount: rowCount) }

  /// Those whose number in a column has its flag set in a table.
  ///
  /// - Parameters:
  ///   - numbers: A number for each row.
  ///   - flags: Whether a number counts, at the number plus `offset`.
  ///   - offset: What is added to a number to find its flag.
  init(_ numbers: [Int32], flags: [Bool], offset: Int) {
    self.init(rowCount: numbers.count)
    let bits = flags.map { $0 ? UInt64(1) : 0 }
    for word in words.indices {
      let start = word << 6
      var packed: UInt64 = 0
      for row in start..<min(start + 64, numbers.count) {
        packed |= bits[Int(numbers[row]) + offset] << UInt64(row - start)
      }
      words[word] = packed
    }
  }

  /// Whether a row is in the set.
  subscript(row: Int) -> Bool {
    get { words[row >> 6] & (1 << UInt64(row & 63)) != 0 }
    set {
      let bit: UInt64 = 1 << UInt64(row & 63)
      if newValue { words[row >> 6] |= bit } else { words[row >> 6] &= ~bit }
    }
  }

  /// How many rows are in the set.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether no row is in the set.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Gives every row in the set to `body`, in order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      let start = index << 6
      if word == .max {
        for row in start..<(start + 64) { body(row) }
        continue
      }
      var rest = word
      while rest != 0 {
        body(start + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// Those in both.
  static func & (left: RowMask, right: RowMask) -> RowMask { left.combined(right, &) }

  /// Those in either.
  static func | (left: RowMask, right: RowMask) -> RowMask { left.combined(right, |) }

  /// Those not in it.
  static prefix func ~ (mask: RowMask) -> RowMask {
    var result = mask
    for index in result.words.indices { result.words[index] = ~result.words[index] }
    let rest = mask.rowCount & 63
    if rest > 0, let last = result.words.indices.last {
      result.words[last] &= (1 << UInt64(rest)) - 1
    }
    return result
  }

  private func combined(
    _ other: RowMask, _ operation: (UInt64, UInt64) -> UInt64
  ) -> RowMask {
    var result = self
    for index in result.words.indices {
      result.words[index] = operation(words[index], other.words[index])
    }
    return result
  }
}
