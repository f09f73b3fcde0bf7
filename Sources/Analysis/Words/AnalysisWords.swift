public import CodingModel
import Tables

/// The sentences that the analysis puts beside its numbers.
public struct AnalysisWords: Sendable {
  /// The language of the sentences.
  public let language: Language

  /// Takes the sentences of a language.
  public init(language: Language) { self.language = language }

  func choose(_ dutch: String, _ english: String) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// How numbers are written in the sentences.
  var numbers: NumberStyle { language == .dutch ? .dutch : .english }

  /// The label of a row that sums up others.
  var total: String { choose(TableWords.dutch.total, TableWords.english.total) }

  /// The label of a row that sums up the lines of a heading.
  var subtotal: String { choose("subtotaal", "subtotal") }

  /// The label of those without an answer.
  var nonResponse: String { choose("geen antwoord", "no answer") }

  /// The heading over means.
  var mean: String { choose("gemiddelde", "mean") }

  /// The heading over standard deviations.
  var standardDeviation: String { choose("standaardafwijking", "standard deviation") }

  func weighted(_ set: WeightSetID?) -> String {
    let name = set.map { " (\($0))" } ?? ""
    return choose(
      "Percentages zijn gewogen\(name); N en aantallen zijn ongewogen.",
      "Percentages are weighted\(name); N and counts are unweighted.")
  }

  func marks(_ points: Double) -> String {
    let limit = numbers.short(points)
    return choose(
      "Gemarkeerd (vet of *): cellen die meer dan \(limit) procentpunten van het totaal verschillen.",
      "Marked (bold or *): cells more than \(limit) percentage points from the total.")
  }

  /// The label of the answer that no code applies.
  var noneApplies: String { choose("geen van deze", "none of these") }

  func openUnits(_ count: Int) -> String {
    choose(
      count == 1
        ? "1 eenheid is nog open en kan de tabel veranderen."
        : "\(numbers.integer(count)) eenheden zijn nog open en kunnen de tabel veranderen.",
      count == 1
        ? "1 unit is still open and may change the table."
        : "\(numbers.integer(count)) units are still open and may change the table.")
  }

  func unanswered(_ count: Int) -> String {
    choose(
      count == 1
        ? "1 respondent zonder antwoord blijft buiten de tabel."
        : "\(numbers.integer(count)) respondenten zonder antwoord blijven buiten de tabel.",
      count == 1
        ? "1 respondent without an answer stays outside the table."
        : "\(numbers.integer(count)) respondents without an answer stay outside the table."
    )
  }

  func rounding(_ parts: [TableNotes.RoundedSum]) -> String {
    let list = parts.map { part in
      (part.heading.map { "\($0) " } ?? "")
        + choose(
          "\(part.shown) in plaats van \(part.whole)", "\(part.shown) instead of \(part.whole)")
    }.joined(separator: ", ")
    return choose(
      "Door afronding tellen de percentages niet precies op: \(list).",
      "Because of rounding the percentages do not add up exactly: \(list).")
  }

  func smallCells(_ count: Int, below limit: Int) -> String {
    choose(
      "Cellen onder \(limit) personen kunnen iemand herkenbaar maken (hier \(numbers.integer(count))); "
        + "weeg dat voor publicatie.",
      "Cells below \(limit) persons can identify someone (\(numbers.integer(count)) here); "
        + "weigh that before publishing.")
  }

  var severalCodes: String {
    choose(
      "Een respondent kan in meer dan één regel tellen; percentages tellen niet op tot 100.",
      "A respondent can count in more than one line; percentages do not add up to 100.")
  }

  func intervals(isWeighted: Bool, population: Int? = nil) -> String {
    let finite =
      population.map { size in
        choose(
          "; met eindige-populatiecorrectie voor \(numbers.integer(size)) personen",
          "; with the finite population correction for \(numbers.integer(size)) persons")
      } ?? ""
    return choose(
      "Tussen haken: 95%-interval (\(isWeighted ? "Korn en Graubard, gewogen" : "Wilson")\(finite)).",
      "In brackets: 95% interval (\(isWeighted ? "Korn and Graubard, weighted" : "Wilson")\(finite))."
    )
  }

  var letters: String {
    choose(
      "Een letter in een cel noemt een kolom met een significant kleiner aandeel (z-toets per paar, 5%, "
        + "Bonferroni per rij).",
      "A letter in a cell names a column with a significantly smaller share (z-test of each pair, 5%, "
        + "Bonferroni by row).")
  }

  var noLetters: String {
    choose(
      "Kolommen zijn niet vergeleken: dat vraagt kolompercentages waarin ieder één keer telt.",
      "Columns were not compared: that needs column percentages in which everyone counts once.")
  }
}
