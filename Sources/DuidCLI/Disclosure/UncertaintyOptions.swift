import Analysis
import ArgumentParser
import CodingModel
import Tables

/// What is shown of how certain a table is.
struct UncertaintyOptions: ParsableArguments {
  @Flag(help: "Put a 95% interval beside every percentage.") var intervals = false
  @Flag(
    help: ArgumentHelp(
      "Show adjusted residuals, exact tests where expected counts are small, and column letters."))
  var tests = false
  @Flag(help: "Correct the p-values of all tested tables of the plan together (Holm).")
  var holm = false

  /// Whether anything is asked.
  var isAsked: Bool { intervals || tests || holm }
}

extension StudySession {
  /// Tables with what was asked of their certainty.
  ///
  /// - Parameters:
  ///   - tables: The tables, published or not.
  ///   - plans: Their plans, in the same order.
  ///   - options: What was asked.
  ///   - viewer: Who asks.
  /// - Returns: The tables, in the same order.
  /// - Throws: ``CommandFailure`` if a table cannot be counted again.
  func detailed(
    _ tables: [Table], _ plans: [TablePlan], _ options: UncertaintyOptions, for viewer: Coder
  ) throws(CommandFailure) -> [Table] {
    var tables = tables
    if options.tests { tables = tables.map { TestDetails(language: language).added(to: $0) } }
    if options.holm { tables = try corrected(tables, plans, for: viewer) }
    guard options.intervals else { return tables }
    let frame = AnalysisFrame(
      codebook: codebook, respondents: try respondents(),
      adjudication: try adjudication(for: viewer))
    let intervals = TableIntervals(
      frame: frame, population: codebook.cases.population, language: language)
    for (index, plan) in plans.enumerated() where tables.indices.contains(index) {
      do throws(TableFault) {
        tables[index] = try intervals.added(to: tables[index], plan: plan)
      } catch {
        throw .data(presenter.sentence(.tableFault(plan.id, error)))
      }
    }
    return tables
  }

  /// The family is the whole plan, whichever tables are printed.
  private func corrected(
    _ tables: [Table], _ plans: [TablePlan], for viewer: Coder
  ) throws(CommandFailure) -> [Table] {
    let others = codebook.tables.filter { other in
      other.testsIndependence && !plans.contains { $0.id == other.id }
    }
    let rest = try self.tables(others, values: .final, for: viewer)
    return Array(TestDetails.holm(tables + rest).prefix(tables.count))
  }
}
