/// How raking is done: iterative proportional fitting of weights to margins.
///
/// In each cycle the weights are multiplied, margin by margin, with the target of each category over
/// its weighted count, until all margins hold at once (Deming & Stephan 1940; for weights Deville,
/// Sarndal & Sautory 1993).
public struct Raking: Sendable, Equatable {
  /// How far a category may stay from its target, as a share of the target.
  public let tolerance: Double
  /// The largest number of cycles.
  public let maximumIterations: Int

  /// Makes a method.
  ///
  /// - Parameters:
  ///   - tolerance: How far a category may stay from its target, as a share of the target.
  ///   - maximumIterations: The largest number of cycles.
  public init(tolerance: Double = 1e-12, maximumIterations: Int = 1000) {
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
  }

  /// Rakes to margins.
  ///
  /// - Parameters:
  ///   - margins: The margins; their targets may be counts, shares or per cents.
  ///   - startingWeights: The weights to start from; `nil` for 1 each.
  ///   - goesOn: Asked after every cycle with the share of the way to the tolerance that is done, from 0 to
  ///     1 and never less than before; `false` stops.
  /// - Returns: The weights and the report of how they came about.
  /// - Throws: `WeightingUndefined` when a category has no units, a unit no category, the margins
  ///   contradict each other, the cycles ran out, or `goesOn` said to stop.
  public func weights(
    margins: [PopulationMargin], startingWeights: [Double]? = nil,
    goesOn: (_ done: Double) -> Bool = { _ in true }
  ) throws(WeightingUndefined) -> RakedWeights {
    guard let first = margins.first else { throw .nothingToWeight }
    let start = startingWeights ?? [Double](repeating: 1, count: first.codes.count)
    try WeightSummary.check(start)
    var codes: [[Int]] = []
    for margin in margins { codes.append(try margin.checkedCodes(weights: start)) }
    let totals = try MarginTotals(margins)
    let targets = margins.map { margin in
      margin.targets.map { $0 * totals.total / margin.total }
    }
    let cells = RakingCells(weights: start, codes: codes, targets: targets)
    let (factors, report) = try cycles(over: cells, targets: targets, goesOn: goesOn)
    guard report.converged else { throw .notConverged(report) }
    let weights = zip(start, cells.cellOfUnit).map { $0 * factors[$1] }
    return RakedWeights(
      populationWeights: weights, report: report, notices: totals.notices,
      calibration: .margins(codes, after: weights), targets: targets)
  }

  /// Fits the totals of the cells, and returns what to multiply the weights in each cell with.
  private func cycles(
    over cells: RakingCells, targets: [[Double]], goesOn: (_ done: Double) -> Bool
  ) throws(WeightingUndefined) -> ([Double], RakingReport) {
    var totals = cells.totals
    var gap = Double.infinity
    var iterations = 0
    var path = ConvergencePath(tolerance: tolerance, limit: maximumIterations)
    while iterations < maximumIterations, !(gap < tolerance) {
      for (codes, targets) in zip(cells.codes, targets) {
        totals = Self.fitted(totals, codes: codes, targets: targets)
      }
      iterations += 1
      gap = Self.largestGap(totals, codes: cells.codes, targets: targets)
      guard goesOn(path.share(gap: gap, iteration: iterations)) else { throw .interrupted }
    }
    let report = RakingReport(
      iterations: iterations, converged: gap < tolerance, largestGap: gap, tolerance: tolerance)
    return (zip(totals, cells.totals).map { $1 > 0 ? $0 / $1 : 0 }, report)
  }

  /// The weights fitted to one margin.
  static func fitted(_ weights: [Double], codes: [Int], targets: [Double]) -> [Double] {
    let sums = Self.sums(weights, codes: codes, count: targets.count)
    let factors = zip(targets, sums).map { $1 > 0 ? $0 / $1 : 0 }
    return zip(weights, codes).map { $0 * factors[$1] }
  }

  /// The largest distance of a category to its target, as a share of the target.
  static func largestGap(_ weights: [Double], codes: [[Int]], targets: [[Double]]) -> Double {
    var largest = 0.0
    for (codes, targets) in zip(codes, targets) {
      let sums = Self.sums(weights, codes: codes, count: targets.count)
      for (target, sum) in zip(targets, sums) where target > 0 {
        largest = max(largest, abs(sum / target - 1))
      }
    }
    return largest
  }

  private static func sums(_ weights: [Double], codes: [Int], count: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for (weight, code) in zip(weights, codes) { sums[code] += weight }
    return sums
  }
}
