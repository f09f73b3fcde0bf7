public import CodingModel
public import LongWork
public import Statistics

/// What a population looks like on some attributes together: the share of each combination.
public struct PopulationTable: Equatable, Sendable {
  /// The attributes.
  public let variables: [VariableID]
  /// The combinations of codes, each with its share.
  public let shares: [(codes: [CodeID], share: Double)]

  /// Makes a table.
  public init(variables: [VariableID], shares: [(codes: [CodeID], share: Double)]) {
    self.variables = variables
    self.shares = shares
  }

  /// Whether both say the same.
  public static func == (left: PopulationTable, right: PopulationTable) -> Bool {
    left.variables == right.variables
      && left.shares.map(\.codes) == right.shares.map(\.codes)
      && left.shares.map(\.share) == right.shares.map(\.share)
  }
}

/// Makes weights that give respondents the distribution of the population.
public struct SurveyWeights: Sendable {
  /// The weights with mean 1, in the order of the respondents.
  public let weights: [Double]
  /// How raking went; `nil` after post-stratification, which needs no cycles.
  public let report: RakingReport?
  /// The margins whose targets were rescaled because they do not add up.
  public let notices: [MarginNotice]
  /// How trimming went; `nil` without bounds.
  public let trimming: TrimmingReport?

  /// Makes weights.
  ///
  /// - Parameters:
  ///   - respondents: Everybody in the survey.
  ///   - population: One table for post-stratification, a margin each for raking.
  ///   - isJoint: Whether it is a joint table.
  ///   - trim: The smallest and largest weight allowed, of weights with mean 1; raking and trimming
  ///     then take turns until both hold.
  ///   - monitor: Hears how far the work is, and says whether to stop.
  /// - Throws: `WeightingUndefined`; `interrupted` where the monitor said to stop.
  public init(
    of respondents: [Respondent], population: [PopulationTable], isJoint: Bool,
    trim: ClosedRange<Double>?, monitor: WorkMonitor = .none
  ) throws(WeightingUndefined) {
    var margins: [PopulationMargin] = []
    // Finding everybody's categories takes as long as fitting: it goes over people, fitting over cells.
    let finding = monitor.part(0, of: 2)
    for (index, table) in population.enumerated() {
      margins.append(
        try Self.margin(table, respondents, finding.part(index, of: population.count)))
    }
    let goesOn = monitor.part(1, of: 2).asking()
    if let trim {
      let bounded = try TrimmedRaking().weights(
        margins: margins, lower: trim.lowerBound, upper: trim.upperBound, goesOn: goesOn)
      weights = bounded.weights
      notices = bounded.notices
      report = isJoint ? nil : bounded.raking
      trimming = bounded.trimming
    } else if isJoint, let margin = margins.first {
      let stratified = try PostStratification(on: margin)
      weights = stratified.weights
      notices = stratified.notices
      report = nil
      trimming = nil
    } else {
      let raked = try Raking().weights(margins: margins, goesOn: goesOn)
      weights = raked.weights
      notices = raked.notices
      report = raked.report
      trimming = nil
    }
    monitor.tell(WorkProgress(.weighting, done: 1, of: 1))
  }

  private static func margin(
    _ table: PopulationTable, _ respondents: [Respondent], _ monitor: WorkMonitor
  ) throws(WeightingUndefined) -> PopulationMargin {
    let labels = table.shares.map { $0.codes.map(\.rawValue).joined(separator: " / ") }
    var places: [[CodeID]: Int] = [:]
    for (index, share) in table.shares.enumerated() { places[share.codes] = index }
    var codes: [Int?] = []
    codes.reserveCapacity(respondents.count)
    var meter = monitor.begin(.weighting, of: respondents.count)
    do throws(WorkCancelled) {
      for respondent in respondents {
        let own = table.variables.compactMap { respondent.attributes[$0] }
        codes.append(own.count == table.variables.count ? places[own] : nil)
        try meter.step()
      }
    } catch {
      throw .interrupted
    }
    return PopulationMargin(
      name: table.variables.map(\.rawValue).joined(separator: " x "), labels: labels,
      targets: table.shares.map(\.share), codes: codes)
  }
}

extension WorkMonitor {
  /// What fitting asks after every cycle: tells which share of the way is done, and whether to go on.
  fileprivate func asking() -> (_ done: Double) -> Bool {
    { done in
      self.tell(WorkProgress(.weighting, done: Int(done * 1000), of: 1000))
      return !self.isCancelled
    }
  }
}
