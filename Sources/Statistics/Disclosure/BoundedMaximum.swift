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
    while let entering = entering(objective, allowed) {
      guard let leaving = leaving(entering) else { return .unbounded }
      pivot(row: leaving, column: entering)
    }
    return .value(
      zip(basis, rows).reduce(0) { $0 + objective[$1.0] * ($1.1.last ?? 0) })
  }

  private func entering(_ objective: [Double], _ allowed: Int) -> Int? {
    (0..<allowed).first { column in
      guard !basis.contains(column) else { return false }
      let cost = zip(basis, rows).reduce(0) { $0 + objective[$1.0] * $1.1[column] }
      return objective[column] - cost > Self.tolerance
    }
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
    rows[row] = rows[row].map { $0 / divisor }
    let line = rows[row]
    for index in rows.indices where index != row {
      let factor = rows[index][column]
      guard factor != 0 else { continue }
      for place in line.indices { rows[index][place] -= factor * line[place] }
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
