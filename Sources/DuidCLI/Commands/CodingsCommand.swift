import ArgumentParser
import CodingModel
import Interchange
import StudyStore

/// Codings in and out.
struct CodingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codings", abstract: "Import or export codings (long CSV).",
    subcommands: [CodingsImportCommand.self, CodingsExportCommand.self])
}

/// Takes codings from a file into the journal.
struct CodingsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Import codings: unit,coder,variable,codes,memo; several codes split by |, main first.")

  @Argument(help: "The study file.") var study: String
  @Argument(help: "The codings (CSV).") var file: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let presenter = Presenter(language: common.language)
    let session = try StudySession(path: study, presenter: presenter)
    let bytes = try presenter.readBytes(at: file)
    let path = file
    let respondents = try session.respondents()
    let imported = try presenter.presenting(file: path) { () throws(InterchangeFaults) in
      try CodingsReader(codebook: session.codebook, respondents: respondents).read(.bytes(bytes))
    }
    presenter.report(imported.notices, file: path)
    let known = Set(try session.staff().map(\.id))
    var newCoders: [Coder] = []
    for coder in imported.codings.map(\.coder)
    where !known.contains(coder) && !newCoders.contains(where: { $0.id == coder }) {
      newCoders.append(Coder(id: coder, role: .coder))
    }
    let outcome = try session.presenting { () throws(StudyStoreError) in
      try session.file.importDecisions(
        imported.codings.map { ($0.coder, $0.decision) }, newCoders: newCoders, at: Clock.now)
    }
    presenter.say(.codingsImported(new: outcome.events.count, known: outcome.skipped.count))
  }
}

/// Writes the codings that are in force.
struct CodingsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Export codings in the format that import reads.")

  @Argument(help: "The study file.") var study: String
  @Option(name: .shortAndLong, help: "The file to write; default: stdout.") var output: String?
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let presenter = Presenter(language: common.language)
    let session = try StudySession(path: study, presenter: presenter)
    let viewer = try session.viewer(identity.name)
    let isOpen = try session.isOpen(to: viewer)
    let everybody = isOpen ? try session.openView(for: viewer) : nil
    let own = isOpen ? nil : try session.ownView(of: viewer.id)
    let writer = CodingsWriter(codebook: session.codebook, respondents: try session.respondents())
    try presenter.deliver(to: output) { stream in
      if let everybody { writer.write(everybody, to: &stream) }
      if let own { writer.write(own, to: &stream) }
    }
  }
}
