/// The largest value a linear form can take over nonnegative numbers that meet equations.
///
/// The two-phase simplex method (Dantzig 1963, *Linear Programming and Extensions*, chapter 5) on a
/// dense tableau, with Bland's rule (1977), so that it ends. Made for the few unknowns of a printed
/// table, not for large programs.
struct BoundedMaximum {
  /// What came of it.
  enum Outcome: Equatable {
    /// The largest value.
    case value(Double)
    /// There is no largest value.
    case unbounded
    /// No numbers meet the equations.
    case infeasible
  }

  private static let tolerance = 1e-9

  private var rows: [[Double]]
  private var basis: [Int]
  private let variables: Int

  /// Takes the equations.
  ///
  /// - Parameters:
  ///   - coefficients: For each equation a coefficient for each unknown.
  ///   - constants: What each equation adds up to.
  init(coefficients: [[Double]], constants: [Double]) {
    let unknowns = coefficients.first?.count ?? 0
    variables = unknowns
    let equations = coefficients.count
    rows = zip(coefficients, constants).enumerated().map { index, equation in
      let sign: Double = equation.1 < 0 ? -1 : 1
      var artificial = [Double](repeating: 0, count: equations)
      artificial[index] = 1
      return equation.0.map { $0 * sign } + artificial + [equation.1 * sign]
    }
    basis = (0..<equations).map { unknowns + $0 }
  }

  /// Finds the largest value of a form.
  ///
  /// - Parameter objective: A coefficient for each unknown.
  /// - Returns: The value, or why there is none.
  mutating func solve(_ objective: [Double]) -> Outcome {
    let width = variables + rows.count
    var first = [Double](repeating: 0, count: width)
    for index in variables..<width { first[index] = -1 }
    guard case .value(let shortfall) = improve(first, allowed: width),
      shortfall > -Self.tolerance * 1000
    else { return .infeasible }
    dropArtificials()
    let padding = [Double](repeating: 0, count: width - variables)
    return improve(objective + padding, allowed: variables)
  }

  /// Walks from corner to corner while the form grows.
  private mutating func improve(_ objective: [Double], allowed: Int) -> Outcome {
    // What one more of each unknown adds to the form, all else following from the equations.
    var gains = objective
    for (unknown, row) in zip(basis, rows) where objective[unknown] != 0 {
      for place in gains.indices { gains[place] -= objective[unknown] * row[place] }
    }
    while let entering = (0..<allowed).first(where: { gains[$0] > Self.tolerance }) {
      guard let leaving = leaving(entering) else { return .unbounded }
      pivot(row: leaving, column: entering)
      let gain = gains[entering]
      for place in gains.indices { gains[place] -= gain * rows[leaving][place] }
      // The unknown that came in adds nothing more; rounding must not bring it in again.
      gains[entering] = 0
    }
    return .value(
      zip(basis, rows).reduce(0) { $0 + objective[$1.0] * ($1.1.last ?? 0) })
  }

  private func leaving(_ column: Int) -> Int? {
    var best: (row: Int, ratio: Double)?
    for (index, row) in rows.enumerated() where row[column] > Self.tolerance {
      let ratio = (row.last ?? 0) / row[column]
      guard let present = best else {
        best = (index, ratio)
        continue
      }
      let isTie = abs(ratio - present.ratio) <= Self.tolerance
      if ratio < present.ratio - Self.tolerance || isTie && basis[index] < basis[present.row] {
        best = (index, ratio)
      }
    }
    return best?.row
  }

  private mutating func pivot(row: Int, column: Int) {
    let divisor = rows[row][column]
    for place in rows[row].indices { rows[row][place] /= divisor }
    // Most of a line is nought: the others change where it is not.
    let line = rows[row].enumerated().filter { $0.element != 0 }
    for index in rows.indices where index != row {
      let factor = rows[index][column]
      guard factor != 0 else { continue }
      for (place, value) in line { rows[index][place] -= factor * value }
    }
    basis[row] = column
  }

  /// Takes the helpers of the first phase out of the basis; an equation that says nothing new goes.
  private mutating func dropArtificials() {
    for index in rows.indices.reversed() where basis[index] >= variables {
      let column = (0..<variables).first { abs(rows[index][$0]) > Self.tolerance }
      if let column {
        pivot(row: index, column: column)
      } else {
        rows.remove(at: index)
        basis.remove(at: index)
      }
    }
  }
}
