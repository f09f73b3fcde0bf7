public import CodingModel
public import Statistics
public import Tables

/// What a number of units to double-code is planned for.
public enum SamplePlan: Sendable, Equatable {
  /// Alpha is told from a smallest acceptable value, for two coders.
  case alpha(atLeast: Double, rarestShare: Double, significance: Double)
  /// Cohen's kappa of two coders and two categories is told from another value.
  case kappa(AgreementPlanning.KappaTest)
  /// An interval gets a width, going by a pilot.
  case width(Double, coefficient: String, pilot: ReliabilityData)

  /// The number of units.
  ///
  /// - Parameter language: The language of notes.
  /// - Returns: The plan, or `nil` where the numbers leave nothing to plan.
  public func sample(language: Language) -> PlannedSample? {
    let words = AnalysisWords(language: language)
    switch self {
    case .alpha(let smallest, let share, let significance):
      guard
        let planned = AgreementPlanning.units(
          forAlphaAbove: smallest, significance: significance, rarestShare: share)
      else { return nil }
      return PlannedSample(
        method: "alpha-at-least", source: "Bloch & Kraemer (1989); Krippendorff (2019)",
        units: planned.units, exact: planned.exact,
        assumptions: [
          "alpha_min": smallest, "rarest_share": share, "significance": significance,
        ])
    case .kappa(let test): return Self.kappa(test, words)
    case .width(let width, let coefficient, let pilot):
      return Self.width(width, coefficient: coefficient, pilot: pilot, words)
    }
  }

  private static func kappa(
    _ test: AgreementPlanning.KappaTest, _ words: AnalysisWords
  ) -> PlannedSample? {
    guard let planned = AgreementPlanning.units(for: test) else { return nil }
    return PlannedSample(
      method: "kappa-test", source: "Cantor (1996)", units: planned.units, exact: planned.exact,
      assumptions: [
        "kappa": test.kappa, "null_kappa": test.nullKappa, "first_rate": test.firstRate,
        "second_rate": test.secondRate, "power": test.power, "significance": test.significance,
        "sides": test.isTwoSided ? 2 : 1,
      ],
      note: test.isAttainable ? nil : words.unattainableKappa)
  }

  private static func width(
    _ width: Double, coefficient: String, pilot: ReliabilityData, _ words: AnalysisWords
  ) -> PlannedSample? {
    // try? because a pilot without a value has no standard error to plan with either.
    guard let measure = AgreementMeasures.named(coefficient),
      let estimate = try? measure.init(options: MeasureOptions()).evaluate(pilot),
      let planned = AgreementPlanning.units(forWidth: width, pilot: estimate),
      let error = estimate.standardError, error > 0
    else { return nil }
    return PlannedSample(
      method: "interval-width",
      source: words.choose(
        "n = eenheden van de proef × (2 z s.e. / breedte)²", "n = pilot units × (2 z s.e. / width)²"
      ),
      units: planned.units, exact: planned.exact,
      assumptions: [
        "width": width, "pilot_units": Double(estimate.units), "pilot_value": estimate.value,
        "pilot_se": error,
      ])
  }
}
