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

/// The ratings and the user's table, from which the coefficient behind a name is made again.
struct AgreementContext {
  let data: ReliabilityData
  let table: CategoryTable?

  /// What a coefficient can handle, by its name.
  static func capabilities(of name: String) -> AgreementCapabilities {
    AgreementMeasures.named(name)?.capabilities
      ?? CategoryMeasures.all.first { $0.identifier == name }?.capabilities
      ?? CategoryMeasures.labels.first { $0.identifier == name }?.measure.capabilities ?? []
  }

  /// The coefficient of an entry with its options, and the ratings that it is about.
  func source(of entry: AgreementEntry) -> AgreementEvaluation.Source? {
    if let measure = AgreementMeasures.named(entry.coefficient) {
      return .init(
        measure: measure.init(options: options(of: entry.selectors)),
        data: data(of: entry.selectors))
    }
    if let category = entry.selectors.category.flatMap(data.scale.index),
      let measure = CategoryMeasures.all.first(where: { $0.identifier == entry.coefficient })
    {
      return .init(
        measure: SingleCategory(measure.init(options: MeasureOptions()), category: category),
        data: data)
    }
    if let label = entry.selectors.label,
      let position = data.scale.sets?.labels.firstIndex(of: label),
      let presence = data.presence(ofLabel: position),
      let measure = CategoryMeasures.labels.first(where: { $0.identifier == entry.coefficient })
    {
      return .init(
        measure: SingleCategory(measure.measure.init(options: MeasureOptions()), category: 0),
        data: presence)
    }
    return nil
  }

  /// The ratings of two coders, or of all.
  func data(of selectors: AgreementSelectors) -> ReliabilityData {
    guard let pair = selectors.pair, pair.count == 2,
      let first = data.coders.firstIndex(of: pair[0]),
      let second = data.coders.firstIndex(of: pair[1]),
      // try? because both columns were just found.
      let both = try? data.pair(first, second)
    else { return data }
    return both
  }

  private func options(of selectors: AgreementSelectors) -> MeasureOptions {
    var options = MeasureOptions()
    if let name = selectors.weights {
      options.weights =
        custom(name).map(AgreementWeights.table) ?? AgreementWeights(identifier: name)
        ?? .identity
    }
    if let distance = selectors.distance.flatMap(SetDistance.init(rawValue:)) {
      options.metric = .set(distance)
    } else if let name = selectors.level {
      options.metric =
        custom(name).map(AgreementMetric.table)
        ?? MeasurementLevel(rawValue: name).map { AgreementMetric(level: $0) }
    }
    return options
  }

  private func custom(_ name: String) -> CategoryTable? {
    table.flatMap { name == "custom:" + $0.name ? $0 : nil }
  }
}

/// A coefficient for one category as a coefficient of the ratings, so that it can be resampled.
struct SingleCategory: AgreementMeasure {
  static let identifier = "single-category"
  static let capabilities: AgreementCapabilities = []

  private let measure: any CategoryMeasure
  private let category: Int

  init(_ measure: any CategoryMeasure, category: Int) {
    self.measure = measure
    self.category = category
  }

  init(options: MeasureOptions) {
    self.init(SpecificAgreement(options: options), category: 0)
  }

  func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    try measure.evaluate(data, category: category)
  }
}
