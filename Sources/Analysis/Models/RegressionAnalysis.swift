import CodingModel
import Statistics
import SurveyModels
public import Tables

/// Which factors make an outcome more likely: a logistic regression from a study's variables.
public struct RegressionAnalysis {
  /// A predictor with what the regression was given of it.
  struct Predictor {
    let column: ModelColumn
    let input: LogisticPredictor
    /// The category that others are compared with; `nil` for a number.
    let reference: Int?
  }

  /// What a predictor as a whole adds to the model.
  struct Contribution {
    let predictor: Int
    let statistic: Double
    let degrees: Int
    /// The degrees of freedom of the denominator; `nil` for a chi-square.
    let denominator: Int?
    let pValue: Double
  }

  let request: RegressionRequest
  let outcome: ModelColumn
  let predictors: [Predictor]
  let model: LogisticRegression
  let contributions: [Contribution]
  let openUnits: Int
  let population: (declared: Int, found: Int)?

  /// Estimates a regression.
  ///
  /// With weights the estimates are those for the population, and what the weights cost in precision is
  /// in the standard errors; without weights they are those of maximum likelihood.
  ///
  /// - Parameters:
  ///   - request: What to explain, and by what.
  ///   - frame: The respondents.
  /// - Throws: ``ModelFault``.
  public init(_ request: RegressionRequest, from frame: AnalysisFrame) throws(ModelFault) {
    try ModelFault.checkNames([request.outcome] + request.predictors)
    let mentioned = request.model.ordinal.union(request.numbers).union(request.references.keys)
    try ModelFault.check(mentioned, among: request.predictors)
    let weights = try Self.weights(request.model.weight, frame)
    var reader = try ModelReader(request.model, in: frame)
    guard request.outcome.codes != nil else {
      let column = try reader.column(request.outcome)
      throw .outcomeNeedsCode(request.outcome.variable, known: column.ids)
    }
    outcome = try reader.column(request.outcome)
    var columns: [ModelColumn] = []
    for name in request.predictors {
      columns.append(Self.withMissing(try reader.column(name), request))
    }
    let counted = Self.counted([outcome] + columns, weights: weights, rows: reader.rows)
    var predictors: [Predictor] = []
    for column in columns {
      predictors.append(try Self.predictor(column, request, counted: counted))
    }
    try reader.checkLeftOut()
    self.request = request
    self.predictors = predictors
    openUnits = reader.openRows.count
    population = weights == nil ? nil : frame.populationShortfall
    let data = RegressionData(
      outcome: outcome.codes.map { $0.map { $0 == 1 } }, predictors: predictors.map(\.input),
      rows: reader.rows, weights: weights, respondents: frame.count,
      population: frame.population)
    do throws(LogisticUndefined) {
      model = try data.model()
      contributions = try data.contributions(to: model)
    } catch { throw .regression(error) }
    let telling = Set(contributions.map(\.predictor))
    for (index, predictor) in predictors.enumerated() where !telling.contains(index) {
      throw .doesNotVary(predictor.column.name)
    }
  }

  /// The regression as a finished result.
  public var result: ModelResult { RegressionLayout(self).result }

  private static func weights(
    _ set: WeightSetID?, _ frame: AnalysisFrame
  ) throws(ModelFault) -> [Double]? {
    guard let set else { return nil }
    do throws(TableFault) {
      return try frame.weights(set)
    } catch { throw .unknownWeights(set, known: frame.codebook.weightNames) }
  }

  /// A predictor's categories, with no value for one of them where that is asked for.
  private static func withMissing(
    _ column: ModelColumn, _ request: RegressionRequest
  ) -> ModelColumn {
    guard request.keepsMissing, !request.numbers.contains(column.name.variable) else {
      return column
    }
    return column.withMissing(AnalysisWords(language: request.model.language).nonResponse)
  }

  /// The places in the base of those who have every value, and some weight: the others are left out.
  private static func counted(
    _ columns: [ModelColumn], weights: [Double]?, rows: [Int]
  ) -> [Int] {
    rows.indices.filter { place in
      columns.allSatisfy { $0.codes[place] != nil } && (weights.map { $0[rows[place]] > 0 } ?? true)
    }
  }

  private static func predictor(
    _ column: ModelColumn, _ request: RegressionRequest, counted: [Int]
  ) throws(ModelFault) -> Predictor {
    let variable = column.name.variable
    if request.numbers.contains(variable) {
      let numbers = try column.numbers()
      return Predictor(
        column: column, input: .number(name: column.name.text, values: numbers), reference: nil)
    }
    let reference = try reference(column, request.references[variable], counted: counted)
    return Predictor(
      column: column,
      input: .category(
        name: column.name.text, labels: column.ids.map(\.rawValue), codes: column.codes,
        reference: reference), reference: reference)
  }

  /// The category that others are compared with: the one that was named, else the first that anybody
  /// has who counts.
  private static func reference(
    _ column: ModelColumn, _ wanted: CodeID?, counted: [Int]
  ) throws(ModelFault) -> Int {
    guard let wanted else { return counted.compactMap { column.codes[$0] }.min() ?? 0 }
    guard let index = column.ids.firstIndex(of: wanted) else {
      throw .unknownCode(wanted, of: column.name.variable, known: column.ids)
    }
    return index
  }
}
