import LongWork
import Synchronization
import WorkbenchUI

extension StudySession {
  /// The same session for one piece of work of a screen: it reports to the screen as well, and ends early
  /// where its task is cancelled or whoever watched it before says stop.
  func watched(by report: @escaping WorkReport) -> StudySession {
    let reporter = PacedReporter(report)
    var session = self
    let outer = presenter.monitor
    session.presenter = presenter.watched(
      by: WorkMonitor(
        hasToStop: { Task.isCancelled || outer.isCancelled },
        receive: { progress in
          outer.tell(progress)
          reporter.take(progress)
        }))
    return session
  }
}

/// Hands progress on with an estimate, at the pace at which a person can read it.
private final class PacedReporter: Sendable {
  private static let pace = Duration.milliseconds(100)

  private let report: WorkReport
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  /// What was told so far, and when something was handed on; short work never gets that far.
  private let state = Mutex((watch: WorkWatch(), last: Duration.zero))

  init(_ report: @escaping WorkReport) {
    self.report = report
    start = clock.now
  }

  func take(_ progress: WorkProgress) {
    let status = state.withLock { state -> WorkStatus? in
      let time = clock.now - start
      state.watch.take(progress, at: time)
      guard time - state.last >= Self.pace else { return nil }
      state.last = time
      return state.watch.status(at: time)
    }
    if let status { report(status) }
  }
}
