import CodingModel
import Statistics
import SurveyModels
import Tables

/// Lays the analysis of a scale out as sections: the whole, its items, the bounds it is held to.
struct ScaleLayout {
  typealias Field = ModelSection.Field
  typealias Value = ModelSection.Value

  let scale: ScaleAnalysis
  let words: AnalysisWords

  init(_ scale: ScaleAnalysis) {
    self.scale = scale
    words = AnalysisWords(language: scale.request.model.language)
  }

  private var analysis: ItemAnalysis { scale.analysis }

  var result: ModelResult {
    let names = Dictionary(uniqueKeysWithValues: zip(analysis.answers.names, scale.labels))
    var notes = words.modelNotes(openUnits: scale.openUnits)
    notes +=
      scale.findings.isEmpty
      ? [words.withinBounds]
      : scale.findings.map { words.finding($0) { names[$0] ?? $0 } }
    for item in analysis.items where (item.restCorrelation ?? 0) < 0 {
      notes.append(words.runsTheOtherWay(names[item.name] ?? item.name, item.name))
    }
    if let factor = scale.factor { notes.append(words.factors(factor.factors)) }
    notes.append(words.scaleMethod)
    return ModelResult(
      analysis: "scale", title: words.choose("Schaalanalyse", "Scale analysis"),
      captions: words.modelCaptions(
        scale.request.model, n: analysis.answers.units + analysis.answers.incompleteUnits),
      sections: [whole, items, bounds, findings] + (scale.factor.map { [factors($0)] } ?? []),
      notes: notes)
  }

  private var whole: ModelSection {
    ModelSection(id: "scale", record: reliability + unity)
  }

  private typealias Entry = (Field, ModelSection.Value)

  /// Of whom, and how reliable the sum is.
  private var reliability: [Entry] {
    let interval = analysis.alpha.feldt()
    let three = ModelSection.Kind.number(places: 3)
    return [
      (Field("items", "items", .count, isShown: false), .count(analysis.alpha.items)),
      (
        Field("n", words.choose("respondenten", "respondents"), .count),
        .count(analysis.alpha.units)
      ),
      (
        Field("omitted", words.choose("weggelaten", "left out"), .count),
        .count(analysis.answers.incompleteUnits)
      ),
      (
        Field("alpha", words.choose("Cronbachs alfa", "Cronbach's alpha"), three),
        .number(analysis.alpha.value)
      ),
      (
        Field("lower", words.choose("95%-interval van", "95% interval from"), three),
        .number(interval.lower)
      ), (Field("upper", words.choose("tot", "to"), three), .number(interval.upper)),
      (
        Field(
          "standardised_alpha", words.choose("gestandaardiseerde alfa", "standardised alpha"),
          three), .number(analysis.standardisedAlpha)
      ),
      (
        Field(
          "mean_correlation", words.choose("gemiddelde correlatie", "mean correlation"), three),
        .number(analysis.meanCorrelation)
      ),
    ]
  }

  /// Whether the items measure one thing.
  private var unity: [Entry] {
    [
      (
        Field(
          "factors", words.choose("factoren (eigenwaarde > 1)", "factors (eigenvalue > 1)"),
          .count), scale.factor.map { .count($0.factors) } ?? .none
      ),
      (
        Field(
          "explained_percent",
          words.choose("eerste factor verklaart (%)", "first factor explains (%)"), .percent),
        .number(scale.factor.map { 100 * $0.explainedShare })
      ),
    ]
  }

  private var items: ModelSection {
    let number: (Int) -> ModelSection.Kind = { .number(places: $0) }
    return ModelSection(
      id: "items", title: "Items",
      fields: [
        Field("item", "", .text, isShown: false), Field("label", "item", .text),
        Field("reversed", "", .text, isShown: false), Field("mean", words.mean, number(2)),
        Field("sd", words.choose("s.d.", "s.d."), number(2)),
        Field("item_total", "", number(3), isShown: false),
        Field("item_rest", words.choose("item-rest", "item-rest"), number(2)),
        Field(
          "alpha_if_deleted", words.choose("alfa zonder item", "alpha without item"), number(3)),
        Field("loading", words.choose("lading", "loading"), number(2)),
        Field("outside", words.choose("buiten grens", "out of bounds"), .text),
      ], rows: analysis.items.indices.map(row))
  }

