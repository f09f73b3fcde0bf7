import ArgumentParser
import CodingModel

/// What is shown of how certain a table is, whatever the plan says.
struct UncertaintyOptions: ParsableArguments {
  @Flag(help: "Show the 95% interval of every percentage.") var intervals = false
  @Flag(
    help: ArgumentHelp(
      "Test every table for independence of rows and columns, or say why not: chi-square, Rao-Scott "
        + "where shares are weighted, arrows for adjusted residuals beyond 1.96, and the letters of "
        + "smaller columns where percentages are of the column."))
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
      guard tests else { continue }
      plans[index].testsIndependence = true
      plans[index].options.showsResiduals = true
      plans[index].options.comparesColumns =
        plans[index].options.comparesColumns
        || plans[index].columns != nil && plans[index].percentage == .column
    }
  }
}
