import CodingModel
import SurveyModels
import Tables

/// Why rows and columns of a table are not tested for independence though that was asked.
enum NoTestReason {
  /// There are no columns.
  case noColumns
  /// The table shows means.
  case means
  /// Rows come from several variables.
  case severalBlocks
  /// Somebody can count in several rows or columns.
  case severalCodes
  /// Fewer than two rows or columns have anybody.
  case tooFewLines
}

/// What is said about tests beside a table.
extension AnalysisWords {
  func noTest(_ reason: NoTestReason) -> String {
    let (dutch, english) =
      switch reason {
      case .noColumns:
        (
          "zonder kolommen is er niets waarmee de regels kunnen samenhangen.",
          "without columns there is nothing that rows could depend on."
        )
      case .means:
        (
          "de tabel toont gemiddelden, en deze toets vergelijkt aantallen.",
          "the table shows means, and this test compares counts."
        )
      case .severalBlocks:
        (
          "de regels komen van meer dan één variabele; toets ze elk in een eigen tabel.",
          "its rows come from several variables; test each in a table of its own."
        )
      case .severalCodes:
        (
          "een respondent kan in meer dan één regel of kolom tellen, en de toets vraagt dat ieder één "
            + "keer telt.",
          "a respondent can count in several rows or columns, and the test needs everyone to count "
            + "once."
        )
      case .tooFewLines:
        (
          "daarvoor zijn twee gevulde rijen en kolommen nodig.",
          "it needs two filled rows and columns."
        )
      }
    return choose("Geen toets: \(dutch)", "No test: \(english)")
  }

  var unweightedTest: String {
    choose("De toets rust op ongewogen aantallen.", "The test rests on unweighted counts.")
  }

  var weightedTest: String {
    choose(
      "Ga voor gewogen aandelen uit van de toets van Rao en Scott: de naïeve doet alsof wegen geen "
        + "precisie kost.",
      "For weighted shares go by the test of Rao and Scott: the naive one pretends that weighting "
        + "costs no precision.")
  }

  func noWeightedTest(_ reason: RaoScottUndefined) -> String {
    let (dutch, english) =
      switch reason {
      case .needsTwoRowsAndColumns:
        (
          "daarvoor zijn twee rijen en kolommen met gewicht nodig.",
          "it needs two rows and columns that have weight."
        )
      case .noDegreesOfFreedom:
        ("er zijn te weinig respondenten.", "there are too few respondents.")
      case .tooManyEmptyCells:
        ("te veel cellen zijn leeg.", "too many cells are empty.")
      case .wholePopulation:
        (
          "de hele populatie deed mee, dus niets hangt van het toeval af.",
          "the whole population took part, so that nothing was left to chance."
        )
      case .design:
        ("de gewichten zijn niet te gebruiken.", "the weights cannot be used.")
      }
    return choose(
      "Geen toets van Rao en Scott: \(dutch)", "No test of Rao and Scott: \(english)")
  }

  var residuals: String {
    choose(
      "↑ en ↓: meer of minder dan zonder samenhang te verwachten is (aangepast residu van de "
        + "ongewogen aantallen boven 1,96 of onder -1,96).",
      "↑ and ↓: more or less than independence predicts (adjusted residual of the unweighted counts "
        + "above 1.96 or below -1.96).")
  }

  /// How many cells are named before the rest is summed up.
  private static let namedCells = 6

  func smallExpected(
    _ cells: [TableNotes.SmallExpected], of all: Int, hasExact: Bool
  ) -> String {
    var names = cells.prefix(Self.namedCells).map {
      "\($0.row) x \($0.column) (\(numbers.decimal($0.expected, places: 1)))"
    }
    if cells.count > names.count {
      let rest = cells.count - names.count
      names.append(choose("nog \(rest)", "\(rest) more"))
    }
    let advice =
      hasExact
      ? choose("ga uit van de exacte p-waarde", "rely on the exact p-value")
      : choose("lees de p-waarde met voorzichtigheid", "read the p-value with care")
    let start = choose(
      "\(cells.count) van \(all) cellen hebben een verwacht aantal onder 5",
      "\(cells.count) of \(all) cells have an expected count under 5")
    return "\(start): \(advice). "
      + choose("Het zijn: ", "They are: ") + names.joined(separator: "; ") + "."
  }

  func populationTooSmall(_ declared: Int, respondents: Int) -> String {
    let (size, found) = (numbers.integer(declared), numbers.integer(respondents))
    return choose(
      "Het codeboek zegt dat de populatie \(size) personen telt, maar er zijn \(found) respondenten: "
        + "gerekend is alsof de hele populatie meedeed. Verbeter population in het codeboek.",
      "The codebook says that the population has \(size) persons, but there are \(found) respondents: "
        + "this is computed as if the whole population took part. Correct population in the codebook."
    )
  }
}
