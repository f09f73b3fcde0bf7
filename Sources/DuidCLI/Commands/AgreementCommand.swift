import Analysis
import ArgumentParser
import CodingModel
import Interchange
import Statistics
import Tables

/// Prints agreement between coders.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Print agreement between the coders of a study, or of any table of ratings.")

  @Argument(help: "The study file.") var study: String?
  @Option(help: "Only this variable of the study.") var variable: String?
  @OptionGroup(title: "Ratings") var file: RatingsOptions
  @OptionGroup(title: "What to compute") var options: AgreementOptions
  @Option(help: "text, json, csv or markdown.") var format: OutputFormat = .text
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if (study == nil) == (file.ratings == nil) {
      throw ValidationError("Name either a study or --ratings FILE.")
    }
  }

  mutating func run() throws {
    let presenter = Presenter(language: common.language)
    try options.check(presenter)
    try file.check(presenter)
    let summaries =
      try file.ratings.map { [try self.summary(ofRatings: $0, presenter)] }
      ?? studySummaries(presenter)
    let writer = format.agreementFormat(presenter)
    try presenter.deliver(to: nil) { stream in writer.write(summaries, to: &stream) }
  }

  private func studySummaries(_ presenter: Presenter) throws -> [AgreementSummary] {
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
  ) throws -> AgreementSummary {
    let bytes = try presenter.readBytes(at: path)
    var scale = try file.declared(presenter)
    var table: CategoryTable?
    if let weights = options.weightsFile {
      let found = try WeightsFile(path: weights, presenter: presenter).read(scale: scale)
      (table, scale) = (found.table, found.categories)
    }
    let request = try options.request(
      for: file.level.level, table: table, presenter: presenter)
    if let label = file.notApplicable, scale?.contains(label) == false { scale?.append(label) }
    return try RatingsAgreement(
      level: file.level.level, categories: scale, path: path, presenter: presenter
    ).summary(
      of: bytes, request: request, notApplicable: file.notApplicable, other: options.intra)
  }
}
