import CodingModel
import Statistics
import SurveyModels
public import Tables

/// Whether items hang together as one scale: Cronbach's alpha, what each item adds, and one factor.
public struct ScaleAnalysis {
  let request: ScaleRequest
  /// What each item is called.
  let labels: [String]
  let analysis: ItemAnalysis
  /// `nil` when an item does not vary, so that it has no correlations.
  let factor: OneFactorCheck?
  let findings: [ScaleBounds.Finding]
  let openUnits: Int

  /// Analyses a scale.
  ///
  /// Those who lack an item are left out. Every respondent counts once.
  ///
  /// - Parameters:
  ///   - request: The items.
  ///   - frame: The respondents.
  /// - Throws: ``ModelFault``.
  public init(_ request: ScaleRequest, from frame: AnalysisFrame) throws(ModelFault) {
    guard request.model.weight == nil else { throw .takesNoWeights }
    let names = request.items.map { ModelName($0) }
    var seen: Set<ModelName> = []
    for name in names where !seen.insert(name).inserted { throw .repeated(name) }
    try ModelFault.check(request.reversed, among: names)
    var reader = try ModelReader(request.model, in: frame)
    var labels: [String] = []
    var answers: [[Double?]] = []
    for name in names {
      let column = try reader.column(name)
      let numbers = try column.numbers()
      labels.append(column.label)
      answers.append(
        request.reversed.contains(name.variable) ? Self.reversed(numbers, column) : numbers)
    }
    try reader.checkLeftOut()
    do throws(ItemAnalysisUndefined) {
      analysis = try ItemAnalysis(
        ItemAnswers(names: request.items.map(\.rawValue), answers: answers))
    } catch { throw .scale(error) }
    self.request = request
    self.labels = labels
    do throws(ItemAnalysisUndefined) {
      factor = try OneFactorCheck(analysis.answers)
    } catch {
      // There is one reason to fail, and the item shows it: it does not vary.
      factor = nil
    }
    findings = request.bounds.findings(in: analysis)
    openUnits = reader.openRows.count
  }

  /// The scale as a finished result.
  public var result: ModelResult { ScaleLayout(self).result }

  /// The answers turned round: the lowest answer that can be given becomes the highest.
  private static func reversed(_ numbers: [Double?], _ column: ModelColumn) -> [Double?] {
    let possible = column.ids.compactMap(\.number)
    guard let low = possible.min(), let high = possible.max() else { return numbers }
    return numbers.map { $0.map { low + high - $0 } }
  }
}
