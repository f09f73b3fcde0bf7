import CNcurses
public import TerminalUI

#if canImport(Glibc)
  import Glibc
#endif

/// The terminal the program was started in, by way of ncursesw.
///
/// It can only be had inside ``run(_:_:)``, which gives the terminal back on every way out.
/// Signals that end the process are events here; those of a crash restore the terminal and
/// then do what they always do.
public final class NcursesTerminal: Terminal {
  /// The signs that suit the terminal and the locale.
  public let glyphs: Glyphs
  private let wakePipe: WakePipe
  private let idleSeconds: Int?
  private var painter: Painter
  private var waiting: [TerminalEvent] = []
  private var hasReportedIdle = false
  private var lastKey = ContinuousClock.now
  private var keys = NcursesKeys(read: NcursesTerminal.readInput, awaitMore: { awaitInput(500) })

  private init(_ options: NcursesOptions, _ found: Found) throws(TerminalError) {
    wakePipe = try WakePipe()
    cn_forbid_core_files()
    cn_catch_signals(wakePipe.writeEnd)
    guard cn_open(options.usesMouse) == CN_OPENED else {
      let number = errno
      cn_close()
      cn_release_signals()
      throw .systemCall("newterm", errno: number)
    }
    idleSeconds = options.idleSeconds
    let isOld = found.type.hasPrefix("vt")
    glyphs = options.glyphs ?? (found.isUnicode && !isOld ? .unicode : .ascii)
    let hasColours = cn_start_colours()
    let theme = options.theme ?? (Self.refusesColour ? .monochrome : .standard)
    painter = Painter(theme: theme, hasColours: hasColours, isUnicode: found.isUnicode)
  }

  /// A terminal that can be opened.
  public struct Found: Sendable {
    fileprivate let type: String
    fileprivate let isUnicode: Bool
  }

  /// Looks whether there is a terminal that can be opened, without touching it.
  ///
  /// - Returns: What is to be opened.
  /// - Throws: Why there is none.
  public static func look() throws(TerminalError) -> Found {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let type = environment("TERM") ?? ""
    switch cn_check_type() {
    case CN_UNKNOWN_TYPE: throw .unknownType(type)
    case CN_TOO_SIMPLE: throw .tooSimple(type)
    default: return Found(type: type, isUnicode: cn_use_locale())
    }
  }

  /// Opens the terminal, hands it to a function, and closes it whatever happens.
  ///
  /// - Parameters:
  ///   - found: What looking for it found; `nil` looks now.
  ///   - options: What is not to be taken from the environment.
  ///   - body: Uses the terminal; it must not keep it.
  /// - Returns: What `body` returned or threw, after the terminal was given back.
  /// - Throws: Why the terminal could not be opened; nothing was printed then.
  public static func run<Value, Failure: Error>(
    on found: Found? = nil, _ options: NcursesOptions = NcursesOptions(),
    _ body: (NcursesTerminal) throws(Failure) -> Value
  ) throws(TerminalError) -> Result<Value, Failure> {
    let place: Found
    if let found { place = found } else { place = try look() }
    let terminal = try NcursesTerminal(options, place)
    defer { terminal.close() }
    do throws(Failure) {
      return .success(try body(terminal))
    } catch {
      return .failure(error)
    }
  }

  private func close() {
    cn_close()
    cn_release_signals()
  }

