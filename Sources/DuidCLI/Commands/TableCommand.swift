import ArgumentParser
import CodingModel
import Tables

/// Prints tables of the plan.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Print one table of the codebook's plan, or all of them.")

  @Argument(help: "The study file.") var study: String
  @Argument(help: "The table, such as 5-1; default: all.") var id: String?
  @Option(help: "Count this coder's values instead of the final ones.") var coder: String?
  @Option(help: "text, json, csv or markdown.") var format: OutputFormat = .text
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let presenter = Presenter(language: common.language)
    let session = try StudySession(path: study, presenter: presenter)
    let viewer = try session.viewer(identity.name)
    let source =
      try coder.map { TableValues.coder(try session.knownCoder(CoderID($0)).id) } ?? .final
    let plans = try session.plans(id.map { TableID($0) })
    let tables = try session.tables(plans, values: source, for: viewer)
    let writer = format.tableFormat(presenter)
    let isSingle = id != nil
    try presenter.deliver(to: nil) { stream in
      if isSingle, let table = tables.first {
        writer.write(table, to: &stream)
      } else {
        writer.write(tables, to: &stream)
      }
    }
  }
}
