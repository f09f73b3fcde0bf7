import ArgumentParser
import CodingModel
import Interchange

/// Writes the coded data set.
struct ExportCommand: ParsableCommand {
  /// The kinds of file a data set can be written to.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the coded data set: one row a respondent, attributes and final codes."
  )

  @Argument(help: "The study file.") var study: String
  @Option(help: "csv.") var format: Format = .csv
  @Option(name: .shortAndLong, help: "The file to write; default: stdout.") var output: String?
  @Flag(
    help: "Write the open answers too, redacted words as placeholders, and rows in another order.")
  var texts = false
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let presenter = Presenter(language: common.language)
    let session = try StudySession(path: study, presenter: presenter)
    let adjudication = try session.adjudication(for: try session.viewer(identity.name))
    let order = try texts ? StableShuffle(seed: session.studyID()) : nil
    let writer = DatasetWriter(
      codebook: session.codebook, respondents: try session.respondents(), textsIn: order)
    try presenter.deliver(to: output) { stream in writer.write(adjudication, to: &stream) }
  }
}
