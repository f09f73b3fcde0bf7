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
}
