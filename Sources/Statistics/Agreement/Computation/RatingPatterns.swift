/// The distinct rows of ratings and how many units have each.
///
/// With few coders and categories a million units share some hundreds of rows. Counting the rows
/// once makes every later pass, jackknife or bootstrap independent of the number of units. Where
/// the rows would not repeat, each unit keeps a row of its own: the ratings as they are, shared
/// with the data, and nothing beside them.
struct RatingPatterns: Sendable {
  /// The ratings of one row after another, `coderCount` a row; -1 is missing.
  let codes: [Int32]
  /// The number of units with each row.
  let multiplicities: Multiplicities
  /// The number of distinct rows.
  let count: Int
  /// The number of coders.
  let coderCount: Int
  /// The number of categories of the scale.
  let categoryCount: Int

  /// Counts the rows of `data`.
  init(_ data: ReliabilityData) {
    coderCount = data.coders.count
    categoryCount = data.scale.count
    if let table = RowTable(data) {
      (codes, multiplicities) = table.rows(data.codes)
    } else {
      codes = data.codes
      multiplicities = Multiplicities(units: data.unitCount)
    }
    count = multiplicities.count
  }

  /// Passes over the rows, in order.
  ///
  /// - Parameter body: Takes a row, which it must not keep.
  @inline(__always)
  func forEach(_ body: (RatingRow) -> Void) {
    forEach(multiplicities, body)
  }

  /// Passes over the rows with other numbers of units, leaving out those that no unit has.
  @inline(__always)
  func forEach(_ multiplicities: Multiplicities, _ body: (RatingRow) -> Void) {
    let width = coderCount
    codes.withUnsafeBufferPointer { codes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(width, 1)) { present in
        for index in 0..<count {
          let multiplicity = multiplicities[index]
          if multiplicity == 0 { continue }
          let all = UnsafeBufferPointer(rebasing: codes[index * width..<(index + 1) * width])
          // A missing rating is written and then overwritten: no branch a rating.
          var size = 0
          for code in all {
            present[size] = code
            size &+= code >= 0 ? 1 : 0
          }
          body(
            RatingRow(
              index: index, all: all,
              ratings: UnsafeBufferPointer(rebasing: present[..<size]),
              multiplicity: multiplicity))
        }
      }
    }
  }
}

extension RatingPatterns {
  /// The number of units with each row; without memory when every unit has a row of its own.
  struct Multiplicities: RandomAccessCollection, Sendable {
    private let counted: [Int32]?
    /// The number of rows.
    let endIndex: Int

    /// Each unit a row of its own.
    init(units: Int) {
      counted = nil
      endIndex = units
    }

    /// So many units with each row.
    init(_ counted: [Int32]) {
      self.counted = counted
      endIndex = counted.count
    }

    var startIndex: Int { 0 }

    subscript(row: Int) -> Int {
      @inline(__always) get { counted.map { Int($0[row]) } ?? 1 }
    }
  }
}
