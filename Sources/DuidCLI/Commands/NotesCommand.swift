import ArgumentParser
import CodingModel
import Interchange
import LongWork

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
      let codings = try session.visibleCodings(to: viewer)
      try session.presenter.stopping { () throws(WorkCancelled) in
        switch codings {
        case .everybody(let view):
          let rows = view.ledger.noteTakers.reduce(0) { $0 + view.ledger.notes(by: $1).count }
          try NotesWriter().write(view, to: &stream, beforeEach: session.writing(rows: rows))
        case .own(let view):
          try NotesWriter().write(
            view, to: &stream, beforeEach: session.writing(rows: view.notes.count))
        }
      }
    }
  }
}
