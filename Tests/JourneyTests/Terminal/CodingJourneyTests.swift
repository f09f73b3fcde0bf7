import Foundation
import Testing

/// The real binary in a real terminal.
@Suite(.serialized) struct CodingJourneyTests {
  let small: SmallStudy

  init() throws { small = try SmallStudy() }

  func window(
    _ arguments: String = "--coder anna --lang nl", command: String = "code",
    terminal: String = "tmux-256color", environment: [String: String] = [:]
  ) throws -> TerminalWindow {
    try TerminalWindow(
      "\(Duid.binary.path()) \(command) \(small.study) \(arguments); echo EINDE $?",
      terminal: terminal, environment: environment)
  }

  @Test func codeThreeUnitsQuitAndComeBack() throws {
    let first = try window()
    try first.waitFor("Eerste verhaal")
    try first.press("d")
    try first.waitFor("Opgeslagen: Oordeel: druk")
    try first.press("r")
    try first.waitFor("Opgeslagen: Bron: raadslid")
    try first.press("Enter")
    try first.waitFor("Tweede verhaal")
    try first.press("e")
    try first.waitFor("Opgeslagen: Oordeel: geen druk")
    try first.press("Enter")
    try first.waitFor("Derde verhaal")
    try first.press("d")
    try first.waitFor("Opgeslagen: Oordeel: druk")
    try first.press("q")
    try first.waitFor("2 van 4 af")
    try first.press("q")
    try first.waitFor("EINDE 0")

    #expect(
      try small.export() == """
        unit,coder,variable,codes,memo
        u1,anna,oordeel,druk,
        u1,anna,bron,raadslid,
        u2,anna,oordeel,geen,
        u3,anna,oordeel,druk,

        """)
    let second = try window()
    // Back on the unit that was left unfinished, its answer in place.
    try second.waitFor("Derde verhaal")
    try second.waitFor("Oordeel: druk")
    try second.press("p")
    try second.waitFor("Tweede verhaal")
    try second.press("q", "q")
    try second.waitFor("EINDE 0")
  }

  @Test(arguments: 1...3)
  func killingLosesNothingAcknowledged(round: Int) throws {
    let keys = ["d", "w", "Enter", "e", "Enter", "d", "r"].prefix(round * 2)
    let window = try window()
    try window.waitFor("Eerste verhaal")
    var acknowledged = 0
    for key in keys {
      try window.press(key)
      if key != "Enter" {
        acknowledged += 1
        try window.waitFor("Opgeslagen")
        try window.press("x")
        try window.press("x")
      } else {
        try window.waitUntilGone("Opgeslagen")
      }
    }
    let process = try #require(try window.processID(of: small.study))
    kill(process, SIGKILL)
    try window.waitFor("EINDE 137")
    let rows = try small.export().split(separator: "\n").dropFirst()
    #expect(rows.count == acknowledged)
    #expect(try Duid.run(["verify", small.study]).status == 0)
    // The dead process's seat is free again.
    let again = try self.window()
    try again.waitFor("verhaal")
    try again.press("q", "q")
    try again.waitFor("EINDE 0")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalRestoresTheTerminal(signal: Int32) throws {
    let window = try TerminalWindow(
      "\(Duid.binary.path()) code \(small.study) --coder anna; stty -a; echo EINDE")
    try window.waitFor("Eerste verhaal")
    let process = try #require(try window.processID(of: small.study))
    kill(process, signal)
    let screen = try window.waitFor("EINDE")
    #expect(!screen.contains("verhaal"))
    let words = screen.split(whereSeparator: \.isWhitespace)
    #expect(words.contains("icanon"))
    #expect(words.contains("echo"))
  }

  @Test(arguments: [("vt100", [:]), ("tmux-256color", ["NO_COLOR": "1"]), ("linux", [:])])
  func worksWithoutColour(terminal: String, environment: [String: String]) throws {
    let window = try window(terminal: terminal, environment: environment)
    try window.waitFor("Eerste verhaal")
    try window.press("d")
    try window.waitFor("Opgeslagen: Oordeel: druk")
    if terminal != "linux" {
      let colours = try Regex("\u{1B}\\[[0-9;]*[34][0-7]m")
      #expect(try window.screen(escapes: true).firstMatch(of: colours) == nil)
    }
    try window.press("q", "q")
    try window.waitFor("EINDE 0")
  }

  @Test func followsTheWindowAsItIsResized() throws {
    let window = try window()
    try window.waitFor("Eerste verhaal")
    try window.resize(columns: 120, rows: 40)
    try window.press("d")
    try window.waitFor("Opgeslagen")
    try window.resize(columns: 30, rows: 8)
    try window.waitFor("te klein")
    try window.resize(columns: 80, rows: 24)
    try window.waitFor("Eerste verhaal")
    try window.press("q", "q")
    try window.waitFor("EINDE 0")
  }

  @Test func theWorkbenchAsksWhoCodesAndShowsTables() throws {
    let window = try window("--lang en", command: "open")
    try window.waitFor("Who is coding?")
    try window.press("Enter")
    try window.waitFor("lead (lead)")
    try window.press("t")
    try window.waitFor("Verdicts")
    try window.press("?")
    try window.waitFor("Keys of this screen")
    try window.press("Escape")
    // Escape and a letter in one go are a letter with Alt.
    try window.waitUntilGone("Keys of this screen")
    try window.press("q")
    try window.waitFor("What next?")
    try window.press("q")
    try window.waitFor("EINDE 0")
  }

  @Test func nobodySitsOnAnothersChair() throws {
    let first = try window()
    try first.waitFor("Eerste verhaal")
    let second = try window()
    let screen = try second.waitFor("EINDE 1")
    #expect(screen.contains("anna"))
    try first.press("q", "q")
    try first.waitFor("EINDE 0")
  }
}
