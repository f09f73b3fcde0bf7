import CodingModel
import Glibc
import Preferences
import StudyStore
import TerminalUI
import WorkbenchUI

/// Runs the workbench line by line on standard input and output.
struct PlainRunner {
  let presenter: Presenter
  let config: ConfigFile.Finding

  /// Opens a study and stays until the user leaves, or the input ends.
  ///
  /// - Throws: ``CommandFailure`` if the study cannot be opened.
  func open(_ path: String, coder: CoderID?) throws(CommandFailure) {
    var session = try StudySession(opening: path, presenter: presenter.spoken)
    let work = PlainWork(presenter.language)
    session.presenter = session.presenter.watched(by: work.monitor)
    let preferences = try ConfigFile.preferences(
      in: config, presenter, book: session.book)
    let workbench = Workbench(
      context: WorkbenchContext(
        title: session.file.title, book: session.book, client: .live(session),
        language: presenter.language, desk: Desk(keyMap: preferences.keyMap)))
    var plain = PlainWorkbench(workbench)
    try begin(&plain, as: coder)
    var ending: Int32?
    while ending == nil, !plain.isFinished, let line = readLine() {
      let (lines, signal) = work.doing { plain.take(line) }
      // The terminal shows ^C where the cursor was; what follows begins a line of its own.
      try print((signal == nil ? [] : [""]) + lines, prompt: plain.prompt)
      // Ctrl-C is about the work; a hang-up or a request to end is about the program.
      if signal != SIGINT { ending = signal }
    }
    if !plain.isFinished { try print([""], prompt: .empty) }
    try session.presenting { () throws(StudyStoreError) in try session.file.close() }
    if let ending { DeathBySignal.die(of: ending) }
  }

  private func begin(_ plain: inout PlainWorkbench, as coder: CoderID?) throws(CommandFailure) {
    let lines: [DisplayText]
    do {
      lines = try plain.begin(as: coder)
    } catch {
      throw .data(error.message)
    }
    try print(lines, prompt: plain.prompt)
  }

  private func print(_ lines: [DisplayText], prompt: DisplayText) throws(CommandFailure) {
    var output = StandardOutput()
    for line in lines { output.write(line.string + "\n") }
    output.write(prompt.string)
    try output.flush(presenter.language)
  }
}

extension Presenter {
  /// The same presenter, which tells progress in sentences.
  fileprivate var spoken: Presenter {
    var presenter = self
    presenter.isPlain = true
    return presenter
  }
}
