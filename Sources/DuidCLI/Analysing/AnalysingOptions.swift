import Analysis
import ArgumentParser
import CodingModel
import Tables

/// What every analysis is asked.
struct AnalysingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whom to take, such as \"ervaren == ja and answered(gemeld)\". Default: everybody.",
      valueName: "rule"))
  var base: String?
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Codes that count as no answer, such as weet-niet.", valueName: "code"))
  var without: [String] = []
  @Option(
    name: [.customLong("weight"), .customLong("weights")],
    help: ArgumentHelp(
      "Weight with this set of weights; only logistic takes one.", valueName: "name"))
  var weight: String?
  @Option(help: "Take this coder's values instead of the final ones.") var coder: String?
  @OptionGroup var publishing: PublishingOptions
  @OptionGroup var result: ResultOptions
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if publishing.isAsked, coder != nil { throw ValidationError(.publishesFinalValuesOnly) }
  }
}

/// What analyses of an outcome are asked: what is to be explained, and by what.
struct OutcomeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What to explain: a variable, attribute or derived variable, or with =code[,code] whether "
        + "somebody has one of those codes.", valueName: "name[=code]"))
  var outcome: String
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "What may explain it, named in the same way.", valueName: "name[=code]"))
  var predictors: [String]

  /// What to explain.
  var outcomeName: ModelName { ModelName(parsing: outcome) }

  /// What may explain it.
  var predictorNames: [ModelName] { predictors.map { ModelName(parsing: $0) } }

  mutating func validate() throws {
    if predictors.isEmpty { throw ValidationError(.needsNames("--predictors", 1)) }
  }
}

/// The way from a command to a result on standard output, the same for every analysis.
struct AnalysisRun {
  let options: AnalysingOptions
  let presenter: Presenter
  private let session: StudySession
  private let viewer: Coder

  init(
    study: String, _ options: AnalysingOptions, _ presenter: Presenter
  ) throws(CommandFailure) {
    self.options = options
    self.presenter = presenter
    session = try StudySession(path: study, presenter: presenter)
    viewer = try session.viewer(options.identity.name)
  }

  /// Whom and what to take.
  func request(ordinal: [String] = []) throws(CommandFailure) -> ModelRequest {
    var request = ModelRequest(language: presenter.language)
    request.base = try session.rule(options.base ?? "", for: viewer)
    request.baseLabel = options.base ?? ""
    request.leftOut = options.without.map { CodeID($0) }
    request.ordinal = Set(ordinal.map { VariableID($0) })
    request.hidden = session.codebook.hidden(from: viewer)
    if let weight = options.weight {
      request.weight = try session.knownWeights(WeightSetID(weight))
    }
    return request
  }

  /// Analyses and prints.
  ///
  /// - Parameter analyse: Analyses a frame; with a policy, as it can be published under that.
  /// - Throws: ``CommandFailure``.
  func print(
    _ analyse: (AnalysisFrame, DisclosurePolicy?) throws(ModelFault) -> ModelResult
  ) throws(CommandFailure) {
    var values = TableValues.final
    if let coder = options.coder {
      values = .coder(try session.knownCoder(CoderID(coder)).id)
    }
    let frame = try session.frame(values, for: viewer)
    try presenter.checkStop()
    let result: ModelResult
    do throws(ModelFault) {
      let publishing = options.publishing
      result = try analyse(
        frame, publishing.isAsked ? publishing.policy(session.codebook) : nil)
    } catch {
      let sentence = presenter.sentence(of: error)
      throw error.isWrongUse ? .use(sentence) : .data(sentence)
    }
    let writer = options.result.format.modelFormat(presenter, options.result.width(to: nil))
    try presenter.deliver(to: nil) { writer.write(result, to: &$0) }
  }
}
