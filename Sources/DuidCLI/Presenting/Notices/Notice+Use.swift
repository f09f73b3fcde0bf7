/// What is out of bounds on a command line, before anything is opened.
extension Notice {
  static func emptyName(_ option: String) -> Notice {
    Notice("\(option) vraagt een naam.", "\(option) needs a name.")
  }

  static func atLeast(_ option: String, _ least: Int) -> Notice {
    Notice("\(option) is \(least) of meer.", "\(option) is \(least) or more.")
  }

  static func between(_ option: String, _ least: Int, _ most: Int) -> Notice {
    Notice("\(option) is \(least) tot en met \(most).", "\(option) is \(least) to \(most).")
  }

  static func aboveZeroBelowOne(_ option: String) -> Notice {
    Notice("\(option) ligt boven 0 en onder 1.", "\(option) is above 0 and below 1.")
  }

  static func below(_ option: String, _ other: String) -> Notice {
    Notice("\(option) ligt onder \(other).", "\(option) is below \(other).")
  }

  static func needsNames(_ option: String, _ count: Int) -> Notice {
    count == 1
      ? Notice("\(option) vraagt minstens een naam.", "\(option) needs at least one name.")
      : Notice("\(option) vraagt twee of meer namen.", "\(option) needs two or more names.")
  }

  static func goesWith(_ option: String, _ other: String) -> Notice {
    Notice("\(option) hoort bij \(other).", "\(option) goes with \(other).")
  }

  static let needsBounds = Notice(
    "--trim vraagt twee getallen vanaf 0, het kleinste eerst: laag,hoog.",
    "--trim needs two numbers from 0, the smaller first: low,high."
  )

  static func needsReference(_ text: String) -> Notice {
    Notice(
      "--reference vraagt naam=code, en er staat '\(text)'.",
      "--reference needs name=code, and says '\(text)'."
    )
  }

  static let widthOfText = Notice(
    "--width hoort bij --format text: andere vormen worden niet afgebroken.",
    "--width goes with --format text: other formats are not broken into lines."
  )
}

/// What does not go together about agreement.
extension Notice {
  static let studyOrRatings = Notice(
    "Noem een onderzoek of --ratings BESTAND.", "Name either a study or --ratings FILE.")

  static let onlyOfRatings = Notice(
    "--level, --categories, --not-applicable en --label-policy gaan over een bestand met "
      + "coderingen; een onderzoek heeft zijn codeboek.",
    "--level, --categories, --not-applicable and --label-policy are about a ratings file; "
      + "a study has its codebook."
  )

  static let onlyOfStudy = Notice(
    "--variable hoort bij een onderzoek; een bestand met coderingen gaat over één variabele.",
    "--variable goes with a study; a ratings file is about one variable."
  )

  static let pilotOfWidth = Notice(
    "Een proef (een onderzoek of --ratings) hoort bij --width.",
    "A pilot (a study or --ratings) goes with --width."
  )

  static let statementAlone = Notice(
    "--statement is een vaste verklaring over alle variabelen; laat weg wat erbij staat.",
    "--statement is a fixed statement about all variables; leave out what stands beside it."
  )

  static let needsRates = Notice(
    "--rates vraagt twee aandelen, van de eerste en de tweede codeur: a,b.",
    "--rates needs two shares, of the first and of the second coder: a,b."
  )
}

/// What does not go together about tables, publication and weights.
extension Notice {
  static let tableOrCross = Notice(
    "Noem een tabel uit het codeboek of --cross.", "Name either a table of the plan or --cross."
  )

  static let crossNeedsTwo = Notice(
    "--cross vraagt twee variabelen.", "--cross needs two variables.")

  static let onlyWithCross = Notice(
    "--base en --percent horen bij --cross.", "--base and --percent go with --cross.")

  static let publishesFinalValues = Notice(
    "--publish neemt definitieve waarden; --compare en --coder kunnen er niet bij.",
    "--publish takes final values; it goes without --compare and --coder."
  )

  static let publishesFinalValuesOnly = Notice(
    "--publish neemt definitieve waarden; --coder kan er niet bij.",
    "--publish takes final values; it goes without --coder."
  )

  static let onlyWithPublish = Notice(
    "--minimum-cell en --minimum-base horen bij --publish; zonder dat wordt niets weggelaten.",
    "--minimum-cell and --minimum-base go with --publish; without it nothing is left out."
  )

  static let comparesEveryCoder = Notice(
    "--compare laat al elke codeur zien.", "--compare shows every coder already.")

  static let comparesWithoutTests = Notice(
    "--compare toont aantallen; --tests, --holm en --intervals kunnen er niet bij.",
    "--compare shows counts; it goes without --tests, --holm and --intervals."
  )

  static let withdrawalGivesNoReason = Notice(
    "--withdraw neemt een besluit terug; laat --reason weg.",
    "--withdraw takes a decision back; leave out --reason."
  )

  static let needsRowAndColumn = Notice(
    "--cell vraagt een rij en een kolom.", "--cell needs a row and a column.")

  static let marginsOrJoint = Notice(
    "Noem --margins of --joint.", "Name either --margins or --joint.")
}
