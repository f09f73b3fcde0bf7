import ArgumentParser
import CodingModel
import Reports
import Tables

/// Prints a codebook as a document.
struct CodebookShowCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a codebook for people: the annex of a report, or what coders keep beside them."
  )

  @Argument(help: "The codebook (YAML), or a study for the one in force.") var source: String
  @Option(help: "text, markdown, html or latex.") var format: DocumentFormat = .text
  @Option(name: .shortAndLong, help: "The file to write; default: stdout.") var output: String?
  @OptionGroup var common: CommonOptions

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let argument = try CodebookArgument(source, presenter)
    let report = CodebookReport(
      argument.codebook, version: argument.version, language: presenter.language)
    try presenter.deliver(to: output) { stream in
      format.write(
        report.sections, presenter.tableStyle,
        width: .of(output), to: &stream)
    }
  }
}
