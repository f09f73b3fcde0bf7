/// Where surfaces are shown and keys come from.
///
/// A terminal is used on one thread; only its ``Waker`` may be used from others.
public protocol Terminal: AnyObject {
  /// The extent in cells now.
  var size: Size { get }
  /// The signs that can be shown.
  var glyphs: Glyphs { get }
  /// Ends a wait from any thread.
  var waker: Waker { get }

  /// Shows a surface; what did not change since the last one costs nothing.
  func present(_ surface: Surface)

  /// Gives the terminal away while something else uses it, and takes it back.
  func lend(to work: () -> Void)

  /// Waits until something happens.
  func waitForEvent() -> TerminalEvent

  /// What has already happened, without waiting; nil when nothing has.
  func pollEvent() -> TerminalEvent?
}

extension Terminal {
  /// Does the work; a terminal that others cannot disturb has nothing to give away.
  public func lend(to work: () -> Void) {
    work()
  }
}

/// What a terminal reports.
public enum TerminalEvent: Equatable, Sendable {
  /// A key, a paste or a new size.
  case key(Key)
  /// The waker was used.
  case wake
  /// Nobody touched a key for the time that was asked for.
  case idle
  /// The process is asked to end; the number is that of the signal.
  case terminated(signal: Int32)
}

/// Ends the wait of a run loop; may be used from any thread.
public struct Waker: Sendable {
  private let action: @Sendable () -> Void

  /// Makes a waker from what it does.
  public init(_ action: @escaping @Sendable () -> Void) {
    self.action = action
  }

  /// Ends the wait, or the next one when none is under way.
  public func wake() {
    action()
  }
}
