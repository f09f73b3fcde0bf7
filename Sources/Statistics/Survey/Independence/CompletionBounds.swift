#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bounds on the completions of a partly filled table: logarithms of `product 1 / x!` over its cells.
struct CompletionBounds {
  /// No completion is larger than this.
  let largest: Double
  /// No completion is smaller than this.
  let smallest: Double
  /// The sum over all completions, `n! / (product of row and column totals' factorials)`.
  let total: Double

  init(rows: ArraySlice<Int>, columns: [Int], factorials: LogFactorials) {
    let sum = rows.reduce(0, +)
    let rowSum = factorials.sum(rows)
    let columnSum = factorials.sum(columns)
    total = factorials[sum] - rowSum - columnSum
    // The factorials of numbers multiply to no more than the factorial of their sum.
    smallest = -min(rowSum, columnSum)
    largest = Self.largest(rows: rows, columns: columns, sum: sum, factorials: factorials)
  }

  /// The Lagrangian bound: each cell by itself takes the best value when every unit in row i and
  /// column j earns `log(r_i c_j / n)`, and what the margins would have earned is taken off.
  private static func largest(
    rows: ArraySlice<Int>, columns: [Int], sum: Int, factorials: LogFactorials
  ) -> Double {
    guard sum > 0 else { return 0 }
    let logSum = log(Double(sum))
    var bound = Double(sum) * logSum
    for total in rows where total > 0 { bound -= Double(total) * log(Double(total)) }
    for total in columns where total > 0 { bound -= Double(total) * log(Double(total)) }
    for row in rows where row > 0 {
      for column in columns where column > 0 {
        let mean = Double(row) * Double(column) / Double(sum)
        let best = min(Int(mean), min(row, column))
        bound += Double(best) * log(mean) - factorials[best]
      }
    }
    return bound + 1e-9
  }
}
