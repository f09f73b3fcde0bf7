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

  @Argument(help: "The study file.") var study: String
  @Option(name: .shortAndLong, help: "The file to write; default: stdout.") var output: String?
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  private struct Row {
    let coder: CoderID
    let number: Int
    let visit: Visit
    let walk: Walk?
  }

  mutating func run() throws {
    let presenter = Presenter(language: common.language)
    let session = try StudySession(path: study, presenter: presenter)
    let viewer = try session.viewer(identity.name)
    let coders = try session.isOpen(to: viewer) ? session.staff().map(\.id) : [viewer.id]
    let rows = try session.presenting { () throws(StudyStoreError) in
      try Self.rows(of: coders, in: session.file)
    }
    try presenter.deliver(to: output) { stream in
      var writer = VisitsWriter()
      writer.writeHeading(to: &stream)
      for row in rows {
        writer.write(
          row.visit, number: row.number, of: row.coder, order: row.walk?.order ?? "",
          filter: row.walk?.filter ?? "", to: &stream)
      }
    }
  }

  private static func rows(
    of coders: [CoderID], in file: StudyFile
  ) throws(StudyStoreError) -> [Row] {
    var rows: [Row] = []
    for coder in coders {
      let walks = Dictionary(try file.walks(of: coder).map { ($0.number, $0) }) { $1 }
      var number = 0
      try file.forEachVisit(of: coder) { visit, walk in
        number += 1
        rows.append(
          Row(coder: coder, number: number, visit: visit, walk: walk.flatMap { walks[$0] }))
      }
    }
    return rows
  }
}
