import TerminalUI

extension Message {
  /// The words of what surrounds a study, Dutch and English in that order.
  var desk: Sentence? {
    switch self {
    case .paletteTitle: ("Wat wilt u doen?", "What do you want to do?")
    case .paletteEmpty: ("Niets past hierbij.", "Nothing fits this.")
    case .keyPalette: ("alle opdrachten", "all commands")
    case .keyOwnEditor: ("eigen editor", "own editor")
    case .keyTheme(.standard): ("kleuren: standaard", "colours: standard")
    case .keyTheme(.highContrast): ("kleuren: hoog contrast", "colours: high contrast")
    case .keyTheme(.colourBlindSafe):
      ("kleuren: voor kleurenblinden", "colours: safe for colour blindness")
    case .keyTheme(.monochrome): ("kleuren: geen", "colours: none")
    case .idleNotice:
      (
        "Scherm verborgen. Een toets brengt het terug.",
        "The screen is hidden. Any key brings it back."
      )
    default: nil
    }
  }
}
