import CodingModel
import TerminalUI

/// What the adjudication screen says.
enum AdjudicationMessage: Equatable, Sendable {
  // The list
  case title, counts(open: Int, ruled: Int, all: Int), showing(DisputeFilter, DisputeOrder)
  case showingFirst(DisputeFilter, Int)
  case noDisputes, nothingHere, share, unit, variable, answers
  // A dispute
  case position(Int, of: Int), standing(Dispute.Standing)
  case before(String), noPrecedent, times(Int, String), ruling(String), together(String)
  case reasonPrompt(String, String), reasonHint, answerPrompt(String), draft(String)
  case ruled(String, left: Int), allDecided, rulingUndone(String), waitsForOther, notAskedAnyMore
  case chooseCode, noNextDispute, noPreviousDispute, lastOpen
  // Meetings
  case consensusNote, whoIsPresent, presentHint, needsTwo, meeting(String), meetingEnded
  // The report
  case reportTitle, definitions
  // Keys
  case keyAdjudicate, keyTake(String), keyFilter, keyOrder, keyNames, keyMeeting, keyReport
  case keyLook, keyPart, keyOwnCode, groupSides
}

extension Words {
  /// The message as display text; facts from data pass the display filter.
  subscript(message: AdjudicationMessage) -> DisplayText {
    DisplayText(untrusted: language.text(message.translations))
  }

  /// The message as a string, for bindings.
  func string(_ message: AdjudicationMessage) -> String { self[message].string }
}

extension AdjudicationMessage {
  /// Dutch and English, in that order.
  var translations: Sentence { list ?? dispute ?? outcome ?? meeting ?? keys }

  private var list: Sentence? {
    switch self {
    case .title: ("Verschillen", "Disagreements")
    case .counts(let open, let ruled, let all):
      (
        "\(open) open, \(ruled) beslist, \(all) in totaal",
        "\(open) open, \(ruled) decided, \(all) in all"
      )
    case .showing(let filter, let order):
      (
        "Getoond: \(filter.words.0), \(order.words.0)",
        "Shown: \(filter.words.1), \(order.words.1)"
      )
    case .showingFirst(let filter, let count):
      (
        "Getoond: \(filter.words.0), de eerste \(count); de andere worden nog gelezen …",
        "Shown: \(filter.words.1), the first \(count); the others are still being read …"
      )
    case .noDisputes:
      (
        "Nergens verschillen codeurs van mening over wat zij beiden codeerden.",
        "Coders agree on everything that they both coded."
      )
    case .nothingHere: ("Geen verschillen in deze lijst.", "No disagreements in this list.")
    case .share: ("aandeel", "share")
    case .unit: ("eenheid", "unit")
    case .variable: ("variabele", "variable")
    case .answers: ("antwoorden", "answers")
    case .reportTitle: ("Gevolgen van de beslissingen", "What adjudication changed")
    case .definitions: ("Definities", "Definitions")
    default: nil
    }
  }

  private var dispute: Sentence? {
    switch self {
    case .position(let position, let count):
      ("verschil \(position) van \(count)", "disagreement \(position) of \(count)")
    case .standing(let standing): standing.words
    case .before(let tallies): ("Eerder: \(tallies)", "Before: \(tallies)")
    case .noPrecedent: ("Over deze codes is nog niet beslist.", "No earlier ruling on these codes.")
    case .times(let count, let what):
      ("\(count) keer \(what)", "\(Self.english(count)) \(what)")
    case .ruling(let what): ("Beslist: \(what)", "Decided: \(what)")
    case .together(let names): ("in overleg: \(names)", "in a meeting: \(names)")
    case .reasonPrompt(let variable, let answer):
      ("Waarom? \(variable): \(answer)", "Why? \(variable): \(answer)")
    case .reasonHint:
      (
        "Enter bewaart, ook zonder reden; Esc laat staan",
        "Enter saves, also without a reason; Esc leaves it"
      )
    case .answerPrompt(let variable): ("Antwoord: \(variable)", "Answer: \(variable)")
    case .draft(let answer):
      ("Gekozen: \(answer). Enter: verder.", "Chosen: \(answer). Enter: go on.")
    default: nil
    }
  }

  private static func english(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  private var outcome: Sentence? {
    switch self {
    case .ruled(let what, let left):
      ("Beslist: \(what). Nog \(left) open.", "Decided: \(what). \(left) left.")
    case .noNextDispute: ("Hierna komt geen verschil meer.", "No disagreement comes after this.")
    case .noPreviousDispute: ("Hiervoor is geen verschil.", "No disagreement comes before this.")
    case .lastOpen: ("Dit is het laatste open verschil.", "This is the last open disagreement.")
    case .allDecided: ("Alle verschillen zijn beslist.", "All disagreements are decided.")
    case .rulingUndone(let what): ("Ongedaan gemaakt: \(what)", "Undone: \(what)")
    case .waitsForOther:
      (
        "Of dit gevraagd wordt, hangt af van een ander verschil; beslis dat eerst.",
        "Whether this is asked depends on another disagreement; decide that first."
      )
    case .notAskedAnyMore:
      (
        "Dit wordt hier niet meer gevraagd; er valt niets te beslissen.",
        "This is not asked here any more; there is nothing to decide."
      )
    case .chooseCode: ("Kies eerst een code.", "Choose a code first.")
    default: nil
    }
  }

  private var meeting: Sentence? {
    switch self {
    case .consensusNote: ("Wie samen beslisten", "Who decided together")
    case .whoIsPresent: ("Overleg: wie zijn erbij?", "Meeting: who is present?")
    case .presentHint:
      ("Spatie kiest, Enter begint, Esc laat staan", "Space chooses, Enter begins, Esc leaves it")
    case .needsTwo:
      (
        "Een overleg telt er twee of meer; niemand kiezen beëindigt het.",
        "A meeting has two or more people; choosing nobody ends it."
      )
    case .meeting(let names): ("Overleg: \(names)", "Meeting: \(names)")
    case .meetingEnded:
      ("Het overleg is gesloten; u beslist alleen.", "The meeting is closed; you decide alone.")
    default: nil
    }
  }

  private var keys: Sentence {
    switch self {
    case .keyAdjudicate: ("beslissen", "decide")
    case .keyTake(let letter): ("neem \(letter)", "take \(letter)")
    case .keyFilter: ("filter", "filter")
    case .keyOrder: ("volgorde", "order")
    case .keyNames: ("namen", "names")
    case .keyMeeting: ("overleg", "meeting")
    case .keyReport: ("gevolgen", "effects")
    case .keyLook: ("bekijk", "look")
    case .keyPart: ("ander deel", "other part")
    case .keyOwnCode: ("neem deze code", "take this code")
    default: ("Codeurs", "Coders")
    }
  }
}

extension DisputeFilter {
  /// Dutch and English, in that order.
  fileprivate var words: Sentence {
    switch self {
    case .open: ("open", "open")
    case .ruled: ("beslist", "decided")
    case .all: ("alle", "all")
    }
  }
}

extension DisputeOrder {
  /// Dutch and English, in that order.
  fileprivate var words: Sentence {
    switch self {
    case .worstFirst: ("ergste eerst", "worst first")
    case .byVariable: ("per variabele", "by variable")
    }
  }
}

extension Dispute.Standing {
  /// Dutch and English, in that order.
  fileprivate var words: Sentence {
    switch self {
    case .open: ("open", "open")
    case .waiting: ("wacht op een ander verschil", "waits for another disagreement")
    case .ruled: ("beslist", "decided")
    case .notAsked: ("niet meer gevraagd", "not asked any more")
    }
  }
}
