import ArgumentParser
import CodingModel

/// What does not go together on a command line, or is out of bounds, before anything is opened.
enum WrongUse {
  case emptyName(String)
  case atLeast(String, Int)
  case between(String, Int, Int)
  case aboveZeroBelowOne(String)
  case below(String, String)
  case needsNames(String, Int)
  case needsRowAndColumn
  case needsReference(String)
  case needsRates
  case needsBounds
  case studyOrRatings
  case onlyOfRatings
  case onlyOfStudy
  case pilotOfWidth
  case statementAlone
  case tableOrCross
  case crossNeedsTwo
  case onlyWithCross
  case publishesFinalValues
  case publishesFinalValuesOnly
  case onlyWithPublish
  case comparesEveryCoder
  case comparesWithoutTests
  case marginsOrJoint
  case widthOfText

  /// Dutch and English, in that order.
  var translations: (dutch: String, english: String) { bounds ?? agreement ?? tables }

  private var bounds: (dutch: String, english: String)? {
    switch self {
    case .emptyName(let option): ("\(option) vraagt een naam.", "\(option) needs a name.")
    case .atLeast(let option, let least):
      ("\(option) is \(least) of meer.", "\(option) is \(least) or more.")
    case .between(let option, let least, let most):
      ("\(option) is \(least) tot en met \(most).", "\(option) is \(least) to \(most).")
    case .aboveZeroBelowOne(let option):
      ("\(option) ligt boven 0 en onder 1.", "\(option) is above 0 and below 1.")
    case .below(let option, let other):
      ("\(option) ligt onder \(other).", "\(option) is below \(other).")
    case .needsNames(let option, let count):
      count == 1
        ? ("\(option) vraagt minstens een naam.", "\(option) needs at least one name.")
        : ("\(option) vraagt twee of meer namen.", "\(option) needs two or more names.")
    case .needsBounds:
      (
        "--trim vraagt twee getallen vanaf 0, het kleinste eerst: laag,hoog.",
        "--trim needs two numbers from 0, the smaller first: low,high."
      )
    case .needsReference(let text):
      (
        "--reference vraagt naam=code, en er staat '\(text)'.",
        "--reference needs name=code, and says '\(text)'."
      )
    case .widthOfText:
      (
        "--width hoort bij --format text: andere vormen worden niet afgebroken.",
        "--width goes with --format text: other formats are not broken into lines."
      )
    default: nil
    }
  }

  private var agreement: (dutch: String, english: String)? {
    switch self {
    case .studyOrRatings:
      ("Noem een onderzoek of --ratings BESTAND.", "Name either a study or --ratings FILE.")
    case .onlyOfRatings:
      (
        "--level, --categories, --not-applicable en --label-policy gaan over een bestand met "
          + "coderingen; een onderzoek heeft zijn codeboek.",
        "--level, --categories, --not-applicable and --label-policy are about a ratings file; "
          + "a study has its codebook."
      )
    case .onlyOfStudy:
      (
        "--variable hoort bij een onderzoek; een bestand met coderingen gaat over één variabele.",
        "--variable goes with a study; a ratings file is about one variable."
      )
    case .pilotOfWidth:
      (
        "Een proef (een onderzoek of --ratings) hoort bij --width.",
        "A pilot (a study or --ratings) goes with --width."
      )
    case .statementAlone:
      (
        "--statement is een vaste verklaring over alle variabelen; laat weg wat erbij staat.",
        "--statement is a fixed statement about all variables; leave out what stands beside it."
      )
    case .needsRates:
      (
        "--rates vraagt twee aandelen, van de eerste en de tweede codeur: a,b.",
        "--rates needs two shares, of the first and of the second coder: a,b."
      )
    default: nil
    }
  }

  private var tables: (dutch: String, english: String) {
    switch self {
    case .tableOrCross:
      (
        "Noem een tabel uit het codeboek of --cross.", "Name either a table of the plan or --cross."
      )
    case .crossNeedsTwo: ("--cross vraagt twee variabelen.", "--cross needs two variables.")
    case .onlyWithCross:
      ("--base en --percent horen bij --cross.", "--base and --percent go with --cross.")
    case .publishesFinalValues:
      (
        "--publish neemt definitieve waarden; --compare en --coder kunnen er niet bij.",
        "--publish takes final values; it goes without --compare and --coder."
      )
    case .publishesFinalValuesOnly:
      (
        "--publish neemt definitieve waarden; --coder kan er niet bij.",
        "--publish takes final values; it goes without --coder."
      )
    case .onlyWithPublish:
      (
        "--minimum-cell en --minimum-base horen bij --publish; zonder dat wordt niets weggelaten.",
        "--minimum-cell and --minimum-base go with --publish; without it nothing is left out."
      )
    case .comparesEveryCoder:
      ("--compare laat al elke codeur zien.", "--compare shows every coder already.")
    case .comparesWithoutTests:
      (
        "--compare toetst niets; --tests en --holm kunnen er niet bij.",
        "--compare tests nothing; it goes without --tests and --holm."
      )
    case .needsRowAndColumn:
      ("--cell vraagt een rij en een kolom.", "--cell needs a row and a column.")
    default: ("Noem --margins of --joint.", "Name either --margins or --joint.")
    }
  }
}

extension ValidationError {
  /// What does not go together, in the language that commands are asked to speak.
  init(_ use: WrongUse) {
    let (dutch, english) = use.translations
    self.init(CommonOptions.spokenLanguage == .dutch ? dutch : english)
  }
}
