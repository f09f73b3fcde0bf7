import ArgumentParser
import CodingModel

/// What is shown of how certain a table is, whatever the plan says.
struct UncertaintyOptions: ParsableArguments {
  @Flag(help: "Show the 95% interval of every percentage.") var intervals = false
  @Flag(
    help: ArgumentHelp(
      "Beside every chi-square test: adjusted residuals (json), and the letters of smaller columns "
        + "where percentages are of the column."))
  var tests = false
  @Flag(help: "Correct the p-values of all tables that are printed together (Holm).")
  var holm = false

  /// Sets the plans' own options to what was asked.
  ///
  /// - Parameter plans: The plans.
  func apply(to plans: inout [TablePlan]) {
    for index in plans.indices {
      if intervals { plans[index].options.showsIntervals = true }
      if holm { plans[index].options.correctsTests = true }
      guard tests, plans[index].testsIndependence else { continue }
      plans[index].options.showsResiduals = true
      if plans[index].percentage == .column { plans[index].options.comparesColumns = true }
    }
  }
}
