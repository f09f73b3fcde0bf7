/// Which way something moves: what the two keys of a pair do is told apart in lists of keys.
enum Moving: Equatable, Sendable, CaseIterable {
  case lineDown, lineUp, linesDown, linesUp, firstLine, lastLine
  case nextCode, previousCode, nextVariable, previousVariable
  case nextWord, previousWord, nextSentence, previousSentence, firstWord, lastWord
  case textDown, textUp, tableDown, tableUp, definitionsDown, definitionsUp, sidesDown, sidesUp
  case notesDown, notesUp
  case nextHidden, previousHidden
  case nextPart, previousPart, cellRight, cellLeft, cellDown, cellUp

  /// Dutch and English, in that order.
  var translations: Sentence { lists ?? words }

  private var lists: Sentence? {
    switch self {
    case .lineDown: ("regel omlaag", "line down")
    case .lineUp: ("regel omhoog", "line up")
    case .linesDown: ("blad omlaag", "page down")
    case .linesUp: ("blad omhoog", "page up")
    case .firstLine: ("eerste regel", "first line")
    case .lastLine: ("laatste regel", "last line")
    case .nextCode: ("volgende code", "next code")
    case .previousCode: ("vorige code", "previous code")
    case .nextVariable: ("volgende variabele", "next variable")
    case .previousVariable: ("vorige variabele", "previous variable")
    case .nextPart: ("volgend deel", "next part")
    case .previousPart: ("vorig deel", "previous part")
    case .cellRight: ("cel naar rechts", "cell to the right")
    case .cellLeft: ("cel naar links", "cell to the left")
    case .cellDown: ("cel omlaag", "cell down")
    case .cellUp: ("cel omhoog", "cell up")
    default: nil
    }
  }

  private var words: Sentence {
    switch self {
    case .nextWord: ("volgend woord", "next word")
    case .previousWord: ("vorig woord", "previous word")
    case .nextSentence: ("volgende zin", "next sentence")
    case .previousSentence: ("vorige zin", "previous sentence")
    case .firstWord: ("eerste woord", "first word")
    case .lastWord: ("laatste woord", "last word")
    case .textDown: ("blader omlaag", "scroll down")
    case .textUp: ("blader omhoog", "scroll up")
    case .tableDown: ("tabel omlaag", "table down")
    case .tableUp: ("tabel omhoog", "table up")
    case .nextHidden: ("volgende vervangen passage", "next replaced passage")
    case .previousHidden: ("vorige vervangen passage", "previous replaced passage")
    case .definitionsDown: ("definities omlaag", "definitions down")
    case .notesDown: ("notities omlaag", "notes down")
    case .notesUp: ("notities omhoog", "notes up")
    case .sidesDown: ("antwoorden omlaag", "answers down")
    case .sidesUp: ("antwoorden omhoog", "answers up")
    default: ("definities omhoog", "definitions up")
    }
  }

  /// What the two keys of a pair have in common: enough for a footer, in which keys are arrows.
  var brief: Sentence {
    switch self {
    case .lineDown, .lineUp, .linesDown, .linesUp, .firstLine, .lastLine:
      ("kies regel", "choose line")
    case .nextCode, .previousCode: ("kies code", "choose code")
    case .nextVariable, .previousVariable: ("variabele", "variable")
    case .nextPart, .previousPart: ("ander deel", "other part")
    case .cellRight, .cellLeft, .cellDown, .cellUp: ("kies cel", "choose cell")
    case .nextWord, .previousWord: ("woord", "word")
    case .nextSentence, .previousSentence: ("zin", "sentence")
    case .nextHidden, .previousHidden: ("passage", "passage")
    case .firstWord, .lastWord: ("begin of eind", "start or end")
    case .textDown, .textUp, .tableDown, .tableUp, .definitionsDown, .definitionsUp,
      .sidesDown, .sidesUp, .notesDown, .notesUp:
      ("blader", "scroll")
    }
  }
}
