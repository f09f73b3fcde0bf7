import CodingModel
import Statistics
import SurveyModels
import Tables

/// Lays a regression out as sections: how well it fits, what each factor adds, its terms.
struct RegressionLayout {
  typealias Field = ModelSection.Field
  typealias Value = ModelSection.Value

  let analysis: RegressionAnalysis
  let words: AnalysisWords

  init(_ analysis: RegressionAnalysis) {
    self.analysis = analysis
    words = AnalysisWords(language: analysis.request.model.language)
  }

  private var model: LogisticRegression { analysis.model }
  private var isWeighted: Bool { model.designDegrees != nil }

  var result: ModelResult {
    var notes = words.modelNotes(openUnits: analysis.openUnits)
    notes.append(words.regressionMethod(weight: analysis.request.model.weight))
    if let population = analysis.population {
      notes.append(
        words.populationTooSmall(population.declared, respondents: population.found))
    }
    if let few = words.fewEvents(events, terms: model.coefficients.count - 1) { notes.append(few) }
    return ModelResult(
      analysis: "logistic",
      title: words.choose(
        "Wat maakt '\(analysis.outcome.label)' waarschijnlijker? (logistische regressie)",
        "What makes '\(analysis.outcome.label)' more likely? (logistic regression)"),
      captions: words.modelCaptions(analysis.request.model, n: analysis.outcome.codes.count),
      sections: [summary, contributions, terms], notes: notes)
  }

  /// How many respondents of the rarer outcome the estimates rest on.
  private var events: Int { min(positives, model.units - positives) }

  private var positives: Int { model.positiveUnits }

  private var summary: ModelSection {
    ModelSection(id: "model", record: asked + overallTest + fit)
  }

  private typealias Entry = (Field, ModelSection.Value)

  private func number(_ places: Int) -> ModelSection.Kind { .number(places: places) }

  /// What was asked, and of whom.
  private var asked: [Entry] {
    [
      (Field("outcome", "", .text, isShown: false), .text(analysis.request.outcome.text)),
      (
        Field("weight", "", .text, isShown: false),
        analysis.request.model.weight.map { .text($0.rawValue) } ?? .none
      ),
      (Field("n", words.choose("respondenten", "respondents"), .count), .count(model.units)),
      (
        Field("omitted", words.choose("weggelaten", "left out"), .count),
        .count(model.omittedUnits - outside)
      ),
      (
        Field("events", words.choose("met deze uitkomst", "with this outcome"), .count),
        .count(positives)
      ),
    ]
  }

  /// Whether the factors together say anything.
  private var overallTest: [Entry] {
    let test = overall
    let name = isWeighted ? "F (Wald)" : words.choose("chi-kwadraat", "chi-square")
    return [
      (Field("statistic", name, number(2)), .number(test?.statistic)),
      (
        Field("df", words.choose("vrijheidsgraden", "degrees of freedom"), .count),
        test.map { .count($0.degrees) } ?? .none
      ),
      (
        Field(
          "denominator_df", words.choose("vrijheidsgraden noemer", "denominator degrees"), .count,
          isShown: isWeighted), test?.denominator.map { .count($0) } ?? .none
      ),
      (Field("p", "p", .probability), .number(test?.pValue)),
    ]
  }

  /// How well the model fits.
  private var fit: [Entry] {
    [
      (Field("mcfadden", "McFadden R²", number(3)), .number(model.mcFadden)),
      (Field("nagelkerke", "Nagelkerke R²", number(3)), .number(model.nagelkerke)),
      (Field("log_likelihood", "", number(2), isShown: false), .number(model.logLikelihood)),
      (
        Field("null_log_likelihood", "", number(2), isShown: false),
        .number(model.nullLogLikelihood)
      ),
      (Field("iterations", "", .count, isShown: false), .count(model.iterations)),
    ]
  }

  /// Those outside the base, whom a weighted model counts as left out.
  private var outside: Int {
    model.units + model.omittedUnits - analysis.outcome.codes.count
  }

