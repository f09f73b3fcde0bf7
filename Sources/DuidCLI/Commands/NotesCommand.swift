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

  @OptionGroup var options: ExportOptions

  mutating func run() throws {
    try options.write { session, viewer, stream throws(CommandFailure) in
      switch try session.visibleCodings(to: viewer) {
      case .everybody(let view): NotesWriter().write(view, to: &stream)
      case .own(let view): NotesWriter().write(view, to: &stream)
      }
    }
  }
}
