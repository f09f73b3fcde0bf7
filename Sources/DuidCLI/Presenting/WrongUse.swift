import ArgumentParser
import CodingModel

/// What does not go together on a command line, or is out of bounds, before anything is opened.
struct WrongUse {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }
}

extension ValidationError {
  /// What does not go together, in the language that commands are asked to speak.
  init(_ use: WrongUse) {
    self.init(CommonOptions.spokenLanguage == .dutch ? use.dutch : use.english)
  }
}

/// What is out of bounds.
extension WrongUse {
  static func emptyName(_ option: String) -> WrongUse {
    WrongUse("\(option) vraagt een naam.", "\(option) needs a name.")
  }

  static func atLeast(_ option: String, _ least: Int) -> WrongUse {
    WrongUse("\(option) is \(least) of meer.", "\(option) is \(least) or more.")
  }

  static func between(_ option: String, _ least: Int, _ most: Int) -> WrongUse {
    WrongUse("\(option) is \(least) tot en met \(most).", "\(option) is \(least) to \(most).")
  }

  static func aboveZeroBelowOne(_ option: String) -> WrongUse {
    WrongUse("\(option) ligt boven 0 en onder 1.", "\(option) is above 0 and below 1.")
  }

  static func below(_ option: String, _ other: String) -> WrongUse {
    WrongUse("\(option) ligt onder \(other).", "\(option) is below \(other).")
  }

  static func needsNames(_ option: String, _ count: Int) -> WrongUse {
    count == 1
      ? WrongUse("\(option) vraagt minstens een naam.", "\(option) needs at least one name.")
      : WrongUse("\(option) vraagt twee of meer namen.", "\(option) needs two or more names.")
  }

  static func goesWith(_ option: String, _ other: String) -> WrongUse {
    WrongUse("\(option) hoort bij \(other).", "\(option) goes with \(other).")
  }

  static let needsBounds = WrongUse(
    "--trim vraagt twee getallen vanaf 0, het kleinste eerst: laag,hoog.",
    "--trim needs two numbers from 0, the smaller first: low,high."
  )

  static func needsReference(_ text: String) -> WrongUse {
    WrongUse(
      "--reference vraagt naam=code, en er staat '\(text)'.",
      "--reference needs name=code, and says '\(text)'."
    )
  }

  static let widthOfText = WrongUse(
    "--width hoort bij --format text: andere vormen worden niet afgebroken.",
    "--width goes with --format text: other formats are not broken into lines."
  )
}

/// What does not go together about agreement.
extension WrongUse {
  static let studyOrRatings = WrongUse(
    "Noem een onderzoek of --ratings BESTAND.", "Name either a study or --ratings FILE.")

  static let onlyOfRatings = WrongUse(
    "--level, --categories, --not-applicable en --label-policy gaan over een bestand met "
      + "coderingen; een onderzoek heeft zijn codeboek.",
    "--level, --categories, --not-applicable and --label-policy are about a ratings file; "
      + "a study has its codebook."
  )

  static let onlyOfStudy = WrongUse(
    "--variable hoort bij een onderzoek; een bestand met coderingen gaat over één variabele.",
    "--variable goes with a study; a ratings file is about one variable."
  )

  static let pilotOfWidth = WrongUse(
    "Een proef (een onderzoek of --ratings) hoort bij --width.",
    "A pilot (a study or --ratings) goes with --width."
  )

  static let statementAlone = WrongUse(
    "--statement is een vaste verklaring over alle variabelen; laat weg wat erbij staat.",
    "--statement is a fixed statement about all variables; leave out what stands beside it."
  )

  static let needsRates = WrongUse(
    "--rates vraagt twee aandelen, van de eerste en de tweede codeur: a,b.",
    "--rates needs two shares, of the first and of the second coder: a,b."
  )
}

/// What does not go together about tables, publication and weights.
extension WrongUse {
  static let tableOrCross = WrongUse(
    "Noem een tabel uit het codeboek of --cross.", "Name either a table of the plan or --cross."
  )

  static let crossNeedsTwo = WrongUse(
    "--cross vraagt twee variabelen.", "--cross needs two variables.")

  static let onlyWithCross = WrongUse(
    "--base en --percent horen bij --cross.", "--base and --percent go with --cross.")

  static let publishesFinalValues = WrongUse(
    "--publish neemt definitieve waarden; --compare en --coder kunnen er niet bij.",
    "--publish takes final values; it goes without --compare and --coder."
  )

  static let publishesFinalValuesOnly = WrongUse(
    "--publish neemt definitieve waarden; --coder kan er niet bij.",
    "--publish takes final values; it goes without --coder."
  )

  static let onlyWithPublish = WrongUse(
    "--minimum-cell en --minimum-base horen bij --publish; zonder dat wordt niets weggelaten.",
    "--minimum-cell and --minimum-base go with --publish; without it nothing is left out."
  )

  static let comparesEveryCoder = WrongUse(
    "--compare laat al elke codeur zien.", "--compare shows every coder already.")

  static let comparesWithoutTests = WrongUse(
    "--compare toont aantallen; --tests, --holm en --intervals kunnen er niet bij.",
    "--compare shows counts; it goes without --tests, --holm and --intervals."
  )

  static let withdrawalGivesNoReason = WrongUse(
    "--withdraw neemt een besluit terug; laat --reason weg.",
    "--withdraw takes a decision back; leave out --reason."
  )

  static let needsRowAndColumn = WrongUse(
    "--cell vraagt een rij en een kolom.", "--cell needs a row and a column.")

  static let marginsOrJoint = WrongUse(
    "Noem --margins of --joint.", "Name either --margins or --joint.")
}
