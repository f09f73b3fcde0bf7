import ArgumentParser
import CodingModel
import StudyStore

/// Makes a study file.
struct NewCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a study from a codebook and a file of cases.")

  @Argument(help: "The study file to make.") var study: String
  @Option(help: "The codebook (YAML).") var codebook: String
  @Option(help: "The cases (CSV).") var cases: String
  @Option(help: "The name of the lead, who adjudicates.") var lead = "lead"
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if lead.isEmpty { throw ValidationError(.emptyName("--lead")) }
  }

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let path = try StudyPath.forNew(study, presenter)
    try Destination(path).checkFolder(presenter)
    let (source, book) = try presenter.readCodebook(at: codebook)
    let (bytes, respondents) = try presenter.readCases(at: cases, for: book, isImport: true)
    let content = StudyContent(
      name: StudyPath.name(of: path), codebookSource: source, codebook: book,
      respondents: respondents,
      coders: [Coder(id: CoderID(lead), role: .lead)],
      provenance: Provenance(
        casesFileName: StudyPath.fileName(of: Presenter.shown(cases)), casesHash: .of(bytes),
        importedAt: Clock.now))
    try presenter.presenting { () throws(StudyStoreError) in
      try StudyFile.create(at: path, content: content, monitor: presenter.monitor)
    }
    if let population = book.cases.population, population < respondents.count {
      presenter.say(.populationTooSmall(population, respondents: respondents.count))
    }
    let units = respondents.filter(\.isUnit).count
    presenter.say(
      .studyMade(path: path, respondents: respondents.count, units: units))
  }
}
