import Statistics

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

  /// The weights that belong to the level, as the library's report has them.
  var weightsOfLevel: [AgreementWeights] {
    switch data.level {
    case .nominal: []
    case .set: [.setDistance(.masi), .setDistance(.jaccard), .setDistance(.dice)]
    case .ordinal: [WeightScheme.linear, .quadratic, .ordinal].map { .scheme($0, on: .ranks) }
    case .interval, .ratio: [WeightScheme.linear, .quadratic].map { .scheme($0, on: .scores) }
    }
  }

  /// The ratings of two coders, or of all.
  func data(of selectors: AgreementSelectors) -> ReliabilityData {
    guard let pair = selectors.pair, pair.count == 2,
      let first = data.coders.firstIndex(of: pair[0]),
      let second = data.coders.firstIndex(of: pair[1])
    else { return data }
    do {
      return try data.pair(first, second)
    } catch {
      // Only a coder paired with themselves is no pair.
      return data
    }
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
