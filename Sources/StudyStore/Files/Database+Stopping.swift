import GRDB
import GRDBSQLite
import LongWork

extension Database {
  /// How many steps of SQLite's virtual machine go by before it is asked whether to stop: some
  /// milliseconds.
  private static let steps: Int32 = 100_000

  /// Lets statements be stopped that SQLite carries out by itself, row after row.
  ///
  /// A statement that is stopped throws `SQLITE_INTERRUPT`, and the transaction around it is rolled
  /// back.
  ///
  /// - Parameters:
  ///   - monitor: Says whether to stop.
  ///   - phase: What is being done; it is told at once, since nothing says how far SQLite is.
  ///   - body: Runs the statements.
  /// - Returns: What `body` returns.
  /// - Throws: Whatever `body` throws.
  func stopping<Value>(
    _ monitor: WorkMonitor, _ phase: WorkPhase, _ body: () throws -> Value
  ) throws -> Value {
    try monitor.report(WorkProgress(phase))
    let asked = Unmanaged.passRetained(Asked(monitor))
    defer {
      sqlite3_progress_handler(sqliteConnection, 0, nil, nil)
      asked.release()
    }
    sqlite3_progress_handler(
      sqliteConnection, Self.steps,
      { pointer in
        guard let pointer else { return 0 }
        return Unmanaged<Asked>.fromOpaque(pointer).takeUnretainedValue().hasToStop ? 1 : 0
      }, asked.toOpaque())
    let value = try body()
    // What was soon done may still be undone with the transaction around it.
    try monitor.check()
    return value
  }
}

/// What SQLite asks, in a form that C can hold.
private final class Asked {
  private let monitor: WorkMonitor

  init(_ monitor: WorkMonitor) { self.monitor = monitor }

  var hasToStop: Bool { monitor.isCancelled }
}
