public import CodingModel
import Statistics
public import Tables

/// What stands beside a chi-square test: adjusted residuals, an exact or simulated p-value where
/// expected counts are under 5, and the letters of columns that differ.
public struct TestDetails: Sendable {
  /// The seed of simulated tests, so that they can be repeated.
  static let seed: UInt64 = 1
  /// The tables that are enumerated one by one at most, before the test is simulated.
  static let workLimit = 2_000_000

  private let language: Language

  /// Prepares details in a language.
  public init(language: Language) { self.language = language }

  /// The table with the details of its test; the same where it has none.
  ///
  /// - Parameter table: The table, with a test.
  /// - Returns: The table.
  public func added(to table: Table) -> Table {
    guard let test = table.test, !table.hasSuppressed else { return table }
    let lines = table.rows.indices.filter { !table.rows[$0].isTotal }
    guard Set(lines.map { table.rows[$0].block }).count == 1,
      let counts = ContingencyTable(counts: lines.map { table.rows[$0].cells.map(\.count) }),
      let chiSquare = try? ChiSquareTest(counts),
      // Subtotals among the rows would count people twice.
      abs(chiSquare.statistic - test.statistic) < 1e-9
    else { return table }
    var shown = table
    let words = AnalysisWords(language: language)
    let letters = ColumnComparison(counts).letters
    let residuals = chiSquare.adjustedResiduals
    for (place, row) in lines.enumerated() {
      for column in shown.rows[row].cells.indices {
        shown.rows[row].cells[column].residual = residuals[place][column]
        shown.rows[row].cells[column].letters = letters[place][column]
      }
    }
    if shown.rows.contains(where: { $0.cells.contains { !$0.letters.isEmpty } }) {
      for column in shown.columns.indices {
        shown.columns[column].letter = ColumnComparison.letter(column)
      }
      shown.notes.append(words.letters)
    }
    if chiSquare.smallExpected { addExact(counts, to: &shown) }
    return shown
  }

  private func addExact(_ counts: ContingencyTable, to table: inout Table) {
    guard
      let exact = try? Statistics.IndependenceTest(
        counts, workLimit: Self.workLimit, seed: Self.seed)
    else { return }
    switch exact {
    case .exact: table.test?.exactName = "fisher-exact"
    case .simulated: table.test?.exactName = "monte-carlo"
    }
    table.test?.exactP = exact.pValue
    table.test?.exactError = exact.standardError
  }

  /// Tables with the p-values of all their tests corrected for there being several.
  ///
  /// Holm, S. (1979), "A simple sequentially rejective multiple test procedure", *Scandinavian Journal of
  /// Statistics* 6, 65-70.
  ///
  /// - Parameter tables: The family.
  /// - Returns: The tables, each test with its corrected p-value.
  public static func holm(_ tables: [Table]) -> [Table] {
    let adjusted = PValueAdjustment.holm.adjusted(tables.map { $0.test?.p })
    return zip(tables, adjusted).map { table, p in
      var table = table
      table.test?.holmP = p
      return table
    }
  }
}

extension AnalysisWords {
  /// What the letters mean.
  var letters: String {
    choose(
      "Een letter bij een cel noemt de kolom met een aantoonbaar kleiner aandeel (p < 0,05 tweezijdig, "
        + "Bonferroni per rij).",
      "A letter at a cell names the column with a demonstrably smaller share (p < 0.05 two-sided, "
        + "Bonferroni per row).")
  }
}
