import Analysis
import ArgumentParser
import CodingModel
import Interchange
import Statistics
import Tables

/// Agreement between coders: what it is, and how many units it takes to know.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Print agreement between the coders of a study, or of any table of ratings.",
    discussion: """
      duid agreement STUDY                       the standard coefficients of every variable
      duid agreement --ratings FILE --all        everything that applies to a table of ratings
      duid agreement STUDY --statement           the reliability statement of a report
      duid agreement plan --alpha-min 0.8        how many units to double-code

      'duid agreement show --help' lists all that can be asked.
      """,
    subcommands: [AgreementShowCommand.self, AgreementPlanCommand.self],
    defaultSubcommand: AgreementShowCommand.self)
}

/// Prints agreement between coders.
struct AgreementShowCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print agreement between the coders of a study, or of any table of ratings.")

  @Argument(help: "The study file.") var study: String?
  @Option(help: "Only this variable of the study.") var variable: String?
  @OptionGroup(title: "Ratings") var file: RatingsOptions
  @OptionGroup(title: "What to compute") var options: AgreementOptions
  @Flag(
    help: "A statement for a report, in words: who coded what, and how reliable it is. Of a study.")
  var statement = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if (study == nil) == (file.ratings == nil) {
      throw ValidationError(.studyOrRatings)
    }
    if file.ratings == nil, file.isAboutLabels {
      throw ValidationError(.onlyOfRatings)
    }
    if file.ratings != nil, variable != nil { throw ValidationError(.onlyOfStudy) }
    if statement, file.ratings == nil, variable != nil || options.areAsked {
      throw ValidationError(.statementAlone)
    }
  }

  func work(_ presenter: Presenter) throws(CommandFailure) {
    try options.check(presenter)
    try file.check(presenter)
    if statement { return try writeStatement(presenter) }
    let summaries: [AgreementSummary]
    if let ratings = file.ratings {
      summaries = [try summary(ofRatings: ratings, presenter)]
    } else {
      summaries = try studySummaries(presenter)
    }
    let writer = result.format.agreementFormat(presenter, result.width(to: nil))
    try presenter.deliver(to: nil) { stream in writer.write(summaries, to: &stream) }
  }

  private func writeStatement(_ presenter: Presenter) throws(CommandFailure) {
    guard let study else { throw CommandFailure.use(presenter.sentence(.statementNeedsStudy)) }
    guard result.format == .text || result.format == .markdown else {
      throw CommandFailure.use(presenter.sentence(.statementNeedsText))
    }
    let session = try StudySession(path: study, presenter: presenter)
    let sections = try session.reliabilityStatement(for: try session.viewer(identity.name))
    try presenter.deliver(to: nil) { stream in result.write(sections, to: &stream) }
  }

  private func studySummaries(
    _ presenter: Presenter
  ) throws(CommandFailure) -> [AgreementSummary] {
    let session = try StudySession(path: study ?? "", presenter: presenter)
    let viewer = try session.viewer(identity.name)
    let variables = try session.variables(variable.map { VariableID($0) })
    let comparison = try session.comparison(for: viewer)
    var summaries = try session.agreement(on: variables, in: comparison, options: options)
    if let other = options.intra {
      let again = try StudySession(path: other, presenter: presenter)
      let codings = again.codings(try again.comparison(for: try again.viewer(identity.name)))
      try session.addIntraCoder(
        to: &summaries, from: session.codings(comparison), codings, options: options)
    }
    return summaries
  }

  private func summary(
    ofRatings path: String, _ presenter: Presenter
  ) throws(CommandFailure) -> AgreementSummary {
    var scale = try file.declared(presenter)
    var table: CategoryTable?
    if let weights = options.weightsFile {
      let found = try WeightsFile(path: weights, presenter: presenter).read(scale: scale)
      (table, scale) = (found.table, found.categories)
    }
    var request = try options.request(
      for: file.scale, table: table, presenter: presenter)
    request.monitor = presenter.monitor
    if let label = file.notApplicable, scale?.contains(label) == false { scale?.append(label) }
    let summary = try RatingsAgreement(
      level: file.scale, categories: scale, policy: file.labelPolicy.policy, path: path,
      presenter: presenter
    ).summary(
      request, notApplicable: file.notApplicable, other: options.intra)
    // Where the work was to stop, what is there is not whole.
    try presenter.checkStop()
    return summary
  }
}