  private static var refusesColour: Bool {
    environment("NO_COLOR")?.isEmpty == false
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The extent in cells now.
  public var size: Size {
    Size(columns: Int(cn_columns()), rows: Int(cn_rows()))
  }

  /// Ends a wait; it may be kept and used after the terminal was closed.
  public var waker: Waker {
    let pipe = wakePipe
    return Waker { pipe.wake() }
  }

  /// Shows a surface; only cells that changed are sent.
  public func present(_ surface: Surface) {
    painter.paint(surface)
    cn_show(Int32(surface.cursor?.row ?? -1), Int32(surface.cursor?.column ?? -1))
  }

  /// Gives the terminal away as the shell knows it, and takes it back.
  ///
  /// What the keyboard sends to all programs of the terminal meanwhile is meant for the other.
  public func lend(to work: () -> Void) {
    // What came before the loan is ours; it would be dropped with what comes during it.
    takeSignals()
    cn_lend()
    work()
    for byte in wakePipe.drain() where !Self.sentByKeyboard.contains(Int32(byte)) {
      take(signal: Int32(byte))
    }
    cn_resume()
    painter.forget()
    hasReportedIdle = false
    lastKey = .now
    waiting.append(.key(.resize(size)))
  }

  private static let sentByKeyboard: Set<Int32> = [SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]

  /// Waits for a key, a signal or the waker.
  public func waitForEvent() -> TerminalEvent {
    while true {
      if let event = pollEvent() { return event }
      switch waitForInput() {
      case .ready: continue
      case .timedOut:
        hasReportedIdle = true
        return .idle
      case .ended:
        return .terminated(signal: SIGHUP)
      }
    }
  }

  /// What has already happened: signals first, then keys.
  ///
  /// `ctrl-z` stops the process as in a shell, and `ctrl-l` draws everything anew; both are
  /// reported as a resize.
  public func pollEvent() -> TerminalEvent? {
    if waiting.isEmpty { takeSignals() }
    if !waiting.isEmpty { return waiting.removeFirst() }
    guard let key = keys.next() else { return nil }
    hasReportedIdle = false
    lastKey = .now
    switch key {
    case .control("z"): suspend()
    case .control("l"): redraw()
    default: return .key(key)
    }
    return .key(.resize(size))
  }

  private func takeSignals() {
    let bytes = wakePipe.drain()
    var needsSize = false
    for byte in bytes {
      switch Int32(byte) {
      case SIGWINCH:
        // Terminals move and cut what they show when their size changes, each in its own way; ncurses
        // takes what it drew last to be where it was, and would leave out what it takes to be there.
        cn_adopt_size()
        cn_redraw_all()
        needsSize = true
      case SIGTSTP:
        suspend()
        needsSize = true
      case SIGCONT:
        cn_resume()
        painter.forget()
        needsSize = true
      default: take(signal: Int32(byte))
      }
    }
    if needsSize {
      painter.forget()
      waiting.append(.key(.resize(size)))
    }
  }

  /// Notes a byte of the pipe that is a wake-up or ends the program.
  private func take(signal number: Int32) {
    guard number == 0 else { return waiting.append(.terminated(signal: number)) }
    if !waiting.contains(.wake) { waiting.append(.wake) }
  }

  private func suspend() {
    cn_suspend()
    painter.forget()
  }

  private func redraw() {
    cn_redraw_all()
    painter.forget()
  }

  private enum Wait {
    case ready, timedOut, ended
  }

  private func waitForInput() -> Wait {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakePipe.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&sources, 2, millisecondsUntilIdle)
    if count == 0 { return .timedOut }
    // A signal interrupts the wait; its byte is in the pipe by now.
    if count < 0 || sources[1].revents != 0 { return .ready }
    let isGone = Int32(sources[0].revents) & (POLLHUP | POLLERR | POLLNVAL) != 0
    // Input that is ready and has no bytes is the end of it.
    return isGone || cn_pending_bytes() == 0 ? .ended : .ready
  }

  /// The time to wait, in the form of `poll`: -1 is for ever.
  private var millisecondsUntilIdle: Int32 {
    guard let idleSeconds, !hasReportedIdle else { return -1 }
    let left = Duration.seconds(idleSeconds) - (ContinuousClock.now - lastKey)
    // Rounded up, so that the wait does not end a moment too early and begin again.
    let seconds = left.components.seconds
    return seconds < 0 ? 0 : Int32(clamping: seconds * 1000 + 1000)
  }

  private static func readInput() -> RawInput? {
    var value: UInt32 = 0
    switch cn_read_key(&value) {
    case CN_CHARACTER: return .character(value)
    case CN_KEY: return .key(value)
    default: return nil
    }
  }

  private static func awaitInput(_ milliseconds: Int32) -> Bool {
    var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, milliseconds) > 0 && cn_pending_bytes() > 0
  }
}
