import Statistics

/// One value of a report together with how it was computed, so that it can be computed again on
/// resampled units.
struct AgreementEvaluation {
  /// A coefficient with its options, and the ratings that it is about.
  struct Source {
    let measure: any AgreementMeasure
    let data: ReliabilityData
  }

  /// The name of the coefficient.
  let name: String
  /// What the value is about.
  var selectors: AgreementSelectors
  /// What the coefficient can handle.
  let capabilities: AgreementCapabilities
  /// The coefficient and the ratings that it was evaluated on, made only when needed again.
  let source: () -> Source?
  /// The value, or why there is none.
  let result: Result<AgreementEstimate, AgreementUndefined>

  /// Evaluates a coefficient.
  init(
    _ measure: any AgreementMeasure, named name: String? = nil, selectors: AgreementSelectors,
    data: ReliabilityData
  ) {
    self.name = name ?? type(of: measure).identifier
    self.selectors = selectors
    capabilities = type(of: measure).capabilities
    source = { Source(measure: measure, data: data) }
    result = Result { () throws(AgreementUndefined) in try measure.evaluate(data) }
  }

  /// Takes over what the library evaluated.
  init(_ entry: AgreementEntry, in context: AgreementContext) {
    name = entry.coefficient
    selectors = entry.selectors
    capabilities = AgreementContext.capabilities(of: entry.coefficient)
    source = { context.source(of: entry) }
    result = entry.result
  }

  /// The metric of an alpha; `nil` for every other coefficient.
  var alphaMetric: AgreementMetric? {
    guard name == KrippendorffAlpha.identifier else { return nil }
    if let distance = selectors.distance.flatMap(SetDistance.init(rawValue:)) {
      return .set(distance)
    }
    return selectors.level.flatMap(MeasurementLevel.init(rawValue:)).map {
      AgreementMetric(level: $0)
    }
  }
}
