import CLapack

/// The few routines of LAPACK that the models need, for matrices stored column by column.
///
/// Symmetric matrices are given as rows of rows; their two halves are taken to be equal.
enum LinearAlgebra {
  /// The eigenvalues of a symmetric matrix, largest first, each with its vector; LAPACK's `dsyev`.
  static func eigen(_ matrix: [[Double]]) -> [(value: Double, vector: [Double])]? {
    let size = matrix.count
    var entries = Array(matrix.joined())
    var values = [Double](repeating: 0, count: size)
    let status = LAPACKE_dsyev(
      LAPACK_COL_MAJOR, letter("V"), letter("U"), Int32(size), &entries, Int32(size),
      &values)
    guard status == 0 else { return nil }
    return (0..<size).reversed().map { index in
      (values[index], Array(entries[index * size..<(index + 1) * size]))
    }
  }

  /// The solution of `matrix * x = right` for a positive definite matrix, by columns of `right`.
  ///
  /// `nil` when the matrix is not positive definite. LAPACK's `dposv`, by Cholesky's method.
  static func solve(_ matrix: [[Double]], _ right: [[Double]]) -> [[Double]]? {
    let size = matrix.count
    var entries = Array(matrix.joined())
    var solution = Array(right.joined())
    let status = LAPACKE_dposv(
      LAPACK_COL_MAJOR, letter("U"), Int32(size), Int32(right.count), &entries,
      Int32(size), &solution, Int32(size))
    // Rounding can leave a singular matrix with a tiny pivot instead of none.
    guard status == 0, hasWholeDiagonal(entries, size: size, scale: matrix) else { return nil }
    return right.indices.map { Array(solution[$0 * size..<($0 + 1) * size]) }
  }

  /// The least squares solution of `columns * x = right`, and the triangle of the columns' QR
  /// factorisation, stored column by column; LAPACK's `dgels`.
  static func leastSquares(
    _ columns: [[Double]], _ right: [Double]
  ) -> (solution: [Double], triangle: [Double])? {
    let rows = Int32(right.count)
    let size = columns.count
    var entries = Array(columns.joined())
    var solution = right
    let status = LAPACKE_dgels(
      LAPACK_COL_MAJOR, letter("N"), rows, Int32(size), 1, &entries, rows, &solution, rows)
    guard status == 0 else { return nil }
    return (Array(solution.prefix(size)), triangle(entries, rows: right.count, size: size))
  }

  /// The triangle of the QR factorisation of some columns; LAPACK's `dgeqrf`.
  static func triangle(_ columns: [[Double]]) -> [Double]? {
    let rows = columns.first?.count ?? 0
    let size = columns.count
    var entries = Array(columns.joined())
    var reflections = [Double](repeating: 0, count: min(rows, size))
    let status = LAPACKE_dgeqrf(
      LAPACK_COL_MAJOR, Int32(rows), Int32(size), &entries, Int32(rows),
      &reflections)
    return status == 0 ? triangle(entries, rows: rows, size: size) : nil
  }

  /// The inverse of `R' R` for a triangle `R`, row by row; LAPACK's `dpotri`.
  static func inverseOfSquare(triangle: [Double], size: Int) -> [[Double]]? {
    var entries = triangle
    let status = LAPACKE_dpotri(
      LAPACK_COL_MAJOR, letter("U"), Int32(size), &entries, Int32(size))
    guard status == 0 else { return nil }
    return (0..<size).map { row in
      (0..<size).map { column in entries[max(row, column) * size + min(row, column)] }
    }
  }

  private static func triangle(_ entries: [Double], rows: Int, size: Int) -> [Double] {
    (0..<size * size).map { position in
      let (column, row) = position.quotientAndRemainder(dividingBy: size)
      return row <= column && row < rows ? entries[column * rows + row] : 0
    }
  }

  private static func hasWholeDiagonal(
    _ factor: [Double], size: Int, scale: [[Double]]
  ) -> Bool {
    (0..<size).allSatisfy { index in
      let pivot = factor[index * size + index]
      return pivot * pivot > 1e-12 * scale[index][index]
    }
  }

  private static func letter(_ letter: Unicode.Scalar) -> CChar { CChar(letter.value) }
}
