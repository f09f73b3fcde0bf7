import CodingModel
import TerminalUI

/// What the interface says about redaction.
enum RedactionMessage: Equatable, Sendable {
  case redactionTitle, kind(String), redactionSaved(String), removed, nothingOfYours, choosePassage,
    hidden(Int)
  case onlyTheLead, uncoverPrompt, uncoverHint, reasonMissing, staysVisible, uncoveringNote,
    nothingReplaced
  case originalInView, originalHidden, hint, redactionNote, originalNote, publicationNote
  case keyRedact, keyPlaceholder(String), keyExtend, keyRemove, keyReveal, keyConceal
  case briefRemove, briefReveal
}

extension Words {
  /// The message as display text; facts from data pass the display filter.
  subscript(message: RedactionMessage) -> DisplayText {
    DisplayText(untrusted: language.text(message.translations))
  }

  /// The message as a string, for bindings.
  func string(_ message: RedactionMessage) -> String { self[message].string }
}

extension RedactionMessage {
  /// Dutch and English, in that order.
  var translations: Sentence {
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
    case .onlyTheLead:
      (
        "Dit heeft een ander vervangen; alleen de leiding maakt het weer zichtbaar.",
        "Someone else replaced this; only the lead makes it visible again."
      )
    case .uncoverPrompt:
      ("Waarom mogen deze woorden zichtbaar zijn?", "Why may these words be visible?")
    case .uncoverHint:
      (
        "Enter bewaart, Esc laat staan. De reden staat in het journaal.",
        "Enter saves, Esc cancels. The reason is in the journal."
      )
    case .reasonMissing: ("Typ een reden.", "Type a reason.")
    case .staysVisible:
      (
        "De leiding heeft besloten dat deze woorden zichtbaar blijven.",
        "The lead has decided that these words stay visible."
      )
    case .uncoveringNote: ("Zichtbaar gelaten woorden", "Words left visible")
    case .nothingReplaced:
      ("In deze tekst is niets vervangen.", "Nothing is replaced in this text.")
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
        "Kies woorden met pijlen of muis, spatie breidt uit; dan het cijfer.",
        "Choose words with arrows or mouse, space extends; then the number."
      )
    case .redactionNote: ("Vervangen passages", "Replaced passages")
    case .originalNote: ("Oorspronkelijke tekst in beeld", "Original text in view")
    case .publicationNote: ("Kleine cel gepubliceerd", "Small cell published")
    default: keys
    }
  }

  private var keys: Sentence {
    switch self {
    case .keyRedact: ("onherkenbaar maken", "redact")
    case .keyPlaceholder(let name): ("wordt [\(name)]", "becomes [\(name)]")
    case .keyExtend: ("breid uit", "extend")
    case .keyRemove: ("maak weer zichtbaar", "make visible again")
    case .briefRemove: ("zichtbaar", "visible")
    case .briefReveal: ("origineel", "original")
    case .keyReveal: ("toon oorspronkelijke tekst", "show the original")
    default: ("scherm weer af", "cover again")
    }
  }
}