  private var overall: (statistic: Double, degrees: Int, denominator: Int?, pValue: Double)? {
    guard isWeighted else {
      let test = model.likelihoodRatio
      return (test.statistic, test.degreesOfFreedom, nil, test.pValue)
    }
    return model.wald(Array(model.coefficients.indices.dropFirst())).map {
      ($0.statistic, $0.degreesOfFreedom, $0.denominatorDegrees, $0.pValue)
    }
  }

  private var contributions: ModelSection {
    ModelSection(
      id: "predictors",
      title: words.choose("Wat elke factor toevoegt", "What each factor adds"),
      fields: [
        Field("predictor", "", .text, isShown: false),
        Field("label", words.choose("factor", "factor"), .text),
        Field(
          "statistic",
          isWeighted ? "F (Wald)" : words.choose("chi-kwadraat", "chi-square"),
          .number(places: 2)), Field("df", words.choose("vg", "df"), .count),
        Field("denominator_df", "", .count, isShown: false), Field("p", "p", .probability),
      ],
      rows: analysis.contributions.map { contribution in
        let column = analysis.predictors[contribution.predictor].column
        return [
          .text(column.name.text), .text(column.label), .number(contribution.statistic),
          .count(contribution.degrees), contribution.denominator.map { .count($0) } ?? .none,
          .number(contribution.pValue),
        ]
      })
  }

  private var terms: ModelSection {
    let number: (Int) -> ModelSection.Kind = { .number(places: $0) }
    return ModelSection(
      id: "terms", title: words.choose("Kansverhoudingen", "Odds ratios"),
      fields: [
        Field("predictor", "", .text, isShown: false),
        Field("category", "", .text, isShown: false),
        Field("reference", "", .text, isShown: false),
        Field("label", "", .text), Field("estimate", "B", number(3)),
        Field("se", "s.e.", number(3)), Field("statistic", isWeighted ? "t" : "z", number(2)),
        Field("p", "p", .probability),
        Field("odds_ratio", words.choose("kansverhouding", "odds ratio"), number(2)),
        Field("lower", words.choose("95% van", "95% from"), number(2)),
        Field("upper", words.choose("tot", "to"), number(2)),
      ], rows: model.coefficients.map(row))
  }

  private func row(_ coefficient: LogisticCoefficient) -> [Value] {
    let isIntercept = coefficient.term == .intercept
    let predictor = analysis.predictors.first {
      $0.column.name.text == coefficient.term.predictor
    }
    let reference = predictor.flatMap { predictor in
      predictor.reference.map {
        (id: predictor.column.ids[$0].rawValue, label: predictor.column.labels[$0])
      }
    }
    let interval = coefficient.oddsRatioInterval()
    return [
      predictor.map { .text($0.column.name.text) } ?? .none,
      coefficient.term.category.map { .text($0) } ?? .none,
      reference.map { .text($0.id) } ?? .none,
      .text(label(coefficient.term, predictor, reference?.label)), .number(coefficient.estimate),
      .number(coefficient.standardError), .number(coefficient.z), .number(coefficient.pValue),
      isIntercept ? .none : .number(coefficient.oddsRatio),
      isIntercept ? .none : .number(interval.lower), isIntercept ? .none : .number(interval.upper),
    ]
  }

  private func label(
    _ term: LogisticTerm, _ predictor: RegressionAnalysis.Predictor?, _ reference: String?
  ) -> String {
    guard let predictor else { return words.choose("(constante)", "(intercept)") }
    guard let category = term.category, let reference,
      let index = predictor.column.ids.firstIndex(of: CodeID(category))
    else { return predictor.column.label }
    let own = predictor.column.labels[index]
    // Of yes and no the label says already which is meant.
    if predictor.column.name.codes != nil { return predictor.column.label }
    return words.choose(
      "\(predictor.column.label): \(own) (t.o.v. \(reference))",
      "\(predictor.column.label): \(own) (against \(reference))")
  }
}
