public import CodingModel
import Statistics
public import Tables

extension ScaleAnalysis {
  /// The analysis as it can be published: whole, or not at all.
  ///
  /// An item of two or three answers has as many unknown counts as there are equations in its respondents,
  /// mean and deviation; two items of two answers have their four counts in both means and the correlation.
  /// Leaving a mean out would not help, for alpha and the correlations with the rest bring it back.
  ///
  /// - Parameter policy: What may be shown.
  /// - Returns: The result.
  /// - Throws: ``ModelFault/notPublishable(_:)``.
  public func published(_ policy: DisclosurePolicy) throws(ModelFault) -> ModelResult {
    let answers = analysis.answers
    let publication = try ModelPublication(policy, respondents: answers.units)
    let tallies = answers.answers.map(Self.tally)
    for (index, tally) in tallies.enumerated()
    where tally.count <= 3 && tally.values.contains(where: publication.isSmall) {
      throw .notPublishable(.smallAnswer(item: labels[index], minimum: policy.minimumCell))
    }
    let pairs = tallies.indices.filter { tallies[$0].count == 2 }
    for first in pairs {
      for second in pairs where second > first {
        let together = Self.tally(
          zip(answers.answers[first], answers.answers[second]).map { [$0, $1] })
        guard together.values.contains(where: publication.isSmall) else { continue }
        throw .notPublishable(
          .smallPair(first: labels[first], second: labels[second], minimum: policy.minimumCell))
      }
    }
    var result = self.result
    let words = AnalysisWords(language: request.model.language)
    if publication.isSmall(answers.incompleteUnits) {
      result.hide(.confidential, in: "scale", fields: ["omitted"])
      result.captions = words.modelCaptions(request.model, n: answers.units)
    }
    result.notes.append(words.modelDecisions)
    return result
  }

  /// How often each value occurs.
  private static func tally<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
