import CodingModel
import Tables

/// What stands beside a table's numbers and would tell the exact counts behind them.
extension TableOptions {
  /// Whether intervals, letters or residuals are asked for.
  var asksUncertainty: Bool { showsIntervals || comparesColumns || showsResiduals }

  /// The options without those: they would give back what rounding takes away.
  var withoutUncertainty: TableOptions {
    var options = self
    options.showsIntervals = false
    options.comparesColumns = false
    options.showsResiduals = false
    return options
  }
}

extension Table {
  /// Whether columns are compared or cells carry residuals.
  var hasComparisons: Bool {
    columns.contains { $0.letter != nil }
      || rows.contains { $0.cells.contains { $0.residual != nil } }
  }

  /// The table without letters and residuals, which rest on cells that are left out.
  var withoutComparisons: Table {
    var table = self
    for column in table.columns.indices { table.columns[column].letter = nil }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        table.rows[row].cells[cell].letters = ""
        table.rows[row].cells[cell].residual = nil
      }
    }
    return table
  }
}

extension AnalysisWords {
  /// That intervals, letters and residuals are not in a rounded table.
  var uncertaintyLeftOut: String {
    choose(
      "Intervallen, kolomletters en residuen zijn weggelaten: ze zouden de precieze aantallen verraden.",
      "Intervals, column letters and residuals are left out: they would give the exact counts away."
    )
  }

  /// That letters and residuals are not in a table with cells left out.
  var comparisonsLeftOut: String {
    choose(
      "Kolomletters en residuen zijn weggelaten: ze zouden iets zeggen over cellen die zijn weggelaten.",
      "Column letters and residuals are left out: they would tell of cells that are left out.")
  }
}
