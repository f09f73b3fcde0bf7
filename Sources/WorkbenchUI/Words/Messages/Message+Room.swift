import CodingModel
import Tables

extension Message {
  /// The words of the coding room, Dutch and English in that order.
  var room: Sentence? { codebookAndQueue ?? filterFaults ?? roomStatus }

  private var codebookAndQueue: Sentence? {
    switch self {
    case .codebookTitle: ("Codeboek", "Codebook")
    case .searchPrompt: ("Zoek: ", "Search: ")
    case .codebookHint:
      (
        "Typ om te zoeken. Pijlen kiezen, PgUp/PgDn bladeren, Enter neemt, Esc sluit.",
        "Type to search. Arrows choose, PgUp/PgDn scroll, Enter takes, Esc closes."
      )
    case .nothingFound: ("Niets gevonden.", "Nothing found.")
    case .ownMemo: ("Eigen memo", "Your memo")
    case .queueTitle: ("Welke eenheden?", "Which units?")
    case .filterPrompt: ("Filter: ", "Filter: ")
    case .orderLine(let order):
      ("Volgorde: \(order)  (Ctrl-O wisselt)", "Order: \(order)  (Ctrl-O changes)")
    case .queueHint:
      (
        "Pijlen kiezen, Enter begint, Esc laat staan.",
        "Arrows choose, Enter begins, Esc leaves it."
      )
    case .queueCount(let count, let isMore):
      (
        isMore ? "meer dan \(count) eenheden" : count == 1 ? "1 eenheid" : "\(count) eenheden",
        isMore ? "more than \(count) units" : count == 1 ? "1 unit" : "\(count) units"
      )
    case .queueAll: ("alles", "all")
    case .queueOpen: ("nog te coderen", "still to code")
    case .queueDoubtful: ("met twijfel", "in doubt")
    case .queueMemo: ("met memo", "with a memo")
    case .queueCode(let code): ("met code \(code)", "with code \(code)")
    case .queueOpened(let count):
      ("Rij van \(count) geopend.", "Queue of \(count) opened.")
    case .queueEmpty:
      ("Geen enkele eenheid voldoet; de rij blijft.", "No unit passes; the queue stays.")
    case .orderFile: ("zoals in het bestand", "as in the file")
    case .orderID: ("op nummer", "by id")
    case .orderRandom(let seed): ("toeval, zaad \(seed)", "random, seed \(seed)")
    case .orderAnswer(let variable): ("op \(variable)", "by \(variable)")
    case .inQueue(let place, let count): ("rij \(place) van \(count)", "queue \(place) of \(count)")
    default: nil
    }
  }

  private var filterFaults: Sentence? {
    switch self {
    case .filterFault(let position, let fault):
      (
        "teken \(position): \(fault.translations.0)",
        "character \(position): \(fault.translations.1)"
      )
    case .filterUnknownName(let name):
      (
        "'\(name)' is geen variabele; zet tekst met een dubbele punt tussen aanhalingstekens",
        "'\(name)' is no variable; put text with a colon between quotation marks"
      )
    case .filterUnknownCode(let code, let name):
      ("'\(name)' kent geen '\(code)'", "'\(name)' has no '\(code)'")
    case .filterMissingValue(let name):
      ("na '\(name):' ontbreekt een waarde", "a value is missing after '\(name):'")
    case .filterOpenQuote:
      ("het aanhalingsteken wordt niet gesloten", "the quotation mark is not closed")
    case .filterNothingToSearch(let text):
      ("'\(text)' bevat geen letter of cijfer", "'\(text)' holds no letter or digit")
    case .filterBlind(let name):
      ("'\(name)' is blind voor codeurs", "'\(name)' is blind to coders")
    default: nil
    }
  }

  private var roomStatus: Sentence? { noteStatus ?? reuseStatus ?? viewStatus }

