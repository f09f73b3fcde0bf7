extension Message {
  /// The words of the view line by line, Dutch and English in that order.
  var plain: Sentence? {
    switch self {
    case .plainWho: ("Nummer, of een nieuwe naam: ", "Number, or a new name: ")
    case .plainStart:
      (
        "Typ de toets of naam van een code, of een opdracht; Enter alleen gaat verder, "
          + "? noemt alles.",
        "Type the key or name of a code, or a command; Enter alone goes on, ? lists everything."
      )
    case .plainAnswer: ("Antwoord: ", "Answer: ")
    case .plainSeveral:
      (
        "Meer codes mogen, met spaties ertussen; de eerste is de hoofdcode.",
        "Several codes are allowed, with blanks between them; the first is the main one."
      )
    case .plainOneCode: ("Hier kan maar één code.", "Only one code is possible here.")
    case .plainUnknown(let typed):
      (
        "'\(typed)' is hier geen code of opdracht; ? noemt alles.",
        "'\(typed)' is no code or command here; ? lists everything."
      )
    case .plainText:
      (
        "Typ de tekst. Een lege regel laat alles staan, een punt alleen wist.",
        "Type the text. An empty line leaves it, a full stop alone takes it away."
      )
    case .plainDrawn:
      (
        "Dat kan alleen op het getekende scherm; open het onderzoek daarvoor zonder --plain.",
        "That works on the drawn screen only; open the study without --plain for it."
      )
    case .plainCommand(.tables):
      ("de tabellen; met een naam erachter die ene", "the tables; with a name behind it that one")
    case .plainCommand(.agreement):
      (
        "overeenstemming; met een variabele erachter alleen die",
        "agreement; with a variable behind it that one only"
      )
    case .plainCommand(.unit): ("de eenheid nog eens", "the unit once more")
    case .plainTables:
      (
        "Typ tabel en de naam om er een te lezen.", "Type table and the name to read one."
      )
    case .plainNoTable(let name):
      ("Er is geen tabel '\(name)'.", "There is no table '\(name)'.")
    case .plainNoVariable(let name):
      (
        "Er is geen variabele '\(name)' met codes.", "There is no variable '\(name)' with codes."
      )
    case .plainEnd:
      (
        "Klaar. Alles wat opgeslagen heet, staat op schijf.",
        "Done. Everything that was called saved is on disk."
      )
    default: nil
    }
  }
}
