import ArgumentParser
import Codebooks
import CodingModel

/// Looks whether a codebook can be used, and whether a file of cases fits it.
struct CodebookCheckCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Name everything that is wrong with a codebook, each with its line and column.")

  @Argument(help: "The codebook (YAML); - for standard input.") var codebook: String
  @Option(help: "Look whether these cases (CSV) fit it as well.") var cases: String?
  @OptionGroup var common: CommonOptions

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let path = Presenter.shown(codebook)
    let source = try presenter.readText(at: codebook)
    let reading = CodebookLoading.examine(source: source)
    let language = presenter.language
    guard let book = reading.codebook else {
      throw .data(CodebookFaults(file: path, findings: reading.findings).message(in: language))
    }
    for warning in reading.findings {
      presenter.tell(warning.message(in: path, language: language))
    }
    presenter.say(
      .codebookSound(path, variables: book.variables.count, tables: book.tables.count))
    guard let cases else { return }
    let respondents = try presenter.readCases(at: cases, for: book).respondents
    let units = respondents.filter(\.isUnit).count
    presenter.say(
      .casesFit(
        Presenter.shown(cases), respondents: respondents.count, units: units))
  }
}