  private var noteStatus: Sentence? {
    switch self {
    case .unitMemoPrompt: ("Memo bij deze eenheid", "Memo on this unit")
    case .codeMemoPrompt(let code): ("Memo bij code \(code)", "Memo on code \(code)")
    case .noted(let what): ("Opgeslagen: \(what)", "Saved: \(what)")
    case .redone(let what): ("Opnieuw gedaan: \(what)", "Redone: \(what)")
    case .nothingToRedo: ("Er is niets om opnieuw te doen.", "There is nothing to redo.")
    case .noCodeHighlighted:
      ("Kies eerst een variabele met codes.", "First choose a variable with codes.")
    case .nothingToClear: ("Hier is geen antwoord van u.", "There is no answer of yours here.")
    case .anchorFixed:
      ("Het begin staat vast; pijlen breiden uit.", "The start is fixed; arrows extend from it.")
    case .anchorLoose: ("Het begin beweegt weer mee.", "The start moves along again.")
    case .noText: ("Deze eenheid heeft geen tekst.", "This unit has no text.")
    case .marking(let code): ("Passage bij \(code)", "Passage for \(code)")
    case .chooseFirst(let code):
      (
        "Nog geen code gekozen. {coding.toggle|Spatie} neemt \(code); "
          + "{coding.next-open|g} gaat verder.",
        "No code chosen yet. {coding.toggle|Space} takes \(code); "
          + "{coding.next-open|g} goes on."
      )
    case .codeKeysFirst(let keys):
      (
        "Toetsen \(keys) kiezen in deze studie een code; wat zij elders doen staat "
          + "onder {workbench.palette|:}",
        "Keys \(keys) choose a code in this study; what they do elsewhere is "
          + "under {workbench.palette|:}"
      )
    case .markChosen(let code):
      (
        "Passage bij \(code): Enter bewaart, Esc laat los.",
        "Passage for \(code): Enter keeps it, Esc lets go."
      )
    case .markingHint:
      (
        "Pijlen kiezen woorden, spatie zet het begin vast, Enter bewaart, - wist, Esc stopt.",
        "Arrows choose words, space fixes the start, Enter saves, - removes, Esc stops."
      )
    case .codersDiffer: ("verschil", "differ")
    case .nothingMarked: ("Hier is geen passage.", "There is no passage here.")
    default: nil
    }
  }

  private var reuseStatus: Sentence? {
    switch self {
    case .nothingToCopy:
      (
        "De vorige eenheid heeft hier geen antwoord.", "The previous unit has no answer here."
      )
    case .nothingToRepeat:
      (
        "Voor deze variabele is nog niets gekozen.", "Nothing was chosen for this variable yet."
      )
    case .nothingToAdd:
      (
        "Er is geen antwoord om een code aan toe te voegen.",
        "There is no answer to add a code to."
      )
    case .alsoHint(let variable):
      ("\(variable): kies wat ook geldt", "\(variable): choose what holds too")
    case .jumpPrompt: ("Ga naar eenheid", "Go to unit")
    case .jumpHint: ("Enter gaat, Esc laat staan", "Enter goes, Esc leaves it")
    case .notInQueue(let id):
      (
        "'\(id)' staat niet in deze rij; / kiest een andere.",
        "'\(id)' is not in this queue; / chooses another."
      )
    default: nil
    }
  }

  private var viewStatus: Sentence? {
    switch self {
    case .measure(let columns): ("Regels van \(columns) tekens", "Lines of \(columns) columns")
    case .folded(let count):
      count == 1
        ? ("1 gegeven ingeklapt (A)", "1 fact folded (A)")
        : ("\(count) gegevens ingeklapt (A)", "\(count) facts folded (A)")
    case .blindAttribute: ("blind voor codeurs", "blind to coders")
    case .paceSession(let overview): Self.pace(overview)
    case .gridTitle: ("Raster", "Grid")
    case .columnText: ("tekst", "text")
    case .columnUnit: ("eenheid", "unit")
    default: nil
    }
  }

  private static func pace(_ overview: PaceOverview) -> Sentence {
    let pace = overview.pace
    let seconds = Int(pace.medianSeconds.rounded())
    let time = "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
    func numbers(_ style: NumberStyle) -> (keys: String, hour: String) {
      (
        style.decimal(pace.keysPerUnit, places: 1),
        style.decimal(pace.unitsPerHour, places: 0)
      )
    }
    let (dutch, english) = (numbers(.dutch), numbers(.english))
    return (
      DutchText(overview.isOfSession ? "Deze zitting" : "Vorige keer")
        + ": \(dutch.hour) per uur, mediaan \(time), \(dutch.keys) toetsen per eenheid.",
      EnglishText(overview.isOfSession ? "This session" : "Last time")
        + ": \(english.hour) an hour, median \(time), \(english.keys) keys a unit."
    )
  }
}
