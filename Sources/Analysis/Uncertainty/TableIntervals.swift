public import CodingModel
import Statistics
public import Tables

/// Puts an interval beside every percentage of a table.
///
/// Without weights it is Wilson's (1927); with weights the logit interval of the linearised variance, and
/// Korn and Graubard's (1998) where the share is 0 or 1. Both are of 95 % and shrink by the finite
/// population factor where the codebook gives the population.
public struct TableIntervals: Sendable {
  private let frame: AnalysisFrame
  private let squared: AnalysisFrame
  private let language: Language
  private let population: Int?

  /// Prepares intervals.
  ///
  /// - Parameters:
  ///   - frame: Whom tables count.
  ///   - population: How many people the survey is about, where that is known.
  ///   - language: The language of notes.
  public init(frame: AnalysisFrame, population: Int?, language: Language) {
    self.frame = frame
    squared = frame.squaringWeights()
    self.population = population
    self.language = language
  }

  /// The table with an interval in every cell that shows a percentage.
  ///
  /// - Parameters:
  ///   - table: The table, published or not.
  ///   - plan: Its plan.
  /// - Returns: The table.
  /// - Throws: ``TableFault`` if the table cannot be counted again with squared weights.
  public func added(to table: Table, plan: TablePlan) throws(TableFault) -> Table {
    guard plan.options.shareOf == .cases else { return table }
    var shown = table
    let words = AnalysisWords(language: plan.options.language ?? language)
    let squares =
      plan.isWeighted
      ? try TableKinds.table(for: plan, from: squared, language: language) : nil
    let layout = DisclosureLayout(table, percentage: plan.percentage)
    for row in shown.rows.indices where !shown.rows[row].hidesN {
      for column in shown.rows[row].cells.indices {
        let cell = shown.rows[row].cells[column]
        guard cell.suppressed == nil, let percent = cell.percent else { continue }
        let n =
          layout.percentage == .column
          ? table.columns[column].n ?? table.rows[row].n : table.rows[row].n
        let twin = squares.flatMap { other -> Table.Cell? in
          other.rows.first { $0.id == table.rows[row].id }?.cells[column]
        }
        shown.rows[row].cells[column].interval =
          plan.isWeighted
          ? weighted(cell, percent: percent, squares: twin, n: n) : simple(cell.count, of: n)
      }
    }
    shown.notes.append(words.intervals(isWeighted: plan.isWeighted, population: population))
    return shown
  }

  /// How many people of the population a base stands for.
  private func population(of n: Int) -> Int? {
    guard let population, frame.count > 0 else { return nil }
    return max(n, Int((Double(population) * Double(n) / Double(frame.count)).rounded()))
  }

  private func simple(_ count: Int, of n: Int) -> ClosedRange<Double>? {
    let proportion = try? SampleProportion(
      successes: count, trials: n, population: population(of: n))
    return (try? proportion?.wilson()).flatMap(percent)
  }

  private func weighted(
    _ cell: Table.Cell, percent share: Double, squares: Table.Cell?, n: Int
  ) -> ClosedRange<Double>? {
    if share <= 0 { return simple(0, of: n) }
    guard let squares, let squaredShare = squares.percent, squaredShare > 0 else { return nil }
    let part = WeightedProportion.Sums(
      count: cell.count, weight: cell.weighted, squares: squares.weighted)
    let whole = WeightedProportion.Sums(
      count: n, weight: cell.weighted * 100 / share,
      squares: squares.weighted * 100 / squaredShare)
    let factor =
      (try? SampleProportion(successes: 0, trials: n, population: population(of: n)))?
      .finitePopulationFactor ?? 1
    guard let proportion = WeightedProportion(part, of: whole, populationFactor: factor) else {
      return nil
    }
    if let interval = try? proportion.logit() { return percent(interval) }
    return (try? proportion.kornGraubard()).flatMap(percent)
  }

  private func percent(_ interval: ConfidenceInterval) -> ClosedRange<Double>? {
    let (lower, upper) = (max(0, 100 * interval.lower), min(100, 100 * interval.upper))
    return lower <= upper ? lower...upper : nil
  }
}

extension AnalysisWords {
  /// What the intervals are.
  func intervals(isWeighted: Bool, population: Int?) -> String {
    let style = language == .dutch ? NumberStyle.dutch : .english
    let name =
      isWeighted
      ? choose("logit-interval op gewogen variantie", "logit interval of the weighted variance")
      : choose("Wilson", "Wilson")
    let finite =
      population.map { size in
        choose(
          "; met eindige-populatiecorrectie voor \(style.integer(size)) personen",
          "; with the finite population correction for \(style.integer(size)) persons")
      } ?? ""
    return choose(
      "Tussen haakjes: 95%-betrouwbaarheidsinterval (\(name)\(finite)).",
      "In parentheses: 95% confidence interval (\(name)\(finite)).")
  }
}
