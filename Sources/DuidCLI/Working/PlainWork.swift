import CodingModel
import LongWork
import Synchronization

/// Watches what plain mode does between one line typed and the next: work that takes longer than a moment
/// is told in sentences, and Ctrl-C ends the work but not the program.
final class PlainWork: Sendable {
  private let language: Language
  /// The line of what is being done; `nil` while the user types, or where nobody reads.
  private let line = Mutex<ProgressLine?>(nil)

  init(_ language: Language) { self.language = language }

  /// The monitor of everything that is done.
  var monitor: WorkMonitor {
    WorkMonitor(
      hasToStop: { Interrupts.received != nil },
      receive: { progress in self.line.withLock { $0 }?.take(progress) })
  }

  /// Does what a line asks for.
  ///
  /// - Parameter body: Does it, with the session that ``monitor`` watches.
  /// - Returns: What `body` returns, and the signal that came meanwhile, if one did.
  func doing<Value>(_ body: () -> Value) -> (value: Value, signal: Int32?) {
    Interrupts.note()
    let line = ProgressLine.onStandardError(language, isPlain: true)
    self.line.withLock { $0 = line }
    let value = body()
    self.line.withLock { $0 = nil }
    line?.end()
    Interrupts.letBe()
    return (value, Interrupts.received)
  }
}
