import ArgumentParser
import CodingModel
import Interchange

/// Notes out.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Export memos, doubts and passages (long CSV).",
    subcommands: [NotesExportCommand.self])
}

/// Writes the notes that are in force.
struct NotesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export notes: unit,coder,subject,variable,code,from,to,text.")

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
    try presenter.deliver(to: output) { stream in
      if let everybody { NotesWriter().write(everybody, to: &stream) }
      if let own { NotesWriter().write(own, to: &stream) }
    }
  }
}
