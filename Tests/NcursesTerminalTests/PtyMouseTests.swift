import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The pointer, the loan of the terminal and themes in a real pseudo-terminal.
@Suite(.serialized) struct PtyMouseTests {
  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

  private func started(
    _ arguments: [String] = [], environment: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(arguments, environment: environment)
    try terminal.waitFor("quit")
    return terminal
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.hasOldModes)
  }

  @Test(arguments: [
    ("\u{1B}[<0;5;3M", "press:4,2"), ("\u{1B}[<0;300;3m", "release:299,2"),
    ("\u{1B}[<32;5;9M", "drag:4,8"), ("\u{1B}[<64;5;3M", "wheel-up:4,2"),
    ("\u{1B}[<65;5;3M", "wheel-down:4,2"), ("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<0;5;3M", "double"),
    ("\u{1B}[M %#", "press:4,2"), ("\u{1B}[<2;5;3M\u{1B}[<99;1M\u{10}", "ctrl-p"),
  ])
  func tellsWhatThePointerDoes(bytes: String, name: String) throws {
    let terminal = try started()
    terminal.type(bytes)
    try terminal.waitFor(name)
  }

  @Test func theFooterCanBeClicked() throws {
    let terminal = try started()
    // The footer is "down j  up k  i type  l load ...": the last row of 24.
    let mark = terminal.output.count
    terminal.type("\u{1B}[<0;25;24M")
    try terminal.waitFor("in a task", since: mark)
  }

  @Test func asksForTheMouseAndLetsItGo() throws {
    let terminal = try started()
    #expect(terminal.contains(Self.mouseOn))
    let mark = terminal.output.count
    try quit(terminal)
    #expect(terminal.contains(Self.mouseOff, since: mark))
  }

  @Test func theMouseCanBeRefused() throws {
    let terminal = try started(["no-mouse"])
    try quit(terminal)
    #expect(!terminal.contains("\u{1B}[?100"))
  }

  @Test func oldTerminalsAreAskedForNothing() throws {
    let terminal = try started(environment: ["TERM=vt100"])
    try quit(terminal)
    #expect(!terminal.contains("\u{1B}[?100"))
    #expect(!terminal.contains("\u{1B}[?2004"))
  }

  @Test func theTerminalIsLentWhole() throws {
    let terminal = try started()
    let mark = terminal.output.count
    terminal.type("!")
    try terminal.waitFor("as another program", since: mark)
    #expect(terminal.hasOldModes)
    #expect(terminal.contains(Self.mouseOff, since: mark))
    #expect(terminal.contains("\u{1B}[?2004l", since: mark))
    #expect(terminal.contains("\u{1B}[?1049l", since: mark))
    let back = terminal.output.count
    terminal.type("typed\n")
    try terminal.waitFor("key:typed", since: back)
    #expect(terminal.contains(Self.mouseOn, since: back))
    #expect(!terminal.hasOldModes)
    try quit(terminal)
  }

  @Test func keysForTheOtherProgramDoNotEndThisOne() throws {
    let terminal = try started()
    terminal.type("!")
    try terminal.waitFor("as another program")
    // The line discipline turns it into a signal to the whole group of processes.
    terminal.type("\u{3}")
    terminal.type("on\n")
    try terminal.waitFor("key:on")
    try quit(terminal)
  }

  @Test func aSignalDuringTheLoanEndsTheProgram() throws {
    let terminal = try started()
    terminal.type("!")
    try terminal.waitFor("as another program")
    kill(terminal.process, SIGTERM)
    terminal.type("on\n")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.contains("outcome terminated(signal: 15)"))
    #expect(terminal.hasOldModes)
  }

  @Test func themesChangeWhileItRuns() throws {
    let terminal = try started(environment: ["NO_COLOR=1"])
    #expect(!terminal.contains("\u{1B}[38;5;"))
    for theme in ["standard", "high-contrast", "colour-blind-safe", "monochrome"] {
      terminal.type("c")
      try terminal.waitFor(theme)
      let mark = terminal.output.count
      terminal.type("\u{C}")
      try terminal.waitFor("quit", since: mark)
      let isColoured = theme == "standard" || theme == "colour-blind-safe"
      #expect(terminal.contains("\u{1B}[38;5;", since: mark) == isColoured)
    }
    try quit(terminal)
  }
}
