/// The pairable ratings of data: how often each category occurs in rows of two or more ratings.
struct PairableTally: Sendable {
  /// The distinct rows of ratings.
  let patterns: RatingPatterns
  /// The number of ratings of each category in rows of two or more.
  let counts: [Double]
  /// The number of units, all of them pairable, and of their ratings.
  let totals: RatingCounts

  /// Counts the pairable ratings.
  init(_ data: ReliabilityData) throws(AgreementUndefined) {
    guard data.coders.count >= 2 else { throw .needsTwoCoders(found: data.coders.count) }
    self.init(RatingPatterns(data))
    guard totals.units > 0 else { throw .noPairableUnits }
  }

  /// Counts the pairable ratings of rows, of which there may be none.
  init(_ patterns: RatingPatterns) {
    var tally = [Int](repeating: 0, count: patterns.categoryCount)
    var totals = RatingCounts(units: 0, pairableUnits: 0, ratings: 0)
    tally.withUnsafeMutableBufferPointer { tally in
      patterns.forEach { row in
        guard row.size >= 2 else { return }
        totals.units &+= row.multiplicity
        totals.ratings &+= row.multiplicity &* row.size
        for code in row.ratings { tally[Int(code)] &+= row.multiplicity }
      }
    }
    totals.pairableUnits = totals.units
    self.patterns = patterns
    self.totals = totals
    counts = tally.map(Double.init)
  }

  /// Whether all pairable ratings are one category.
  var isConstant: Bool { counts.count { $0 > 0 } < 2 }
}
