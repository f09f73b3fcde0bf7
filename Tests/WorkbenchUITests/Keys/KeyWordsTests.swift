import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Keys are called by signs where the terminal has them, else by words of the user's language.
@Suite struct KeyWordsTests {
  private static let keys: [(key: Key, dutch: String, english: String, sign: String)] = [
    (.up, "omhoog", "up", "↑"), (.down, "omlaag", "down", "↓"), (.left, "links", "left", "←"),
    (.right, "rechts", "right", "→"), (" ", "spatie", "space", "␣"),
    (.controlLeft, "ctrl-links", "ctrl-left", "ctrl-←"),
    (.controlRight, "ctrl-rechts", "ctrl-right", "ctrl-→"),
    (.alt(" "), "alt-spatie", "alt-space", "alt-␣"), (.pageDown, "pgdn", "pgdn", "pgdn"),
    (.escape, "esc", "esc", "esc"), ("x", "x", "x", "x"), (.function(2), "f2", "f2", "f2"),
  ]

  @Test(arguments: keys.indices)
  func everyKeyHasASignOrAWord(index: Int) {
    let (key, dutch, english, sign) = Self.keys[index]
    for (language, word) in [(Language.dutch, dutch), (.english, english)] {
      let words = Words(language: language).keys
      #expect(key.symbol(.ascii, words).string == word)
      #expect(key.symbol(.unicode, words).string == sign)
      #expect(key.caption(words) == word)
    }
  }

  /// The names that keys have in files are English, and must not be seen by a Dutch user.
  private static let english: Set<String> = [
    "up", "down", "left", "right", "space", "delete", "insert", "page-up", "page-down", "escape",
  ]

  private func words(in picture: Surface) -> Set<String> {
    Set(
      picture.plainText.split { " \n|+".contains($0) }.flatMap { $0.split(separator: "-") }
        .map(String.init))
  }

  @Test(arguments: DeskFixture().everyState.indices, [Glyphs.unicode, .ascii])
  func noScreenNamesAKeyInAnotherLanguage(index: Int, glyphs: Glyphs) {
    let workbench = FakeStudy().workbench(.dutch)
    var state = DeskFixture().everyState[index]
    func check(_ what: String) {
      var picture = Surface(size: Size(columns: 100, rows: 90), glyphs: glyphs)
      workbench.render(state, on: &picture)
      let found = words(in: picture).intersection(Self.english)
      #expect(found.isEmpty, "\(found.sorted()) in the \(what) of \(state.page.kind)")
    }
    check("footer")
    state.showsHelp = true
    check("list of keys")
    state.showsHelp = false
    state.palette = CommandPalette()
    check("palette")
  }

  /// The same screens do name keys in words, in each language its own.
  @Test(arguments: [(Language.dutch, "omhoog k", "spatie"), (.english, "up k", "space")])
  func aTerminalWithoutSignsIsToldWords(language: Language, pair: String, space: String) async {
    var state = Workbench.State(page: DeskFixture().coding)
    let workbench = FakeStudy().workbench(language)
    var tester = ScreenTester(
      workbench, state: state, size: Size(columns: 80, rows: 70), glyphs: .ascii)
    await tester.run(workbench.initialEffect(state))
    await tester.press("?")
    #expect(tester.picture.plainText.contains(pair))
    #expect(tester.picture.plainText.contains(space))
    state = tester.state
    await tester.press("?", .insert)
    #expect(tester.picture.plainText.contains(language == .dutch ? "Toets ins" : "Key ins"))
  }

  @Test func sentencesNameChosenKeysInTheLanguageOfTheUser() {
    var words = Words(language: .dutch)
    words.keyMap = KeyMap(["workbench.help": [" "]])
    #expect(words[.keyUnknown("n")].string == "Toets n doet hier niets; spatie toont de toetsen.")
  }
}
