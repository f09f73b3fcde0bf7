import ArgumentParser
import CodingModel
import Interchange
import LongWork
import StudyStore

/// Codings in and out.
struct CodingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codings", abstract: "Import or export codings (long CSV).",
    subcommands: [CodingsImportCommand.self, CodingsExportCommand.self])
}

/// Takes codings from a file into the journal.
struct CodingsImportCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Import codings: unit,coder,variable,codes,memo; several codes split by |, main first.")

  @Argument(help: "The study file.") var study: String
  @Argument(help: "The codings (CSV).") var file: String
  @OptionGroup var common: CommonOptions

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let session = try StudySession(path: study, presenter: presenter)
    let bytes = try presenter.readBytes(at: file)
    let respondents = try session.respondents()
    let imported = try presenter.presenting(file: file, isImport: true) {
      () throws(InterchangeFaults) in
      try CodingsReader(codebook: session.codebook, respondents: respondents)
        .read(.bytes(bytes), monitor: presenter.monitor)
    }
    presenter.report(imported.notices, file: file)
    let newCoders = Self.newCoders(in: imported.codings, known: try session.staff())
    let outcome = try session.presenting { () throws(StudyStoreError) in
      try session.file.importDecisions(
        imported.codings.map { ($0.coder, $0.decision) }, newCoders: newCoders, at: Clock.now,
        monitor: presenter.monitor)
    }
    // A name that is spelt otherwise in the file makes somebody else of a coder.
    if !newCoders.isEmpty { presenter.say(.codersAdded(newCoders.map(\.id))) }
    presenter.say(.codingsImported(new: outcome.events.count, known: outcome.skipped.count))
  }

  /// The coders that the study does not know, each once, in the order of the file.
  private static func newCoders(in codings: [ImportedCoding], known: [Coder]) -> [Coder] {
    var seen = Set(known.map(\.id))
    return codings.map(\.coder).filter { seen.insert($0).inserted }
      .map { Coder(id: $0, role: .coder) }
  }
}

/// Writes the codings that are in force.
struct CodingsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Export codings in the format that import reads.")

  @OptionGroup var options: ExportOptions

  mutating func run() throws {
    try options.write { session, viewer, stream throws(CommandFailure) in
      let codings = try session.visibleCodings(to: viewer)
      let respondents = try session.respondents()
      let writer = CodingsWriter(codebook: session.codebook, respondents: respondents)
      let step = session.writing(rows: respondents.count)
      try session.presenter.stopping { () throws(WorkCancelled) in
        switch codings {
        case .everybody(let view): try writer.write(view, to: &stream, beforeEach: step)
        case .own(let view): try writer.write(view, to: &stream, beforeEach: step)
        }
      }
    }
  }
}
