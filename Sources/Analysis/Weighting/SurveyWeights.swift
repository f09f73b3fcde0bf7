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
  /// How many weights were cut off or filled up.
  public let trimmed: Int
  /// How far the weights are from the targets, as a share of the target.
  public let largestGap: Double

  /// Makes weights.
  ///
  /// - Parameters:
  ///   - respondents: Everybody in the survey.
  ///   - population: One table for post-stratification, a margin each for raking.
  ///   - isJoint: Whether it is a joint table.
  ///   - trim: The smallest and largest weight allowed, of weights with mean 1.
  /// - Throws: `WeightingUndefined`.
  public init(
    of respondents: [Respondent], population: [PopulationTable], isJoint: Bool,
    trim: ClosedRange<Double>?
  ) throws(WeightingUndefined) {
    let margins = population.map { Self.margin($0, respondents) }
    var weights: [Double]
    let raked: RakedWeights?
    if isJoint, let margin = margins.first {
      let stratified = try PostStratification(on: margin)
      weights = stratified.weights
      notices = stratified.notices
      raked = nil
    } else {
      let result = try Raking().weights(margins: margins)
      weights = result.weights
      notices = result.notices
      raked = result
    }
    report = raked?.report
    if let trim {
      let cut = try TrimmedWeights(weights, lower: trim.lowerBound, upper: trim.upperBound)
      weights = cut.weights
      trimmed = cut.trimmed.count { $0 }
    } else {
      trimmed = 0
    }
    largestGap = Self.largestGap(weights, margins)
    self.weights = weights
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

  /// The largest distance of a category to its target.
  private static func largestGap(_ weights: [Double], _ margins: [PopulationMargin]) -> Double {
    let all = weights.reduce(0, +)
    var largest = 0.0
    for margin in margins {
      var sums = [Double](repeating: 0, count: margin.targets.count)
      for (weight, code) in zip(weights, margin.codes) { if let code { sums[code] += weight } }
      for (sum, target) in zip(sums, margin.targets) where target > 0 {
        largest = max(largest, abs(sum / all * margin.total / target - 1))
      }
    }
    return largest
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
