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
  @Option(help: "A ratings file instead of a study: first column unit, then one column a coder.")
  var ratings: String?
  @Option(help: "Of a ratings file: nominal, ordinal, interval, ratio or set.")
  var level: RatingLevel = .nominal
  @Option(help: "Of a ratings file: the categories in order, split by commas.")
  var categories: String?
  @Option(help: "Only this variable.") var variable: String?
  @Option(help: "text, json, csv or markdown.") var format: OutputFormat = .text
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if (study == nil) == (ratings == nil) {
      throw ValidationError("Name either a study or --ratings FILE.")
    }
  }

  mutating func run() throws {
    let presenter = Presenter(language: common.language)
    let summaries =
      try ratings.map { try self.summaries(ofRatings: $0, presenter) }
      ?? studySummaries(presenter)
    let writer = format.agreementFormat(presenter)
    try presenter.deliver(to: nil) { stream in writer.write(summaries, to: &stream) }
  }

  private func studySummaries(_ presenter: Presenter) throws -> [AgreementSummary] {
    let session = try StudySession(path: study ?? "", presenter: presenter)
    let viewer = try session.viewer(identity.name)
    let variables = try session.variables(variable.map { VariableID($0) })
    return session.agreement(on: variables, in: try session.comparison(for: viewer))
  }

  private func summaries(
    ofRatings path: String, _ presenter: Presenter
  ) throws -> [AgreementSummary] {
    let bytes = try presenter.readBytes(at: path)
    let order = categories?.split(separator: ",").map { part in
      String(part.drop(while: \.isWhitespace))
    }
    return [
      try RatingsAgreement(level: level.level, categories: order, path: path, presenter: presenter)
        .summary(of: bytes)
    ]
  }
}

/// The scale of a ratings file, as the command line spells it.
enum RatingLevel: String, CaseIterable, ExpressibleByArgument {
  case nominal, ordinal, interval, ratio, set

  var level: Statistics.MeasurementLevel {
    switch self {
    case .nominal: .nominal
    case .ordinal: .ordinal
    case .interval: .interval
    case .ratio: .ratio
    case .set: .set
    }
  }
}
