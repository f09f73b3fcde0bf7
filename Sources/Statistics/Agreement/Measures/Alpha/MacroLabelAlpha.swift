/// The mean over labels of Krippendorff's alpha for the presence of each label.
///
/// For set-valued ratings: every label is a yes-or-no question of its own, and every label weighs
/// the same, rare ones too. Undefined when a label is, since a mean over the other labels would
/// answer another question. No source gives a standard error; resample units for an interval.
public struct MacroLabelAlpha: AgreementMeasure {
  /// `label-alpha-macro`.
  public static let identifier = "label-alpha-macro"
  /// Many coders, missing ratings, sets of labels.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .chanceCorrected, .exchangeableCoders, .setsOnly,
  ]

  /// Makes the measure; it uses no options.
  public init(options: MeasureOptions = MeasureOptions()) {}

  /// Computes the mean of the alphas of the labels.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    guard let sets = data.scale.sets else { throw .needsSets }
    var sums = (value: 0.0, observed: 0.0, expected: 0.0)
    let counts = try PairableTally(data).totals
    for (label, name) in sets.labels.enumerated() {
      guard let presence = data.presence(ofLabel: label) else { continue }
      do {
        let alpha = try KrippendorffAlpha().evaluate(presence)
        sums.value += alpha.value
        sums.observed += alpha.observed
        sums.expected += alpha.expected ?? 0
      } catch {
        throw .labelUndefined(label: name, reason: error)
      }
    }
    let count = Double(sets.labels.count)
    guard count > 0 else { throw .noVariation }
    return AgreementEstimate(
      value: sums.value / count, quantity: .disagreement, observed: sums.observed / count,
      expected: sums.expected / count, counts: counts, precision: nil)
  }
}
