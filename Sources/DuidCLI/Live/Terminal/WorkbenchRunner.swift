import CodingModel
import NcursesTerminal
import Preferences
import StudyStore
import TerminalUI
import WorkbenchUI

/// Runs the workbench in the terminal.
struct WorkbenchRunner {
  /// Where the workbench opens.
  enum Start {
    case study
    case coding
    case tour
  }

  let presenter: Presenter
  let wishes: TerminalWishes
  let config: ConfigFile.Finding

  /// Opens a study in the terminal and stays until the user leaves.
  ///
  /// - Throws: ``CommandFailure`` if there is no terminal, or the study cannot be opened.
  func open(_ path: String, coder: CoderID?, start: Start) throws(CommandFailure) {
    if wishes.isPlain {
      return try PlainRunner(presenter: presenter, config: config).open(path, coder: coder)
    }
    // A missing terminal is wrong use and is said before the study is touched.
    let terminal: NcursesTerminal.Found
    do throws(TerminalError) {
      terminal = try NcursesTerminal.look()
    } catch {
      throw .use(presenter.sentence(error))
    }
    let session = try StudySession(opening: path, presenter: presenter)
    let preferences = try ConfigFile.preferences(
      in: config, presenter, book: session.book)
    let client = StudyClient.live(session)
    let workbench = Workbench(
      context: WorkbenchContext(
        title: session.file.title, book: session.book, client: client,
        language: presenter.language, desk: desk(preferences)))
    let state = try firstState(workbench, client, session, coder: coder, start: start)
    let outcome = try run(workbench, from: state, on: terminal, terminalOptions(preferences))
    try session.presenting { () throws(StudyStoreError) in try session.file.close() }
    if case .terminated(let signal) = outcome { DeathBySignal.die(of: signal) }
  }

  private func desk(_ preferences: Preferences) -> Desk {
    let editor = ExternalEditor(presenter: presenter)
    return Desk(
      keyMap: preferences.keyMap, measure: preferences.measure ?? Desk.standardMeasure,
      editText: { editor.edit($0) },
      holdPause: {
        do {
          try await Task.sleep(for: .milliseconds(80))
          return true
        } catch {
          // Something else is done meanwhile.
          return false
        }
      })
  }

  /// What is asked for with the command goes before `NO_COLOR`, and that before the preferences.
  private func terminalOptions(_ preferences: Preferences) -> NcursesOptions {
    let refusesColour = environment("NO_COLOR")?.isEmpty == false
    return NcursesOptions(
      theme: wishes.theme ?? (refusesColour ? nil : preferences.theme),
      usesMouse: preferences.usesMouse && !wishes.refusesMouse,
      idleSeconds: preferences.idleMinutes == 0 ? nil : preferences.idleMinutes * 60)
  }

  private func firstState(
    _ workbench: Workbench, _ client: StudyClient, _ session: StudySession, coder: CoderID?,
    start: Start
  ) throws(CommandFailure) -> Workbench.State {
    guard let coder else {
      return Workbench.State(
        page: .welcome(
          WelcomeScreen.State(
            coders: try session.staff(), suggested: environment("USER").map { CoderID($0) })),
        isTouring: start == .tour)
    }
    let viewer = try unwrap(client.signIn(coder))
    guard start == .coding else {
      return Workbench.State(
        page: .study(StudyScreen.State(viewer: viewer)), isTouring: start == .tour)
    }
    let count = try session.presenting { () throws(StudyStoreError) in
      try session.file.unitCount()
    }
    return Workbench.State(
      page: .coding(workbench.startingState(for: viewer, unitCount: count)))
  }

  private func run(
    _ workbench: Workbench, from state: Workbench.State, on terminal: NcursesTerminal.Found,
    _ options: NcursesOptions
  ) throws(CommandFailure) -> ScreenOutcome<Workbench.State>.Ending {
    do {
      let result = try NcursesTerminal.run(on: terminal, options) { terminal in
        ScreenRuntime(workbench, terminal: terminal, idleNotice: workbench.idleNotice)
          .run(state, initial: workbench.initialEffect(state)).ending
      }
      return result.get()
    } catch {
      throw .use(presenter.sentence(error))
    }
  }

  private func unwrap<Value>(
    _ result: Result<Value, StudyFailure>
  ) throws(CommandFailure) -> Value {
    switch result {
    case .success(let value): return value
    case .failure(let failure): throw .data(failure.message)
    }
  }
}
