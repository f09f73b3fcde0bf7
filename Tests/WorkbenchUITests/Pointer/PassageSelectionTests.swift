import CodingModel
import TerminalUI
import Testing

@testable import WorkbenchUI

@Suite struct PassageSelectionTests {
  static let text = "De wethouder belde. \"Doe het\", zei hij!\n\nIk deed e\u{301}én 👩‍👩‍👧 ding…  Klaar"

  private func words(_ selection: PassageSelection) -> String {
    String(selection.passage.excerpt(of: Self.text) ?? "")
  }

  @Test func wordsAreWhatStandsBetweenBlanks() throws {
    let selection = try #require(PassageSelection(Self.text))
    #expect(
      selection.words.map { String($0.excerpt(of: Self.text) ?? "") } == [
        "De", "wethouder", "belde.", "\"Doe", "het\",", "zei", "hij!", "Ik", "deed", "e\u{301}én",
        "👩‍👩‍👧", "ding…", "Klaar",
      ])
  }

  @Test func theCursorMovesByWordsAndSentences() throws {
    var selection = try #require(PassageSelection(Self.text))
    #expect(words(selection) == "De")
    selection.move(.words(-3))
    #expect(words(selection) == "De")
    selection.move(.sentence(forward: true))
    #expect(words(selection) == "\"Doe")
    selection.move(.sentence(forward: true))
    #expect(words(selection) == "Ik")
    selection.move(.sentence(forward: true))
    #expect(words(selection) == "Klaar")
    selection.move(.sentence(forward: true))
    #expect(words(selection) == "Klaar")
    selection.move(.sentence(forward: false))
    #expect(words(selection) == "Ik")
    selection.move(.end(forward: true))
    selection.move(.words(99))
    #expect(words(selection) == "Klaar")
  }

  @Test func aStretchGrowsFromItsAnchorBothWays() throws {
    var selection = try #require(PassageSelection(Self.text))
    selection.move(.words(2))
    selection.toggleAnchor()
    selection.move(.words(2))
    #expect(words(selection) == "belde. \"Doe het\",")
    selection.move(.words(-3))
    #expect(words(selection) == "wethouder belde.")
    selection.toggleAnchor()
    #expect(words(selection) == "wethouder")
  }

  @Test(arguments: ["", "  \n\t "]) func noWordsNoSelection(text: String) {
    #expect(PassageSelection(text) == nil)
  }

  /// The stretch on the screen shows what the stretch of the stored text says.
  @Test(arguments: [
    text, "plain text", "a\r\nb\tc \u{1B}[31md\u{202E}e f",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}x y",
    "\u{301}x y", "漢字 kana", "a\0b c",
  ])
  func passagesAreFoundInTheTextAsItIsShown(text: String) throws {
    let shown = DisplayText(untrusted: text, keepLineBreaks: true).string
    let ranges = PassageRanges(text, markers: .pictures)
    var selection = try #require(PassageSelection(text))
    for passage in selection.words {
      let range = try #require(ranges.ranges(of: [passage]).first)
      let bytes = Array(shown.utf8)[range]
      let stored = String(passage.excerpt(of: text) ?? "")
      #expect(
        String(decoding: bytes, as: UTF8.self)
          == DisplayText(untrusted: stored, keepLineBreaks: true).string)
      selection.move(.words(1))
    }
    #expect(ranges.ranges(of: [Passage(from: 0, to: 9999)]).isEmpty)
    #expect(ranges.ranges(of: [Passage(from: -1, to: 1)]).isEmpty)
  }
}
