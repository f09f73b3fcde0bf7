import ArgumentParser
import CodingModel
import Interchange
import LongWork

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

  @OptionGroup var options: ExportOptions
  @Option(help: "csv.") var format: Format = .csv
  @Flag(
    help: "Write the open answers too, redacted words as placeholders, and rows in another order.")
  var texts = false

  mutating func run() throws {
    try options.write { session, viewer, stream throws(CommandFailure) in
      let adjudication = try session.adjudication(for: viewer)
      let order = try texts ? StableShuffle(seed: session.studyID()) : nil
      let respondents = try session.respondents()
      let writer = DatasetWriter(
        codebook: session.codebook, respondents: respondents, textsIn: order)
      let step = session.writing(rows: respondents.count)
      try session.presenter.stopping { () throws(WorkCancelled) in
        try writer.write(adjudication, to: &stream, beforeEach: step)
      }
    }
  }
}
