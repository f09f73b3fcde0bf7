public import TerminalUI

#if canImport(Glibc)
  import Glibc
#endif

/// A terminal for tests: feeds events and keeps every surface it is given.
///
/// A script ends with SIGHUP, so that a screen that never quits fails a test, not hangs it.
public final class ScriptedTerminal: Terminal {
  /// One step of a script.
  public enum Step: Equatable, Sendable {
    /// Reports an event to a loop that waits or polls.
    case event(TerminalEvent)
    /// Lets the loop draw: a poll at this point finds nothing.
    case pause
    /// Blocks until the waker was used, then reports it.
    ///
    /// A test with this step belongs on the main actor: it blocks its thread, and the pool has few.
    /// The awaited task runs at a higher priority than tests do, so it has threads of its own and
    /// does not stand behind them in the queue; work that is awaited must not sleep by
    /// `Task.sleep`, which comes back by that queue.
    case awaitWake
  }

  /// The extent in cells now; `.resize` in the script changes it.
  public private(set) var size: Size
  /// The signs that are offered to screens.
  public let glyphs: Glyphs
  /// Every surface that was shown, in order.
  public private(set) var surfaces: [Surface] = []
  private var steps: [Step]
  private let signal: WakeSignal

  /// Makes a terminal with a script.
  ///
  /// - Parameters:
  ///   - size: The extent at first.
  ///   - glyphs: The signs offered to screens.
  ///   - steps: What happens, in order.
  public init(
    size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode, steps: [Step]
  ) {
    self.size = size
    self.glyphs = glyphs
    self.steps = steps
    signal = WakeSignal()
  }

  /// Makes a terminal on which keys are pressed one by one, each after the picture before it.
  ///
  /// - Parameters:
  ///   - size: The extent at first.
  ///   - glyphs: The signs offered to screens.
  ///   - keys: The keys in order.
  public convenience init(
    size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode, keys: [Key]
  ) {
    self.init(size: size, glyphs: glyphs, steps: keys.flatMap { [.event(.key($0)), .pause] })
  }

  /// Ends a wait in `awaitWake`.
  public var waker: Waker {
    let signal = self.signal
    return Waker { signal.raise() }
  }

  /// The last surface shown; nil before the first.
  public var lastSurface: Surface? { surfaces.last }

  /// Keeps the surface.
  public func present(_ surface: Surface) {
    surfaces.append(surface)
  }

  /// How often the terminal was given away.
  public private(set) var loans = 0

  /// Counts the loan and does the work.
  public func lend(to work: () -> Void) {
    loans += 1
    work()
  }

  /// Takes the next event of the script; its end is SIGHUP.
  public func waitForEvent() -> TerminalEvent {
    while steps.first == .pause { steps.removeFirst() }
    guard !steps.isEmpty else { return .terminated(signal: SIGHUP) }
    switch steps.removeFirst() {
    case .event(let event): return report(event)
    case .awaitWake, .pause:
      signal.wait()
      return .wake
    }
  }

  /// Takes the next event unless the script pauses here.
  public func pollEvent() -> TerminalEvent? {
    guard case .event(let event)? = steps.first else { return nil }
    steps.removeFirst()
    return report(event)
  }

  private func report(_ event: TerminalEvent) -> TerminalEvent {
    if case .key(.resize(let new)) = event { size = new }
    return event
  }
}

/// Counts wake-ups and lets one thread wait for the next.
private final class WakeSignal: Sendable {
  private let ends: (read: Int32, write: Int32)

  init() {
    var descriptors: [Int32] = [-1, -1]
    _ = pipe(&descriptors)
    ends = (descriptors[0], descriptors[1])
  }

  deinit {
    close(ends.read)
    close(ends.write)
  }

  func raise() {
    var byte: UInt8 = 1
    _ = write(ends.write, &byte, 1)
  }

  func wait() {
    var byte: UInt8 = 0
    while read(ends.read, &byte, 1) < 0, errno == EINTR {}
  }
}
