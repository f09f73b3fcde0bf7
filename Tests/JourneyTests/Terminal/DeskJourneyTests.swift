import Foundation
import Testing

/// Keys, looks, editors and job control with the real binary in a real terminal.
@Suite(.serialized) struct DeskJourneyTests {
  let small: SmallStudy

  init() throws { small = try SmallStudy() }

  func window(
    _ arguments: String = "", terminal: String = "tmux-256color",
    environment: [String: String] = [:], shell: String? = nil
  ) throws -> TerminalWindow {
    let command = "\(Duid.binary.path()) code \(small.study) --coder anna --lang nl \(arguments)"
    return try TerminalWindow(
      shell ?? "\(command); echo EINDE $?", terminal: terminal,
      environment: ["XDG_CONFIG_HOME": small.scratch.folder.path()].merging(environment) { $1 })
  }

  private func writeConfig(_ text: String) throws {
    try FileManager.default.createDirectory(
      at: small.scratch.file("duid"), withIntermediateDirectories: true)
    try small.scratch.write(text, to: "duid/config.yaml")
  }

  private func end(_ window: TerminalWindow) throws {
    try window.press("q")
    try window.waitFor("Wat nu?")
    try window.press("q")
    try window.waitFor("EINDE 0")
  }

  private func editor(_ script: String) throws -> String {
    let path = try small.scratch.write("#!/bin/sh\n" + script + "\n", to: "editor")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    return path
  }

