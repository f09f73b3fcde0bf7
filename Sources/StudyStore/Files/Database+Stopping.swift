import GRDB
import GRDBSQLite
import LongWork

extension Database {
  /// How many steps of SQLite's virtual machine go by before it is asked whether to stop: some
  /// milliseconds.
  private static let stride: Int32 = 100_000

  /// Lets statements be stopped that SQLite carries out by itself, row after row.
  ///
  /// A statement that is stopped throws `SQLITE_INTERRUPT`, and the transaction around it is rolled
  /// back.
  ///
  /// - Parameters:
  ///   - monitor: Says whether to stop, and hears how far the work is.
  ///   - phase: What is being done; it is told at once.
  ///   - steps: About how many steps of SQLite's virtual machine the statements take; `nil` where nothing
  ///     says so. The whole is told only once the statements are done, however wrong the estimate was.
  ///   - body: Runs the statements.
  /// - Returns: What `body` returns.
  /// - Throws: Whatever `body` throws.
  func stopping<Value>(
    _ monitor: WorkMonitor, _ phase: WorkPhase, steps: Int? = nil, _ body: () throws -> Value
  ) throws -> Value {
    try monitor.report(WorkProgress(phase, of: steps))
    let asked = Unmanaged.passRetained(
      Asked(monitor, phase, stride: Int(Self.stride), steps: steps))
    defer {
      sqlite3_progress_handler(sqliteConnection, 0, nil, nil)
      asked.release()
    }
    sqlite3_progress_handler(
      sqliteConnection, Self.stride,
      { pointer in
        guard let pointer else { return 0 }
        return Unmanaged<Asked>.fromOpaque(pointer).takeUnretainedValue().hasToStop() ? 1 : 0
      }, asked.toOpaque())
    let value = try body()
    // What was soon done may still be undone with the transaction around it.
    try monitor.check()
    if let steps { monitor.tell(WorkProgress(phase, done: steps, of: steps)) }
    return value
  }
}

/// What SQLite asks, in a form that C can hold.
///
/// SQLite asks from the thread that runs the statements, and from no other.
private final class Asked {
  private let monitor: WorkMonitor
  private let phase: WorkPhase
  private let stride: Int
  private let steps: Int?
  private var done = 0

  init(_ monitor: WorkMonitor, _ phase: WorkPhase, stride: Int, steps: Int?) {
    self.monitor = monitor
    self.phase = phase
    self.stride = stride
    self.steps = steps
  }

  func hasToStop() -> Bool {
    if monitor.isCancelled { return true }
    if let steps {
      done = min(done + stride, max(0, steps - 1))
      monitor.tell(WorkProgress(phase, done: done, of: steps))
    }
    return false
  }
}