  private func row(_ index: Int) -> [Value] {
    let item = analysis.items[index]
    let isReversed = scale.request.reversed.contains(VariableID(item.name))
    let own = scale.findings.filter { $0.item == item.name }
    return [
      .text(item.name),
      .text(scale.labels[index] + (isReversed ? words.choose(" (omgekeerd)", " (reversed)") : "")),
      .flag(isReversed), .number(item.mean), .number(item.standardDeviation),
      .number(item.totalCorrelation), .number(item.restCorrelation), .number(item.alphaIfDeleted),
      .number(scale.factor.map { $0.loadings[index] }),
      .list(own.map(\.name), shown: own.map(words.short).joined(separator: ", ")),
    ]
  }

  private var bounds: ModelSection {
    let bounds = scale.request.bounds
    return ModelSection(
      id: "bounds", title: words.choose("Grenzen", "Bounds"),
      record: [
        (
          Field("alpha", words.choose("alfa boven", "alpha above"), .number(places: 2)),
          .number(bounds.alpha)
        ),
        (
          Field(
            "item_rest",
            words.choose(
              "correlatie van item met de rest boven", "correlation of item and rest above"),
            .number(places: 2)), .number(bounds.restCorrelation)
        ),
        (
          Field(
            "alpha_rise",
            words.choose(
              "alfa stijgt zonder item hoogstens", "alpha rises without item by at most"),
            .number(places: 2)), .number(bounds.alphaRise)
        ),
      ])
  }

  /// For programs: the items show it to people, and the notes say it.
  private var findings: ModelSection {
    ModelSection(
      id: "findings",
      fields: [
        Field("name", "", .text, isShown: false), Field("item", "", .text, isShown: false),
        Field("value", "", .number(places: 3), isShown: false),
        Field("bound", "", .number(places: 2), isShown: false),
      ],
      rows: scale.findings.map { finding in
        [
          .text(finding.name), finding.item.map { .text($0) } ?? .none, .number(finding.value),
          .number(finding.bound),
        ]
      })
  }

  private func factors(_ factor: OneFactorCheck) -> ModelSection {
    ModelSection(
      id: "eigenvalues", title: words.choose("Eigenwaarden", "Eigenvalues"),
      fields: [
        Field("factor", words.choose("factor", "factor"), .count),
        Field("eigenvalue", words.choose("eigenwaarde", "eigenvalue"), .number(places: 3)),
        Field("percent", "%", .percent),
      ],
      rows: factor.eigenvalues.enumerated().map { index, value in
        [
          .count(index + 1), .number(value),
          .number(100 * value / Double(factor.eigenvalues.count)),
        ]
      })
  }
}

extension ScaleBounds.Finding {
  /// The name of the bound, for programs.
  var name: String {
    switch self {
    case .alphaTooLow: "alpha"
    case .itemTooLoose: "item-rest"
    case .betterWithout: "alpha-rise"
    }
  }

  /// The item it is about; `nil` for the whole scale.
  var item: String? {
    switch self {
    case .alphaTooLow: nil
    case .itemTooLoose(let item, _, _), .betterWithout(let item, _, _): item
    }
  }

  /// What was found.
  var value: Double? {
    switch self {
    case .alphaTooLow(let alpha, _): alpha
    case .itemTooLoose(_, let correlation, _): correlation
    case .betterWithout(_, let rise, _): rise
    }
  }

  /// What it should be above, or at most.
  var bound: Double {
    switch self {
    case .alphaTooLow(_, let bound), .itemTooLoose(_, _, let bound),
      .betterWithout(_, _, let bound):
      bound
    }
  }
}
