import Glibc
import Interchange
import LongWork
import StudyStore

/// What watches the work of a command.
struct CommandWork: Sendable {
  /// Hears how far the work is.
  var monitor = WorkMonitor.none
  /// Where that is shown, if it is.
  var line: ProgressLine?

  /// Nothing is shown, nothing stops.
  static let unwatched = CommandWork()
}

extension Presenter {
  /// Hears how far the work is.
  var monitor: WorkMonitor { work.monitor }

  /// Does what may take long: shows progress on standard error, and stops in order when the user says so.
  ///
  /// - Parameter body: Does the work, with a presenter that is watched.
  /// - Returns: What `body` returns.
  /// - Throws: ``CommandFailure``, that of a stop included.
  func working<Value>(
    _ body: (Presenter) throws(CommandFailure) -> Value
  ) throws(CommandFailure) -> Value {
    Interrupts.note()
    let line = ProgressLine.onStandardError(language, isPlain: isPlain)
    defer {
      line?.end()
      Interrupts.letBe()
    }
    return try body(
      watched(
        by: WorkMonitor(
          hasToStop: { Interrupts.received != nil }, receive: { line?.take($0) }), line))
  }

  /// The same presenter, whose work is watched.
  func watched(by monitor: WorkMonitor, _ line: ProgressLine? = nil) -> Presenter {
    var presenter = self
    presenter.work = CommandWork(monitor: monitor, line: line)
    return presenter
  }

  /// Turns a stop into a failure.
  func stopping<Value>(
    _ body: () throws(WorkCancelled) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw stopped
    }
  }

  /// Tells how far the work is, and ends it if it is to stop.
  func report(_ progress: WorkProgress) throws(CommandFailure) {
    try stopping { () throws(WorkCancelled) in try monitor.report(progress) }
  }

  /// Ends the work if it is to stop.
  func checkStop() throws(CommandFailure) { try stopping(monitor.check) }

  /// Work that ended because the user said so.
  var stopped: CommandFailure {
    CommandFailure(
      status: .stopped(by: Interrupts.received ?? SIGINT), message: sentence(.workStopped))
  }
}
