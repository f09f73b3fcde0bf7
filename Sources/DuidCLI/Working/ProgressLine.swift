import CodingModel
import Glibc
import LongWork
import Synchronization
import TerminalUI

/// The line on standard error that tells how far a command is.
///
/// Nothing is shown of work that is soon done, nor where standard error is no terminal. A terminal that
/// cannot draw, or a user who wants none of it, gets a sentence now and then instead.
final class ProgressLine: Sendable {
  /// How progress is shown.
  enum Style: Equatable {
    /// One line, drawn over and over and erased in the end.
    case line
    /// A sentence now and then.
    case sentences
  }

  private struct State {
    var watch = WorkWatch()
    var isDrawn = false
    var isEnded = false
    var lastSentence: Duration?
    var ticker: Task<Void, Never>?
  }

  /// How long work may take before anything is said of it.
  private static let patience = Duration.milliseconds(500)
  /// How often the line is drawn.
  private static let pace = Duration.milliseconds(100)
  /// How often a sentence is said.
  private static let pause = Duration.seconds(5)

  private let style: Style
  private let text: ProgressText
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let state = Mutex(State())

  /// A line on standard error; `nil` where that is no terminal.
  ///
  /// - Parameters:
  ///   - language: The language of what is shown.
  ///   - isPlain: Whether sentences are wanted whatever the terminal can draw.
  /// - Returns: The line.
  static func onStandardError(_ language: Language, isPlain: Bool = false) -> ProgressLine? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    let wantsNone = environment("NO_COLOR")?.isEmpty == false
    let type = environment("TERM") ?? ""
    let isDumb = type.isEmpty || type == "dumb"
    let isBare = isDumb || type.hasPrefix("vt") || !localeIsUTF8
    return ProgressLine(
      style: isPlain || isDumb || wantsNone ? .sentences : .line,
      text: ProgressText(language: language, glyphs: isBare ? .ascii : .unicode))
  }

  private init(style: Style, text: ProgressText) {
    self.style = style
    self.text = text
    start = clock.now
  }

  /// Takes in how far the work is; the first time, begins to show it.
  func take(_ progress: WorkProgress) {
    state.withLock { state in
      state.watch.take(progress, at: clock.now - start)
      guard state.ticker == nil, !state.isEnded else { return }
      state.ticker = Task.detached { [weak self] in
        while !Task.isCancelled {
          // A sleep fails only when the task is cancelled, and then the loop ends.
          try? await Task.sleep(for: Self.pace)
          self?.tick()
        }
      }
    }
  }

  /// Takes the line away, so that something else can be written; the next tick draws it again.
  func erase() { state.withLock { Self.erase(&$0) } }

  /// Takes the line away for good.
  func end() {
    state.withLock { state in
      state.isEnded = true
      state.ticker?.cancel()
      Self.erase(&state)
    }
  }

  private static func erase(_ state: inout State) {
    guard state.isDrawn else { return }
    state.isDrawn = false
    StandardError.writeControl("\r\u{1B}[K")
  }

  private func tick() {
    let time = clock.now - start
    guard time >= Self.patience else { return }
    state.withLock { state in
      guard !state.isEnded, let status = state.watch.status(at: time) else { return }
      switch style {
      case .line:
        let line = text.line(status, columns: max(10, Self.columns - 1))
        StandardError.writeControl("\r" + line + "\u{1B}[K")
        state.isDrawn = true
      case .sentences:
        if let last = state.lastSentence, time - last < Self.pause { return }
        state.lastSentence = time
        StandardError.write(text.sentence(status) + "\n")
      }
    }
  }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static var localeIsUTF8: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap { environment($0) }.first { !$0.isEmpty } ?? ""
    // As in `nl_NL.UTF-8@euro`; not by searching, which costs a program that only starts too much.
    let charset = locale.prefix { $0 != "@" }.lowercased().filter { $0 != "-" }
    return charset.hasSuffix("utf8")
  }
}