  @Test func aMemoIsWrittenInAnotherEditor() throws {
    let temporary = small.scratch.file("tmp")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    let program = try editor(
      """
      stat -c '%a %U' "$1" "$(dirname "$1")" >\(small.scratch.path("modes"))
      cat "$1" >\(small.scratch.path("before"))
      echo 'uit de editor' >>"$1"
      touch "$1~"
      """)
    let window = try window(
      environment: ["EDITOR": program, "XDG_RUNTIME_DIR": temporary.path()])
    try window.waitFor("Eerste verhaal")
    try window.press("m")
    try window.waitFor("Memo bij")
    try window.type("een")
    try window.press("M-Enter")
    try window.type("twee")
    try window.waitFor("twee")
    try window.press("C-o")
    try window.waitFor("uit de editor")
    try window.press("Enter")
    try window.waitFor("Memo opgeslagen")
    try end(window)
    let user = NSUserName()
    let modes = try String(contentsOf: small.scratch.file("modes"), encoding: .utf8)
    #expect(modes == "600 \(user)\n700 \(user)\n")
    #expect(
      try String(contentsOf: small.scratch.file("before"), encoding: .utf8) == "een\ntwee\n")
    #expect(try small.export().contains("\"een\ntwee\nuit de editor\""))
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path()).isEmpty)
  }

  @Test(arguments: [("exit 3", "eindigde met code 3"), ("printf '\\377' >\"$1\"", "geen UTF-8")])
  func anEditorThatFailsLeavesNothing(script: String, complaint: String) throws {
    let temporary = small.scratch.file("tmp")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    let window = try window(
      environment: ["VISUAL": try editor(script), "XDG_RUNTIME_DIR": temporary.path()])
    try window.waitFor("Eerste verhaal")
    try window.press("m")
    try window.waitFor("Memo bij")
    try window.type("blijft")
    try window.press("C-o")
    try window.waitFor(complaint)
    try window.waitFor("blijft")
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path()).isEmpty)
    try window.press("Escape")
    try window.waitUntilGone("Memo bij")
    try end(window)
  }

  @Test func stopsForTheShellAndComesBack() throws {
    let command = "\(Duid.binary.path()) code \(small.study) --coder anna --lang nl"
    let window = try window(
      environment: ["PS1": "schelp> ", "ENV": "/dev/null"], shell: "exec bash --norc -i")
    try window.waitFor("schelp>")
    try window.type(command)
    try window.press("Enter")
    try window.waitFor("Eerste verhaal")
    try window.press("C-z")
    let stopped = try window.waitFor("Stopped")
    #expect(!stopped.contains("Eerste verhaal"))
    try window.resize(columns: 100, rows: 30)
    try window.type("fg")
    try window.press("Enter")
    let back = try window.waitFor("Eerste verhaal")
    #expect(back.split(separator: "\n", omittingEmptySubsequences: false)[0].count > 80)
    try window.press("d")
    try window.waitFor("Opgeslagen: Oordeel: druk")
    try window.press("q")
    try window.waitFor("Wat nu?")
    try window.press("q")
    try window.waitUntilGone("Wat nu?")
    try window.type("echo EINDE $?")
    try window.press("Enter")
    try window.waitFor("EINDE 0")
  }

  @Test func anEditorThatIsStoppedStopsBoth() throws {
    let program = try editor("kill -TSTP 0\necho verder >>\"$1\"")
    let command = "\(Duid.binary.path()) code \(small.study) --coder anna --lang nl"
    let window = try window(
      environment: ["PS1": "schelp> ", "EDITOR": program], shell: "exec bash --norc -i")
    try window.waitFor("schelp>")
    try window.type(command)
    try window.press("Enter")
    try window.waitFor("Eerste verhaal")
    try window.press("m")
    try window.waitFor("Memo bij")
    try window.press("C-o")
    try window.waitFor("Stopped")
    try window.type("fg")
    try window.press("Enter")
    try window.waitFor("verder")
    try window.press("Enter")
    try window.waitFor("Memo opgeslagen")
    #expect(try small.export().contains("verder"))
  }

  @Test func thePaletteAndTheMouseDoWhatKeysDo() throws {
    let window = try window()
    try window.waitFor("Eerste verhaal")
    try window.press(":")
    try window.waitFor("Wat wilt u doen?")
    try window.type("geen druk")
    try window.press("Enter")
    try window.waitFor("Opgeslagen: Oordeel: geen druk")
    let rows = try window.screen().split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("d   druk") })
    let column = try #require(rows[row].firstRange(of: "d   "))
    let place = rows[row].distance(from: rows[row].startIndex, to: column.lowerBound) + 1
    try window.type("\u{1B}[<0;\(place);\(row + 1)M\u{1B}[<0;\(place);\(row + 1)m")
    try window.waitFor("Opgeslagen: Oordeel: druk")
    try end(window)
  }

  @Test func chosenKeysWork() throws {
    try writeConfig(
      "keys:\n  coding.next-unit: [l]\n  workbench.help: f2\ntheme: monochrome\nmouse: false\n")
    let window = try window()
    try window.waitFor("l volgende")
    let colours = try Regex("\u{1B}\\[[0-9;]*[34][0-7]m|\u{1B}\\[[0-9;]*[34]8;5")
    #expect(try window.screen(escapes: true).firstMatch(of: colours) == nil)
    try window.press("l")
    try window.waitFor("Tweede verhaal")
    try window.press("F2")
    try window.waitFor("Toetsen van dit scherm")
    try window.press("Escape")
    try window.waitUntilGone("Toetsen van dit scherm")
    try end(window)
    let asked = try self.window("--theme standard")
    try asked.waitFor("verhaal")
    #expect(try asked.screen(escapes: true).firstMatch(of: colours) != nil)
    try end(asked)
  }

  @Test func simpleTerminalsAreToldOfThePlainWay() throws {
    let window = try window(terminal: "dumb")
    let screen = try window.waitFor("EINDE 2")
    #expect(screen.contains("--plain"))
    // The study was not touched: nobody sat down.
    #expect(
      !(try Duid.run(["open", small.study, "--plain", "--lang", "en"]).output.contains("anna")))
  }

  @Test(arguments: ["dumb", "vt100", "tmux-256color"])
  func worksLineByLineInATerminal(terminal: String) throws {
    let window = try window("--plain", terminal: terminal)
    try window.waitFor("Oordeel>")
    try window.type("d")
    try window.press("Enter")
    try window.waitFor("Opgeslagen: Oordeel: druk")
    try window.waitFor("Bron>")
    try window.type("raadslid")
    try window.press("Enter")
    try window.waitFor("Opgeslagen: Bron: raadslid")
    try window.type("q")
    try window.press("Enter")
    try window.waitFor("EINDE 0")
    #expect(try small.export().contains("u1,anna,bron,raadslid,"))
  }

  @Test func drawsNothingButASCIIInOldLocales() throws {
    for environment in [["LC_ALL": "C"], ["LC_ALL": "POSIX", "LANG": ""]] {
      let window = try window(environment: environment)
      try window.waitFor("Eerste verhaal")
      #expect(try window.screen().allSatisfy(\.isASCII))
      try window.press("m")
      try window.waitFor("Memo bij")
      #expect(try window.screen().allSatisfy(\.isASCII))
      try window.press("Escape")
      try window.waitUntilGone("Memo bij")
      try end(window)
    }
  }
}
