import Analysis
import ArgumentParser
import CodingModel

/// Estimates a logistic regression.
struct AnalyseLogisticCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "logistic",
    abstract: "Estimate which factors make an outcome more likely (logistic regression).",
    discussion: """
      The outcome is a code that somebody has or not; those without a value of it are left out, and so are \
      those who lack a predictor unless --missing keeps them. With --weight the estimates are for the \
      population, with the standard errors of the design. In JSON: model (n, omitted, events, statistic, \
      df, p, mcfadden, nagelkerke, log_likelihood), predictors (what each adds, the most telling first) \
      and terms (predictor, category, reference, estimate, se, statistic, p, odds_ratio, lower, upper).

      Example: duid analyse logistic STUDY --outcome gemeld=ja --predictors oorsprong frequentie
      """)

  @Argument(help: "The study file.") var study: String
  @OptionGroup var names: OutcomeOptions
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Predictors whose codes are taken as numbers: the odds for one more.", valueName: "name"))
  var number: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The category with which a predictor's others are compared. Default: its first.",
      valueName: "name=code"))
  var reference: [String] = []
  @Flag(help: "Take no answer as a category of its own, instead of leaving people out.")
  var missing = false
  @OptionGroup var analysing: AnalysingOptions

  mutating func validate() throws {
    for text in reference where ModelName(parsing: text).codes?.count != 1 {
      throw ValidationError(.needsReference(text))
    }
  }

  var common: CommonOptions { analysing.common }

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let run = try AnalysisRun(study: study, analysing, presenter)
    var request = RegressionRequest(
      try run.request(), outcome: names.outcomeName, predictors: names.predictorNames)
    request.numbers = Set(number.map { VariableID($0) })
    request.keepsMissing = missing
    for name in reference.map({ ModelName(parsing: $0) }) {
      request.references[name.variable] = name.codes?.first
    }
    let asked = request
    try run.print { (frame, policy) throws(ModelFault) in
      let regression = try RegressionAnalysis(asked, from: frame)
      guard let policy else { return regression.result }
      return try regression.published(policy)
    }
  }
}
