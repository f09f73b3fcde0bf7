import CodingModel
import TerminalUI

/// What the interface says about redaction.
enum RedactionMessage: Equatable, Sendable {
  case redactionTitle, kind(String), redactionSaved(String), removed, nothingOfYours, choosePassage,
    hidden(Int)
  case originalInView, originalHidden, hint, redactionNote, originalNote, publicationNote
  case keyRedact, keyPlaceholder(String), keyWord, keyExtend, keyRemove, keyReveal, keyConceal
}

extension Words {
  /// The message as display text; facts from data pass the display filter.
  subscript(message: RedactionMessage) -> DisplayText {
    let (dutch, english) = message.translations
    return DisplayText(untrusted: language == .dutch ? dutch : english)
  }

  /// The message as a string, for bindings.
  func string(_ message: RedactionMessage) -> String { self[message].string }
}

extension RedactionMessage {
  /// Dutch and English, in that order.
  var translations: (String, String) {
    switch self {
    case .redactionTitle: ("Onherkenbaar maken", "Redacting")
    case .kind(let name): ("Vervangen door [\(name)]", "Replaced by [\(name)]")
    case .redactionSaved(let what): ("Opgeslagen: \(what)", "Saved: \(what)")
    case .removed: ("Weer zichtbaar gemaakt", "Made visible again")
    case .nothingOfYours:
      (
        "Hier staat niets wat u zelf hebt vervangen.",
        "There is nothing here that you replaced yourself."
      )
    case .choosePassage: ("Kies eerst woorden.", "Choose words first.")
    case .hidden(let count):
      (
        count == 1 ? "1 passage vervangen" : "\(count) passages vervangen",
        count == 1 ? "1 passage replaced" : "\(count) passages replaced"
      )
    case .originalInView:
      (
        "Dit is de oorspronkelijke tekst; dat u die ziet staat in het journaal.",
        "This is the original text; that you see it is in the journal."
      )
    case .originalHidden: ("De tekst is weer afgeschermd.", "The text is covered again.")
    case .hint:
      (
        "Kies woorden met de pijlen (spatie breidt uit), dan het cijfer van de soort.",
        "Choose words with the arrows (space extends), then the number of the kind."
      )
    case .redactionNote: ("Vervangen passages", "Replaced passages")
    case .originalNote: ("Oorspronkelijke tekst in beeld", "Original text in view")
    case .publicationNote: ("Kleine cel gepubliceerd", "Small cell published")
    default: keys
    }
  }

  private var keys: (String, String) {
    switch self {
    case .keyRedact: ("onherkenbaar maken", "redact")
    case .keyPlaceholder(let name): ("wordt [\(name)]", "becomes [\(name)]")
    case .keyWord: ("kies woord", "choose word")
    case .keyExtend: ("breid uit", "extend")
    case .keyRemove: ("maak weer zichtbaar", "make visible again")
    case .keyReveal: ("toon oorspronkelijke tekst", "show the original")
    default: ("scherm weer af", "cover again")
    }
  }
}
