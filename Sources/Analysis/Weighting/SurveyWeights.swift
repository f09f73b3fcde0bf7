public import CodingModel
public import Statistics
public import Tables

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
  /// - Throws: `WeightingUndefined`.
  public init(
    of respondents: [Respondent], population: [PopulationTable], isJoint: Bool,
    trim: ClosedRange<Double>?
  ) throws(WeightingUndefined) {
    let margins = population.map { Self.margin($0, respondents) }
    if let trim {
      let bounded = try TrimmedRaking().weights(
        margins: margins, lower: trim.lowerBound, upper: trim.upperBound)
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
      let raked = try Raking().weights(margins: margins)
      weights = raked.weights
      notices = raked.notices
      report = raked.report
      trimming = nil
    }
  }

  private static func margin(
    _ table: PopulationTable, _ respondents: [Respondent]
  ) -> PopulationMargin {
    let labels = table.shares.map { $0.codes.map(\.rawValue).joined(separator: " / ") }
    var places: [[CodeID]: Int] = [:]
    for (index, share) in table.shares.enumerated() { places[share.codes] = index }
    let codes = respondents.map { respondent -> Int? in
      let own = table.variables.compactMap { respondent.attributes[$0] }
      return own.count == table.variables.count ? places[own] : nil
    }
    return PopulationMargin(
      name: table.variables.map(\.rawValue).joined(separator: " x "), labels: labels,
      targets: table.shares.map(\.share), codes: codes)
  }
}

extension Table {
  /// What sets of weights look like: a row for each.
  ///
  /// - Parameters:
  ///   - sets: The weights of each set, by name.
  ///   - language: The language of labels.
  public init(
    weightSets sets: [(name: WeightSetID, weights: [Double])], language: Language
  ) {
    let words = AnalysisWords(language: language)
    let columns = [
      Column(id: "mean", label: words.mean, kind: .number),
      Column(id: "minimum", label: words.choose("minimum", "minimum"), kind: .number),
      Column(id: "maximum", label: words.choose("maximum", "maximum"), kind: .number),
      Column(id: "cv", label: words.choose("variatiecoëfficiënt", "variation"), kind: .number),
      Column(id: "n_eff", label: words.choose("effectieve N", "effective N"), kind: .number),
      Column(id: "deff", label: words.choose("ontwerpeffect", "design effect"), kind: .number),
    ]
    let rows = sets.map { set in
      let summary = try? WeightSummary(set.weights)
      let numbers = [
        summary?.mean, summary?.minimum, summary?.maximum, summary?.coefficientOfVariation,
        summary?.effectiveSize, summary?.designEffect,
      ]
      return Row(
        label: set.name.rawValue, n: set.weights.count,
        cells: zip(columns, numbers).map { column, number in
          Cell(
            column: column.id, count: set.weights.count, weighted: set.weights.reduce(0, +),
            percent: nil, number: number)
        })
    }
    self.init(
      id: "", title: words.choose("Gewichten", "Weights"), base: "",
      headN: sets.first?.weights.count ?? 0, columns: columns, rows: rows)
    showsRowN = true
  }
}
