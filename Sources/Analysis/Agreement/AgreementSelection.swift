import Statistics

/// Finds the coefficients that a request asks for, and evaluates them.
struct AgreementSelection {
  let data: ReliabilityData
  let request: AgreementRequest

  private var context: AgreementContext { AgreementContext(data: data, table: request.table) }

  /// The values asked for, in the order in which reports list them.
  func evaluations() -> [AgreementEvaluation] {
    switch request.selection {
    case .all: everything()
    case .standard:
      AgreementAnalysis.standardMeasures.flatMap(overall)
        + (request.pairs ? pairs(AgreementAnalysis.standardMeasures) : [])
        + (request.categories ? entries(.categories) : [])
    case .named(let names): named(names)
    }
  }

  private func named(_ names: [String]) -> [AgreementEvaluation] {
    let measures = names.compactMap(AgreementMeasures.named)
    let ofCategories = Set(names).intersection(AgreementNames.ofCategories)
    var evaluations = measures.flatMap(overall)
    if request.pairs { evaluations += pairs(measures) }
    if request.categories || !ofCategories.isEmpty {
      evaluations += entries(.categories).filter {
        ofCategories.isEmpty || ofCategories.contains($0.name)
      }
    }
    return evaluations
  }

  /// Everything that the library finds applicable, and the weights asked for beside it.
  private func everything() -> [AgreementEvaluation] {
    let found = entries(.all)
    guard request.table == nil, let weights = request.weights else { return found }
    let applicable = Set(found.filter { $0.selectors.pair == nil }.map(\.name))
    let extra = AgreementMeasures.all.filter {
      $0.capabilities.contains(.weights) && applicable.contains($0.identifier)
    }
    return found
      + extra.map { evaluation(of: $0, weights: weights) }.filter { added in
        !found.contains { $0.name == added.name && $0.selectors == added.selectors }
      }
  }

  /// Numbers with more values than this are not looked at value by value: there may be as many
  /// values as units, and none of them is a category.
  static let mostValues = 100

  /// Whether categories are left out for that reason.
  static func leavesOutCategories(of data: ReliabilityData) -> Bool {
    [.interval, .ratio].contains(data.level) && data.scale.count > mostValues
  }

  private func entries(_ asked: AgreementBattery.Parts) -> [AgreementEvaluation] {
    let parts = Self.leavesOutCategories(of: data) ? asked.subtracting(.categories) : asked
    let tables = request.table.map { [$0] } ?? []
    return AgreementBattery(data, tables: tables).entries(parts).map {
      AgreementEvaluation($0, in: context)
    }
  }

  // MARK: - By name

  /// A coefficient of all coders.
  private func overall(_ measure: any AgreementMeasure.Type) -> [AgreementEvaluation] {
    variants(of: measure).map { options, selectors in
      AgreementEvaluation(measure.init(options: options), selectors: selectors, data: data)
    }
  }

  private func evaluation(
    of measure: any AgreementMeasure.Type, weights: AgreementWeights?
  ) -> AgreementEvaluation {
    let (options, selectors) = variant(of: measure, weights: weights)
    return AgreementEvaluation(
      measure.init(options: options), selectors: selectors, data: data)
  }

  /// The coefficients of each two coders, in the order of pairs.
  private func pairs(_ measures: [any AgreementMeasure.Type]) -> [AgreementEvaluation] {
    let asked = measures.map { ($0, variants(of: $0)) }
    var evaluations: [AgreementEvaluation] = []
    for first in data.coders.indices {
      for second in data.coders.indices where second > first {
        var pair = AgreementSelectors()
        pair.pair = [data.coders[first], data.coders[second]]
        let both = context.data(of: pair)
        for (measure, variants) in asked {
          for (options, selectors) in variants {
            var selectors = selectors
            selectors.pair = pair.pair
            evaluations.append(
              AgreementEvaluation(
                measure.init(options: options), selectors: selectors, data: both))
          }
        }
      }
    }
    return evaluations
  }

  /// The options of a coefficient; several where it needs weights and none were chosen.
  private func variants(
    of measure: any AgreementMeasure.Type
  ) -> [(MeasureOptions, AgreementSelectors)] {
    if measure.capabilities.contains(.weightsRequired), request.chosenWeights == nil {
      let weights = context.weightsOfLevel
      if !weights.isEmpty { return weights.map { variant(of: measure, weights: $0) } }
    }
    return [variant(of: measure, weights: request.chosenWeights)]
  }

  /// The options under which a coefficient is asked for, and the selectors that name them.
  private func variant(
    of measure: any AgreementMeasure.Type, weights: AgreementWeights?
  ) -> (MeasureOptions, AgreementSelectors) {
    var options = MeasureOptions()
    var selectors = AgreementSelectors()
    if measure.capabilities.contains(.metric) {
      if let table = request.table {
        options.metric = .table(table)
        selectors.level = options.metric?.identifier
      } else if data.level == .set {
        options.metric = .set(request.distance)
        selectors.distance = request.distance.rawValue
      } else {
        options.metric = AgreementMetric(level: data.level)
        selectors.level = data.level.rawValue
      }
    } else if measure.capabilities.contains(.weights), let weights, weights != .identity {
      options.weights = weights
      selectors.weights = weights.identifier
    }
    return (options, selectors)
  }
}
