import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite struct ThemeTests {
  @Test(arguments: Role.allCases)
  func monochromeHasNoColours(role: Role) {
    let look = Theme.monochrome.look(of: role, colours: 256)
    #expect(look.foreground == -1 && look.background == -1)
  }

  @Test(arguments: Role.allCases, [8, 256])
  func coloursExist(role: Role, colours: Int) {
    let look = Theme.standard.look(of: role, colours: colours)
    #expect((-1..<colours).contains(look.foreground))
    #expect((-1..<colours).contains(look.background))
  }

  @Test(arguments: Theme.allCases, [8, 256])
  func whatIsChosenStandsOut(theme: Theme, colours: Int) {
    let text = theme.look(of: .text, colours: colours)
    for role in [Role.cursor, .selection, .error, .statusBar, .input, .highlight] {
      #expect(theme.look(of: role, colours: colours) != text)
    }
    #expect(
      theme.look(of: .cursor, colours: colours) != theme.look(of: .selection, colours: colours))
  }

  /// The published colours (Okabe and Ito 2008) and the roles that use them.
  @Test(arguments: [
    (Role.key, 0xE69F00), (.heading, 0x56B4E9), (.success, 0x009E73), (.error, 0xD55E00),
    (.accent, 0xCC79A7),
  ])
  func theSafeColoursAreThoseOfOkabeAndIto(role: Role, colour: Int) {
    let number = Theme.colourBlindSafe.look(of: role, colours: 256).foreground
    // Colours 16 to 231 are a cube with these steps.
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = number - 16
    let shown = [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]]
    let wanted = [colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF]
    for (left, right) in zip(shown, wanted) { #expect(abs(left - right) <= 26) }
  }

  @Test(arguments: Theme.allCases.filter { $0 != .monochrome }, [8, 256])
  func goodBadAndDoubtfulDiffer(theme: Theme, colours: Int) {
    let looks = [Role.text, .warning, .error].map { theme.look(of: $0, colours: colours) }
    for (index, look) in looks.enumerated() {
      #expect(!looks[(index + 1)...].contains(look))
    }
  }
}
