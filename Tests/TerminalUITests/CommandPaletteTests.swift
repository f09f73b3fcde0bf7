import Testing

@testable import TerminalUI

@Suite struct CommandPaletteTests {
  private let bindings = [
    Binding("n", .right, action: 0, help: "volgende eenheid", group: "Eenheden"),
    Binding("g", action: 1, help: "volgende open eenheid", group: "Eenheden"),
    Binding("u", action: 2, help: "ongedaan", group: "Algemeen", disabledReason: "niets"),
    Binding("m", action: 3, help: "memo", group: "Algemeen"),
    Binding("z", action: 4, help: ""),
  ]

  private func typed(_ keys: String, then last: Key) throws -> CommandPalette.Outcome {
    var palette = CommandPalette()
    for key in try Key.sequence(keys) {
      #expect(palette.handle(key, bindings: bindings) == .open)
    }
    return palette.handle(last, bindings: bindings)
  }

  @Test(arguments: [
    ("m e m", 3), ("v o e", 0), ("", 0), ("down", 1), ("down down down", 3), ("e e n", 0),
    ("M E M O", 3), ("e e n down", 1), ("v o l g e n d e space o p", 1),
  ])
  func findsTheBestFirst(keys: String, index: Int) throws {
    #expect(try typed(keys, then: .enter) == .chosen(index))
  }

  /// What counts as the same letter is for whoever shows the palette to say.
  @Test func foldsAsItIsTold() throws {
    func fold(_ text: String) -> String { text.lowercased().replacing("é", with: "e") }
    let bindings = [Binding("x", action: 0, help: "Privé"), Binding("y", action: 1, help: "Memo")]
    for word in ["p r i v e", "P R I V É"] {
      var palette = CommandPalette()
      for key in try Key.sequence(word) {
        _ = palette.handle(key, bindings: bindings, folding: fold)
      }
      #expect(palette.handle(.enter, bindings: bindings, folding: fold) == .chosen(0))
    }
    #expect(FuzzyMatch("prive", in: "Privé") == nil)
    // A letter that becomes two leaves the places of the others what they are.
    let two = FuzzyMatch("ss", in: "Maß ss") { $0.lowercased().replacing("ß", with: "ss") }
    #expect(two?.places == [4, 5])
  }

  @Test func keysAreSeenWholeHoweverLongTheReason() {
    let long = Binding<Int>(
      "0", action: 0, help: "geen van deze", group: "Codes",
      disabledReason: String(repeating: "dat kan hier niet ", count: 8))
    var surface = Surface(size: Size(columns: 60, rows: 12))
    CommandPalette().draw(
      on: &surface, in: surface.bounds, title: "t", nothing: "n",
      bindings: [long, Binding("x", action: 1, help: String(repeating: "lang", count: 30))])
    let rows = surface.plainText.split(separator: "\n").filter { $0.contains("…") }
    #expect(rows.count == 2)
    #expect(rows[0].contains("… 0"))
    #expect(rows[1].contains("… x"))
  }

  @Test func whatCannotBeDoneStaysOpen() throws {
    #expect(try typed("o n g", then: .enter) == .open)
    #expect(try typed("q q q", then: .enter) == .open)
    #expect(try typed("m", then: .escape) == .closed)
  }

  @Test func clicksChoose() throws {
    let row = MouseEvent(
      .press, at: Point(column: 0, row: 0), on: .item(CommandPalette.rows, 1))
    #expect(try typed("", then: .mouse(row)) == .chosen(1))
    let elsewhere = MouseEvent(.press, at: Point(column: 0, row: 0), on: .key("x"))
    #expect(try typed("", then: .mouse(elsewhere)) == .open)
  }

  @Test func showsKeysAndReasonsAndTypedLetters() throws {
    var palette = CommandPalette()
    for key in try Key.sequence("o n g") { _ = palette.handle(key, bindings: bindings) }
    var surface = Surface(size: Size(columns: 50, rows: 12))
    palette.draw(
      on: &surface, in: surface.bounds, title: "Opdrachten", nothing: "niets", bindings: bindings)
    #expect(surface.plainText.contains("▸ Algemeen: ongedaan (niets)"))
    #expect(surface.styledText.contains(": ong"))
    #expect(surface.plainText.contains("  u  │"))
    surface = Surface(size: Size(columns: 50, rows: 12))
    _ = palette.handle("q", bindings: bindings)
    palette.draw(
      on: &surface, in: surface.bounds, title: "Opdrachten", nothing: "niets past",
      bindings: bindings)
    #expect(surface.plainText.contains("niets past"))
  }

  @Test(arguments: [
    ("abc", "alphabet cd", [0, 5, 9]), ("", "x", []), ("x", "axbx", [1]),
    ("vo", "een open volgende", [9, 10]), ("eo", "een open", [0, 4]),
  ])
  func matchesLettersInOrder(query: String, name: String, places: [Int]) {
    #expect(FuzzyMatch(query, in: name)?.places == places)
  }

  @Test func refusesWhatIsNotThere() {
    #expect(FuzzyMatch("ba", in: "abc") == nil)
    #expect(FuzzyMatch("a", in: "") == nil)
  }

  @Test func startsAndRunsWeighMost() throws {
    let run = try #require(FuzzyMatch("mem", in: "memo"))
    let scattered = try #require(FuzzyMatch("mem", in: "meer een maken"))
    let inside = try #require(FuzzyMatch("mem", in: "xmemo"))
    #expect(run.score > scattered.score)
    #expect(run.score > inside.score)
  }
}
