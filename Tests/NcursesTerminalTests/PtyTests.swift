import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The real terminal code in a real pseudo-terminal: what counts are bytes and line modes.
@Suite(.serialized) struct PtyTests {
  private static let lastLine = "quit"
  private static let leaveAlternate = "\u{1B}[?1049l"
  private static let enterAlternate = "\u{1B}[?1049h"
  private static let pasteOff = "\u{1B}[?2004l"
  private static let mouseOn = "\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
  private static let showCursor = "\u{1B}[?25h"

  private func started(
    _ arguments: [String] = [], environment: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(arguments, environment: environment)
    try terminal.waitFor(Self.lastLine)
    return terminal
  }

  private func expectRestored(_ terminal: PseudoTerminal, since mark: Int) {
    #expect(terminal.contains(Self.leaveAlternate, since: mark))
    #expect(terminal.contains(Self.pasteOff, since: mark))
    #expect(terminal.contains(Self.mouseOff, since: mark))
    #expect(terminal.contains(Self.showCursor, since: mark))
    #expect(terminal.hasOldModes)
  }

  @Test func quittingRestores() throws {
    let terminal = try started()
    #expect(!terminal.hasOldModes)
    #expect(terminal.contains(Self.enterAlternate))
    let mark = terminal.output.count
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.contains("outcome quit", since: mark))
    expectRestored(terminal, since: mark)
  }

  @Test func throwingRestores() throws {
    let terminal = try PseudoTerminal(["throw"])
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.contains("outcome thrown"))
    expectRestored(terminal, since: 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signalsEndInOrder(signal: Int32) throws {
    let terminal = try started()
    let mark = terminal.output.count
    kill(terminal.process, signal)
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.contains("outcome terminated(signal: \(signal))", since: mark))
    expectRestored(terminal, since: mark)
  }

  @Test(arguments: [("A", SIGABRT), ("S", SIGSEGV), ("O", SIGSEGV), ("T", SIGILL), ("B", SIGILL)])
  func crashesRestoreAndStillDie(key: String, signal: Int32) throws {
    let terminal = try started()
    let mark = terminal.output.count
    terminal.type(key)
    let ending = try terminal.waitForEnd()
    // Which signal a failed precondition raises depends on the processor.
    #expect(ending == -signal || (signal == SIGILL && ending == -SIGTRAP))
    expectRestored(terminal, since: mark)
  }

  /// Signals of timers, limits and other programs end a process that did not ask for them.
  @Test(arguments: [SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO])
  func strayDeadlySignalsRestoreToo(signal: Int32) throws {
    let terminal = try started()
    let mark = terminal.output.count
    kill(terminal.process, signal)
    #expect(try terminal.waitForEnd() == -signal)
    expectRestored(terminal, since: mark)
  }

  @Test func goneTerminalsEndTheProgram() throws {
    let terminal = try started()
    kill(terminal.process, SIGSTOP)
    terminal.hangUp()
    kill(terminal.process, SIGCONT)
    _ = try terminal.waitForEnd()
  }

  @Test func followsNewSizes() throws {
    let terminal = try started()
    terminal.resize(columns: 100, rows: 30)
    try terminal.waitFor("100x30")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test(arguments: [SIGTSTP, SIGCONT])
  func drawsAnewAfterAStop(signal: Int32) throws {
    let terminal = try started()
    let mark = terminal.output.count
    kill(terminal.process, signal)
    try terminal.waitFor(Self.lastLine, since: mark)
    // A session leader without a shell cannot be stopped, but gives the terminal back meanwhile.
    if signal == SIGTSTP {
      #expect(terminal.contains(Self.leaveAlternate, since: mark))
      #expect(terminal.contains(Self.enterAlternate, since: mark))
    }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func tasksWakeTheLoop() throws {
    let terminal = try started()
    terminal.type("l")
    try terminal.waitFor("in a task")
  }

  @Test(arguments: [
    ("\u{1B}[15~", "f5"), ("\u{1B}[1;5C", "ctrl-right"), ("\u{1B}x", "alt-x"),
    ("\u{3}", "ctrl-c"), ("\u{1B}[Z", "shift-tab"), ("é", "é"), ("\u{1B}[5~", "page-up"),
    ("\u{1B}OH", "home"), ("\u{1B}[99;9~\u{10}", "ctrl-p"), ("\u{1B}", "escape"),
  ])
  func namesKeys(bytes: String, name: String) throws {
    let terminal = try started()
    terminal.type(bytes)
    try terminal.waitFor(name)
  }

  @Test func takesPastesWhole() throws {
    let terminal = try started()
    terminal.type("i\u{1B}[200~plak\rje\u{1B}[201~")
    try terminal.waitFor("plak je")
  }

  @Test func blanksWhenLeftAlone() throws {
    let terminal = try started(["idle"])
    try terminal.waitFor("Nobody is here")
    let mark = terminal.output.count
    terminal.type("q")
    try terminal.waitFor("Gewo", since: mark)
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func hostileTextStaysText() throws {
    let terminal = try started()
    for sequence in ["\u{1B}]", "\u{7}", "\u{1B}[31m", "\u{202E}", "\u{202C}", "\u{200B}"] {
      #expect(!terminal.contains(sequence))
    }
    #expect(terminal.contains("␛]0;titel␇"))
    #expect(terminal.contains("A␍B"))
  }

  @Test func colourCanBeRefused() throws {
    let coloured = try started()
    #expect(coloured.contains("\u{1B}[38;5;"))
    let plain = try started(environment: ["NO_COLOR=1"])
    #expect(!plain.contains("\u{1B}[38;5;"))
    for colour in 0...7 { #expect(!plain.contains("\u{1B}[3\(colour)")) }
    let emptied = try started(environment: ["NO_COLOR="])
    #expect(emptied.contains("\u{1B}[38;5;"))
  }

  @Test func localesWithoutUnicodeGetASCII() throws {
    let terminal = try started(environment: ["LC_ALL=C"])
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
    #expect(terminal.contains("Creme brulee"))
    let old = try started(environment: ["TERM=vt100"])
    #expect(old.contains("+-"))
    old.type("q")
    #expect(try old.waitForEnd() == 0)
    #expect(old.hasOldModes)
  }

  @Test(arguments: [
    ("dumb", "tooSimple"), ("no-such-type", "unknownType"), ("", "unknownType"),
  ])
  func refusesTypesItCannotDrive(type: String, reason: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM=\(type)"])
    #expect(try terminal.waitForEnd() == 2)
    #expect(terminal.contains(reason))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.hasOldModes)
  }

  @Test func writesNoCoreFiles() throws {
    let terminal = try started()
    let limits = try contents("/proc/\(terminal.process)/limits")
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
  }

  private func contents(_ path: String) throws -> String {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(file, &bytes, bytes.count)
    guard count > 0 else { throw PseudoTerminalError.system("read", errno) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
