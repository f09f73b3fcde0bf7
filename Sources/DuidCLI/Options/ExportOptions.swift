import ArgumentParser
import CodingModel
import LongWork
import StudyStore

/// What a command is told that writes a file of a study.
struct ExportOptions: ParsableArguments {
  @Argument(help: "The study file.") var study: String
  @Option(
    name: .shortAndLong,
    help: "The file to write, in place of what is there but never of a study; default: stdout.")
  var output: String?
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var common: CommonOptions

  /// Writes the file, whole or not at all.
  ///
  /// - Parameter body: Writes the rows of an open study, as far as the viewer may see them.
  /// - Throws: ``CommandFailure``.
  func write(
    _ body: (StudySession, _ viewer: Coder, inout StandardOutput) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    try Presenter(language: common.language).working { presenter throws(CommandFailure) in
      let session = try StudySession(path: study, presenter: presenter)
      let viewer = try session.viewer(identity.name)
      try presenter.deliver(to: output) { stream throws(CommandFailure) in
        try body(session, viewer, &stream)
      }
    }
  }
}

/// The codings that someone may see: everybody's, or only their own.
enum VisibleCodings {
  case everybody(OpenView)
  case own(BlindView)
}

extension StudySession {
  /// The codings that a viewer may see.
  func visibleCodings(to viewer: Coder) throws(CommandFailure) -> VisibleCodings {
    try isOpen(to: viewer)
      ? .everybody(openView(for: viewer)) : .own(ownView(of: viewer.id))
  }

  /// Counts rows that are written, and stops where the user says so.
  func writing(rows: Int) -> () throws(WorkCancelled) -> Void {
    var meter = presenter.monitor.begin(.writing, of: rows)
    return { () throws(WorkCancelled) in try meter.step() }
  }
}
