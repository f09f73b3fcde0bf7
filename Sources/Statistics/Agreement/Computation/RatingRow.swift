/// One row of ratings, lent out while rows are passed over; not to be kept.
struct RatingRow {
  /// The position of the row among the rows.
  let index: Int
  /// The ratings of the coders in column order; -1 is missing.
  let all: UnsafeBufferPointer<Int32>
  /// The ratings that are there.
  let ratings: UnsafeBufferPointer<Int32>
  /// The number of units with this row.
  let multiplicity: Int

  /// The number of ratings that are there.
  var size: Int { ratings.count }

  /// The sum over the ratings of a number per category.
  @inline(__always)
  func sum(_ numbers: UnsafeBufferPointer<Double>) -> Double {
    var sum = 0.0
    for code in ratings { sum += numbers[Int(code)] }
    return sum
  }

  /// The number of ordered pairs of equal ratings.
  @inline(__always)
  var equalPairs: Int {
    var pairs = 0
    for first in ratings.indices {
      for second in 0..<first where ratings[first] == ratings[second] { pairs &+= 2 }
    }
    return pairs
  }

  /// The sum over the ordered pairs of ratings of a number per two categories.
  @inline(__always)
  func pairSum(_ number: (Int, Int) -> Double) -> Double {
    var sum = 0.0
    for first in ratings.indices {
      for second in ratings.indices where second != first {
        sum += number(Int(ratings[first]), Int(ratings[second]))
      }
    }
    return sum
  }

  /// The sum over the ordered pairs of ratings of the squared difference of a score per category.
  ///
  /// `2 (m sum d^2 - (sum d)^2)` with `d` the difference from the first rating: one step a rating,
  /// and exactly 0 for equal ratings.
  @inline(__always)
  func squaredDifferences(_ scores: UnsafeBufferPointer<Double>) -> Double {
    guard let first = ratings.first else { return 0 }
    let origin = scores[Int(first)]
    var sum = 0.0
    var squares = 0.0
    for code in ratings {
      let difference = scores[Int(code)] - origin
      sum += difference
      squares += difference * difference
    }
    return 2 * (Double(size) * squares - sum * sum)
  }
}
