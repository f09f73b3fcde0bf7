import Statistics
import Tables

/// Marks which columns differ, with the letters that custom tables print.
enum ColumnLetters {
  /// Gives each column a letter and each cell the letters of the columns whose share is smaller.
  ///
  /// - Parameters:
  ///   - rows: The rows; totals are not compared.
  ///   - columns: The columns.
  ///   - bases: The number of respondents of each column, for weighted shares an effective one.
  static func add(to rows: inout [Table.Row], columns: inout [Table.Column], bases: [Double]) {
    for index in columns.indices { columns[index].letter = ColumnComparison.letter(index) }
    let shares = rows.map { row in row.cells.map { ($0.percent ?? 0) / 100 } }
    let letters = ColumnComparison(shares: shares, bases: bases).letters
    for (row, cells) in letters.enumerated() {
      for (column, letters) in cells.enumerated() where column < rows[row].cells.count {
        rows[row].cells[column].letters = letters.joined(separator: " ")
      }
    }
  }

  /// Kish's effective size of each column (1965, section 8.2): the square of the sum of weights over
  /// the sum of their squares.
  static func effectiveSizes(_ columns: [Tally], squares: [Tally]) -> [Double] {
    zip(columns, squares).map { sum, square in
      square.weight > 0 ? sum.weight * sum.weight / square.weight : 0
    }
  }
}
