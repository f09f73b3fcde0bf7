public import CodingModel
import SurveyModels
public import Tables

extension RegressionAnalysis {
  /// The regression as it can be published.
  ///
  /// An odds ratio is a ratio of four counts, or near it: where one of them is small, all terms of the
  /// factor are left out, for the others and the constant would give the small count away by what remains
  /// of the total; and with them what compares whole models, from which they could be solved.
  ///
  /// - Parameter policy: What may be shown.
  /// - Returns: The result.
  /// - Throws: ``ModelFault/notPublishable(_:)`` where nothing could be left.
  public func published(_ policy: DisclosurePolicy) throws(ModelFault) -> ModelResult {
    let publication = try ModelPublication(policy, respondents: model.units)
    let events = model.positiveUnits
    if min(events, model.units - events) < policy.minimumCell {
      throw .notPublishable(.smallOutcome(outcome.label, minimum: policy.minimumCell))
    }
    var hidden: [(index: Int, reason: Suppression)] = []
    for (index, predictor) in predictors.enumerated() {
      let reasons = counts(behind: predictor).compactMap(publication.reason)
      if let reason = reasons.first { hidden.append((index, reason)) }
    }
    guard hidden.count < predictors.count else {
      throw .notPublishable(
        .smallCells(of: predictors.map(\.column.label), minimum: policy.minimumCell))
    }
    return published(publication, without: hidden)
  }

  private func published(
    _ publication: ModelPublication, without hidden: [(index: Int, reason: Suppression)]
  ) -> ModelResult {
    var result = self.result
    let words = AnalysisWords(language: request.model.language)
    if publication.isSmall(outcome.codes.count - model.units) {
      result.hide(.confidential, in: "model", fields: ["omitted"])
      result.captions = words.modelCaptions(request.model, n: model.units)
    }
    if let reason = hidden.first?.reason {
      result.hide(
        reason, in: "model",
        fields: [
          "statistic", "p", "mcfadden", "nagelkerke", "log_likelihood", "null_log_likelihood",
        ])
      for (row, coefficient) in model.coefficients.enumerated() {
        let name = coefficient.term.predictor
        guard
          name == nil || hidden.contains(where: { predictors[$0.index].column.name.text == name })
        else { continue }
        result.hide(
          reason, in: "terms", row: row,
          fields: ["estimate", "se", "statistic", "p", "odds_ratio", "lower", "upper"])
      }
      for (row, contribution) in contributions.enumerated()
      where hidden.contains(where: { $0.index == contribution.predictor }) {
        result.hide(reason, in: "predictors", row: row, fields: ["statistic", "p"])
      }
      result.notes.append(
        words.factorsLeftOut(hidden.map { predictors[$0.index].column.label }, publication.policy))
    }
    result.notes.append(words.modelDecisions)
    return result
  }

  /// Respondents without and with the outcome in each category of a predictor, of those who count; none
  /// for a number of more than two values, which has no cells.
  func counts(behind predictor: Predictor) -> [[Int]] {
    let used = predictor.column.used
    guard predictor.reference != nil || used.count <= 2 else { return [] }
    var counts = [[Int]](repeating: [0, 0], count: predictor.column.ids.count)
    for unit in outcome.codes.indices {
      guard let positive = outcome.codes[unit], let category = predictor.column.codes[unit],
        predictors.allSatisfy({ $0.column.codes[unit] != nil })
      else { continue }
      counts[category][positive] += 1
    }
    return counts
  }
}
