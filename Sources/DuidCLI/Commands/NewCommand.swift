import ArgumentParser
import Codebooks
import CodingModel
import Interchange
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
    let source = try presenter.readText(at: codebook)
    let book = try presenter.presenting { () throws(CodebookFaults) in
      try CodebookLoading.read(source: source, path: Presenter.shown(codebook))
    }
    let bytes = try presenter.readBytes(at: cases)
    let imported = try presenter.presenting(file: cases, isImport: true) {
      () throws(InterchangeFaults) in
      try CasesReader(codebook: book).read(.bytes(bytes), monitor: presenter.monitor)
    }
    presenter.report(imported.notices, file: cases)
    let content = StudyContent(
      name: StudyPath.name(of: path), codebookSource: source, codebook: book,
      respondents: imported.respondents,
      coders: [Coder(id: CoderID(lead), role: .lead)],
      provenance: Provenance(
        casesFileName: StudyPath.fileName(of: Presenter.shown(cases)), casesHash: .of(bytes),
        importedAt: Clock.now))
    try presenter.presenting { () throws(StudyStoreError) in
      try StudyFile.create(at: path, content: content, monitor: presenter.monitor)
    }
    if let population = book.cases.population, population < imported.respondents.count {
      presenter.say(.populationTooSmall(population, respondents: imported.respondents.count))
    }
    let units = imported.respondents.filter(\.isUnit).count
    presenter.say(
      .studyMade(path: path, respondents: imported.respondents.count, units: units))
  }
}
