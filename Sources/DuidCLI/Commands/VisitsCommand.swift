import ArgumentParser
import CodingModel
import Interchange
import StudyStore

/// The order of work out.
struct VisitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visits", abstract: "Export in which order units were coded (CSV).",
    subcommands: [VisitsExportCommand.self])
}

/// Writes which units were coded in which order, and in which queue.
struct VisitsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export the order of work: coder,number,unit,order,filter,place.")

  @OptionGroup var options: ExportOptions

  mutating func run() throws {
    try options.write { session, viewer, stream throws(CommandFailure) in
      let coders = try session.isOpen(to: viewer) ? session.staff().map(\.id) : [viewer.id]
      var writer = VisitsWriter()
      writer.writeHeading(to: &stream)
      for coder in coders {
        try session.presenter.checkStop()
        try Self.write(coder, of: session, with: &writer, to: &stream)
      }
    }
  }

  private static func write(
    _ coder: CoderID, of session: StudySession, with writer: inout VisitsWriter,
    to stream: inout StandardOutput
  ) throws(CommandFailure) {
    try session.presenting { () throws(StudyStoreError) in
      let walks = Dictionary(try session.file.walks(of: coder).map { ($0.number, $0) }) { $1 }
      var number = 0
      try session.file.forEachVisit(of: coder) { visit, walk in
        number += 1
        let walk = walk.flatMap { walks[$0] }
        writer.write(
          visit, number: number, of: coder, order: walk?.order ?? "",
          filter: walk?.filter ?? "", to: &stream)
      }
    }
  }
}
