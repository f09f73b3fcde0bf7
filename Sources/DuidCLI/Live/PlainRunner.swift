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
    let session = try StudySession(opening: path, presenter: presenter)
    let preferences = try ConfigFile.preferences(
      in: config, presenter, book: session.book)
    let workbench = Workbench(
      context: WorkbenchContext(
        title: session.file.title, book: session.book, client: .live(session),
        language: presenter.language, desk: Desk(keyMap: preferences.keyMap)))
    var plain = PlainWorkbench(workbench)
    let first: [DisplayText]
    do {
      first = try plain.begin(as: coder)
    } catch {
      throw .data(error.message)
    }
    try print(first, prompt: plain.prompt)
    while !plain.isFinished, let line = readLine() {
      try print(plain.take(line), prompt: plain.prompt)
    }
    if !plain.isFinished { try print([""], prompt: .empty) }
    try session.presenting { () throws(StudyStoreError) in try session.file.close() }
  }

  private func print(_ lines: [DisplayText], prompt: DisplayText) throws(CommandFailure) {
    var output = StandardOutput()
    for line in lines { output.write(line.string + "\n") }
    output.write(prompt.string)
    try output.flush()
  }
}
