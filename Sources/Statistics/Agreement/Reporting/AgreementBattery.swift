/// What a value in a report is about, beside its coefficient; fields that do not apply are `nil`.
public struct AgreementSelectors: Sendable, Hashable {
  /// The names of two coders, when only they are compared.
  public var pair: [String]?
  /// The name of the category.
  public var category: String?
  /// The name of the label, in set-valued data.
  public var label: String?
  /// The name of the weights.
  public var weights: String?
  /// The name of the metric that belongs to a level of measurement, or `custom:NAME`.
  public var level: String?
  /// The name of the distance of sets.
  public var distance: String?

  /// Makes selectors that select nothing.
  public init() {}
}

/// One value of a report: a coefficient, what it is about, and its estimate or why there is none.
public struct AgreementEntry: Sendable {
  /// The name of the coefficient.
  public let coefficient: String
  /// What the value is about.
  public let selectors: AgreementSelectors
  /// The estimate, or the reason why it is undefined.
  public let result: Result<AgreementEstimate, AgreementUndefined>
}

/// Computes every coefficient that applies to some data.
public struct AgreementBattery: Sendable {
  /// The parts of a report.
  public struct Parts: OptionSet, Sendable {
    /// The bits of the set.
    public let rawValue: Int

    /// Makes a set from its bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Coefficients of all coders together.
    public static let overall = Parts(rawValue: 1)
    /// Coefficients of each two coders.
    public static let pairs = Parts(rawValue: 2)
    /// Coefficients of each category or label.
    public static let categories = Parts(rawValue: 4)
    /// Everything.
    public static let all: Parts = [.overall, .pairs, .categories]
  }

  private let data: ReliabilityData
  private let tables: [CategoryTable]
  private let confidence: Double

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - data: The ratings.
  ///   - tables: Tables of weights or distances from the user.
  ///   - confidence: The confidence of intervals.
  public init(_ data: ReliabilityData, tables: [CategoryTable] = [], confidence: Double = 0.95) {
    self.data = data
    self.tables = tables
    self.confidence = confidence
  }

  /// Computes the coefficients that apply; what the data leave undefined is among them.
  ///
  /// - Parameter parts: The parts of the report.
  /// - Returns: The values, in the order in which reports list them.
  public func entries(_ parts: Parts = .all) -> [AgreementEntry] {
    var entries: [AgreementEntry] = []
    if parts.contains(.overall) { entries += overall() }
    if parts.contains(.pairs), data.coders.count > 1 { entries += pairs() }
    if parts.contains(.categories) { entries += data.level == .set ? labels() : categories() }
    return entries
  }

  private func overall() -> [AgreementEntry] {
    AgreementMeasures.all.filter { applies($0.capabilities) }.flatMap { measure in
      variants(of: measure).map { evaluate(measure, $0, on: data) }
    }
  }

  private func pairs() -> [AgreementEntry] {
    let measures: [any AgreementMeasure.Type] =
      data.level == .set
      ? [PercentAgreement.self, KrippendorffAlpha.self]
      : [PercentAgreement.self, CohenKappa.self, KrippendorffAlpha.self]
    var entries: [AgreementEntry] = []
    for first in data.coders.indices {
      for second in data.coders.indices where second > first {
        let pair = data.knownPair(first, second)
        for measure in measures {
          for var variant in variants(of: measure) {
            variant.selectors.pair = pair.coders
            entries.append(evaluate(measure, variant, on: pair))
          }
        }
      }
    }
    return entries
  }

  private func categories() -> [AgreementEntry] {
    data.scale.labels.indices.flatMap { category in
      CategoryMeasures.all.filter { applies($0.capabilities) }.map { measure in
        var selectors = AgreementSelectors()
        selectors.category = data.scale.labels[category]
        let options = MeasureOptions(confidence: confidence)
        return AgreementEntry(coefficient: measure.identifier, selectors: selectors) {
          () throws(AgreementUndefined) in
          try measure.init(options: options).evaluate(data, category: category)
        }
      }
    }
  }

