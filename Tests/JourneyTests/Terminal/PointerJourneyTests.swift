import Foundation
import Testing

/// The pointer and the size of the window, with the real binary in a real terminal.
@Suite(.serialized) struct PointerJourneyTests {
  let small: SmallStudy

  init() throws { small = try SmallStudy() }

  func window(columns: Int = 80, rows: Int = 24) throws -> TerminalWindow {
    try TerminalWindow(
      "\(Duid.binary.path()) code \(small.study) --coder anna --lang nl; echo EINDE $?",
      columns: columns, rows: rows)
  }

  /// Where a text begins in the window; columns and rows count from 1, as terminals report them.
  private func place(of text: String, in window: TerminalWindow) throws -> (Int, Int) {
    let rows = try window.waitFor(text).split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in rows.enumerated() {
      if let range = line.firstRange(of: text) {
        return (line.distance(from: line.startIndex, to: range.lowerBound) + 1, row + 1)
      }
    }
    throw TerminalWindow.TimedOut(awaited: text, screen: rows.joined(separator: "\n"))
  }

  /// Sends what a terminal reports of the pointer in the form of xterm's mode 1006.
  private func report(
    _ button: Int, _ place: (column: Int, row: Int), isUp: Bool = false, to window: TerminalWindow
  ) throws {
    try window.send("\u{1B}[<\(button);\(place.column);\(place.row)\(isUp ? "m" : "M")")
  }

  @Test func wordsAreDrawnOverAndKept() throws {
    let window = try window()
    let first = try place(of: "Eerste", in: window)
    let last = try place(of: "verhaal", in: window)
    try report(0, first, to: window)
    try report(32, last, to: window)
    try report(0, last, isUp: true, to: window)
    try window.waitFor("Passage bij druk: Enter bewaart, Esc laat los.")
    try window.press("Enter")
    try window.waitFor("Opgeslagen: Passages bij druk → 1 passage")
    // Twice on a word chooses it for a redaction.
    try window.press("R")
    try window.waitFor("Onherkenbaar maken")
    let word = try place(of: "verhaal", in: window)
    for isUp in [false, true, false, true] { try report(0, word, isUp: isUp, to: window) }
    try window.press("1")
    try window.waitFor("Eerste [naam]")
    try window.press("q", "q", "q")
    try window.waitFor("EINDE 0")
    let notes = try Duid.run(["notes", "export", small.study]).output
    #expect(notes.contains("u1,anna,passages,oordeel,druk,0,14,"))
    #expect(notes.contains("u1,anna,redaction,,naam,7,14,"))
  }

  /// Held below the text, the pointer draws on to its end, however long it is.
  @Test func wordsOutOfViewAreDrawnOver() throws {
    let text = (1...60).map { "regel\($0)" }.joined(separator: "\n")
    let long = try SmallStudy(cases: "id,ervaring,tekst\nu1,ja,\"\(text)\"\n")
    let window = try TerminalWindow(
      "\(Duid.binary.path()) code \(long.study) --coder anna --lang nl; echo EINDE $?")
    let first = try place(of: "regel2", in: window)
    try report(0, first, to: window)
    try report(32, (first.0, 23), to: window)
    try window.waitFor("regel60")
    try report(0, (first.0, 23), isUp: true, to: window)
    try window.waitFor("Enter bewaart, Esc laat los.")
    try window.press("Enter")
    try window.waitFor("Opgeslagen: Passages bij druk → 1 passage")
    try window.press("q", "q")
    try window.waitFor("EINDE 0")
    let end = text.count
    #expect(
      try Duid.run(["notes", "export", long.study]).output
        .contains("u1,anna,passages,oordeel,druk,7,\(end),"))
  }

  @Test(arguments: [(100, 40, 70, 16), (80, 24, 80, 14), (120, 30, 60, 24), (80, 14, 90, 40)])
  func aWindowOfAnotherSizeShowsEverything(
    columns: Int, rows: Int, newColumns: Int, newRows: Int
  ) throws {
    let fresh = try window(columns: newColumns, rows: newRows)
    let expected = try fresh.waitFor("Eerste verhaal")
    try fresh.press("q", "q")
    try fresh.waitFor("EINDE 0")
    let window = try window(columns: columns, rows: rows)
    try window.waitFor("Eerste verhaal")
    try window.resize(columns: newColumns, rows: newRows)
    try window.waitFor(screen: expected)
    try window.press("q", "q")
    try window.waitFor("EINDE 0")
  }
}