  private func labels() -> [AgreementEntry] {
    let names = data.scale.sets?.labels ?? []
    return names.indices.flatMap { label in
      CategoryMeasures.labels.filter { applies($0.measure.capabilities) }.map { measure in
        var selectors = AgreementSelectors()
        selectors.label = names[label]
        let options = MeasureOptions(confidence: confidence)
        return AgreementEntry(coefficient: measure.identifier, selectors: selectors) {
          () throws(AgreementUndefined) in
          try measure.evaluate(data, label: label, options: options)
        }
      }
    }
  }

  private func evaluate(
    _ measure: any AgreementMeasure.Type, _ variant: Variant, on data: ReliabilityData
  ) -> AgreementEntry {
    AgreementEntry(coefficient: measure.identifier, selectors: variant.selectors) {
      () throws(AgreementUndefined) in
      try measure.init(options: variant.options).evaluate(data)
    }
  }
}

extension AgreementEntry {
  fileprivate init(
    coefficient: String, selectors: AgreementSelectors,
    _ evaluate: () throws(AgreementUndefined) -> AgreementEstimate
  ) {
    self.coefficient = coefficient
    self.selectors = selectors
    result = Result(catching: evaluate)
  }
}

// MARK: - What applies

extension AgreementBattery {
  /// A coefficient's options, and the selectors that name them.
  fileprivate struct Variant {
    var options: MeasureOptions
    var selectors = AgreementSelectors()
  }

  /// Whether a coefficient says something about these data at all.
  fileprivate func applies(_ needs: AgreementCapabilities) -> Bool {
    let isSet = data.level == .set
    if data.coders.count != 2, !needs.contains(.manyCoders) { return false }
    if needs.contains(.threeCoders), data.coders.count < 3 { return false }
    if needs.contains(.setsOnly), !isSet { return false }
    if needs.contains(.numbersOnly), ![.interval, .ratio].contains(data.level) { return false }
    if needs.contains(.twoCategories), data.scale.count != 2 || isSet { return false }
    if needs.contains(.completeRatings), !isComplete { return false }
    if needs.contains(.chanceByCategory), isSet { return false }
    return true
  }

  /// Whether every unit that has a rating has all of them.
  private var isComplete: Bool {
    var isComplete = true
    let patterns = RatingPatterns(data)
    patterns.forEach { row in
      if row.size > 0, row.size < patterns.coderCount { isComplete = false }
    }
    return isComplete
  }

  /// The options under which a coefficient says something about these data.
  fileprivate func variants(of measure: any AgreementMeasure.Type) -> [Variant] {
    let needs = measure.capabilities
    if needs.contains(.metric) { return metrics.map(variant) }
    var variants: [Variant] = []
    if !needs.contains(.weightsRequired) {
      variants.append(Variant(options: MeasureOptions(confidence: confidence)))
    }
    if needs.contains(.weights) { variants += weights.map(variant) }
    return variants
  }

  private var metrics: [AgreementMetric] {
    let custom = tables.map(AgreementMetric.table)
    switch data.level {
    case .set: return SetDistance.allCases.map(AgreementMetric.set)
    case .nominal: return [.nominal] + custom
    case .ordinal: return [.nominal, .ordinal] + (hasNumbers ? [.interval] : []) + custom
    case .interval: return [.nominal, .ordinal, .interval] + custom
    case .ratio: return [.nominal, .ordinal, .interval, .ratio] + custom
    }
  }

  private var hasNumbers: Bool { data.scale.numbers != nil }

  private var weights: [AgreementWeights] {
    let custom = tables.map(AgreementWeights.table)
    switch data.level {
    case .nominal: return custom
    case .set: return [SetDistance.masi, .jaccard, .dice].map(AgreementWeights.setDistance)
    case .ordinal:
      return [WeightScheme.linear, .quadratic, .ordinal].map { .scheme($0, on: .ranks) } + custom
    case .interval, .ratio:
      return [WeightScheme.linear, .quadratic].map { .scheme($0, on: .scores) } + custom
    }
  }

  private func variant(_ metric: AgreementMetric) -> Variant {
    var variant = Variant(options: MeasureOptions(metric: metric, confidence: confidence))
    if case .set = metric {
      variant.selectors.distance = metric.identifier
    } else {
      variant.selectors.level = metric.identifier
    }
    return variant
  }

  private func variant(_ weights: AgreementWeights) -> Variant {
    var variant = Variant(options: MeasureOptions(weights: weights, confidence: confidence))
    variant.selectors.weights = weights.identifier
    return variant
  }
}
